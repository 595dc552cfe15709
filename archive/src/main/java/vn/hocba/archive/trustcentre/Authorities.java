package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys the centre works with, kept as PKCS#12 files: made at the first start, read at the next.
 *
 * @param ocsp the responder for certificates of the issuing authority
 * @param rootOcsp the responder for certificates of the root
 */
record Authorities(IssuedKey root, IssuedKey issuing, IssuedKey ocsp, IssuedKey rootOcsp, IssuedKey timeStamping) {

  private static final String ORGANISATION = "Hoc Ba DEMO Trust Centre";

  static Authorities open(Path directory, char[] password, CertificateFactory factory) throws IOException {
    var keys = new Object() {
      IssuedKey open(String name, CertificateProfile profile, IssuedKey issuer) throws IOException {
        Path file = directory.resolve(name + ".p12");
        if (!Files.exists(file)) {
          String commonName = "Hoc Ba DEMO " + name;
          factory.issue(CertificateFactory.name(commonName, ORGANISATION), profile, issuer)
              .writePkcs12(file, password);
        }
        return IssuedKey.readPkcs12(file, password);
      }
    };
    IssuedKey root = keys.open("root", CertificateProfile.ROOT, null);
    IssuedKey issuing = keys.open("issuing", CertificateProfile.ISSUING, root);
    return new Authorities(root, issuing, keys.open("ocsp", CertificateProfile.OCSP, issuing),
        keys.open("root-ocsp", CertificateProfile.OCSP, root),
        keys.open("time-stamping", CertificateProfile.TIME_STAMPING, issuing));
  }
}
