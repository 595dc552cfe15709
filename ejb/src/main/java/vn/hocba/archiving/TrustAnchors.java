package vn.hocba.archiving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads and writes the directory of trusted root certificates. */
final class TrustAnchors {

  private TrustAnchors() {}

  /** @throws IOException when one cannot be read, or there is none */
  static List<X509Certificate> read(Path directory) throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.{cer,crt,pem}")) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          found.add((X509Certificate) factory.generateCertificate(in));
        }
      }
    } catch (CertificateException e) {
      throw new IOException("cannot read the trust anchors in " + directory, e);
    }
    if (found.isEmpty()) {
      throw new IOException("no trust anchor (.cer, .crt, .pem) in " + directory);
    }
    return found;
  }

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
