package vn.hocba.archiving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
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

  static void write(Path file, X509Certificate certificate) throws IOException {
    try {
      Files.write(file, certificate.getEncoded());
    } catch (CertificateException e) {
      throw new IOException(e);
    }
  }
}
