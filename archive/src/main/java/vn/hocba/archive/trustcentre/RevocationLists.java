package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** The lists of revoked certificates (RFC 5280 §5), made anew after a revocation and otherwise every hour. */
final class RevocationLists {

  private static final Duration RENEWAL = Duration.ofHours(1);
  private static final Duration VALIDITY = Duration.ofDays(7);

  private record Made(Instant at, int revoked, byte[] bytes) {}

  private final CertificateRegister register;
  private final Clock clock;
  private final Map<String, Made> lists = new HashMap<>();

  RevocationLists(CertificateRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  synchronized byte[] of(String name, IssuedKey issuer) throws IOException {
    Map<BigInteger, Instant> revoked = register.revokedBy(name);
    Made made = lists.get(name);
    Instant now = clock.instant();
    if (made == null || made.revoked() != revoked.size() || made.at().plus(RENEWAL).isBefore(now)) {
      made = new Made(now, revoked.size(), make(issuer, revoked, now));
      lists.put(name, made);
    }
    return made.bytes();
  }

  private static byte[] make(IssuedKey issuer, Map<BigInteger, Instant> revoked, Instant now) throws IOException {
    try {
      var list = new X509v2CRLBuilder(new JcaX509CertificateHolder(issuer.certificate()).getSubject(), Date.from(now));
      list.setNextUpdate(Date.from(now.plus(VALIDITY)));
      revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), CRLReason.unspecified));
      list.addExtension(Extension.authorityKeyIdentifier, false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
      list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
      return list.build(CertificateFactory.signer(issuer.key())).getEncoded();
    } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
      throw new IOException("Cannot make a revocation list", e);
    }
  }
}
