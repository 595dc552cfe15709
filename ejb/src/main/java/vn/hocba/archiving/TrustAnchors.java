package vn.hocba.archiving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Writes into the directory of trusted root certificates. */
final class TrustAnchors {

  private TrustAnchors() {}

  /** Writes one that is not there yet, whole or not at all: a process that checks may be reading them. */
  static void write(Path file, X509Certificate certificate) throws IOException {
    try {
      byte[] encoded = certificate.getEncoded();
      if (!Files.exists(file) || !Arrays.equals(encoded, Files.readAllBytes(file))) {
        Path whole = Files.write(file.resolveSibling(file.getFileName() + ".new"), encoded);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (CertificateException e) {
      throw new IOException(e);
    }
  }
}
