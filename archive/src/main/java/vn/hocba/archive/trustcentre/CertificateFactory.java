package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and certificates after their profile, each registered before it leaves here. */
final class CertificateFactory {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
  private final SecureRandom random = new SecureRandom();
  private final CertificateRegister register;
  private final URI address;
  private final Clock clock;

  CertificateFactory(CertificateRegister register, URI address, Clock clock) {
    this.register = register;
    this.address = address;
    this.clock = clock;
  }

  /** A name whose organisational unit says that it proves nothing. */
  static X500Name name(String commonName, String organisation) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN").addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.OU, "DEMO").addRDN(BCStyle.CN, commonName).build();
  }

  /** @param issuer null for a root that signs itself */
  IssuedKey issue(X500Name subject, CertificateProfile profile, IssuedKey issuer) throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(profile.keyBits, random);
      KeyPair keys = generator.generateKeyPair();
      BigInteger serial = new BigInteger(126, random).setBit(126);
      X500Name issuerName = issuer == null ? subject : new JcaX509CertificateHolder(issuer.certificate()).getSubject();
      Instant from = clock.instant().minus(CLOCK_TOLERANCE);
      Instant until = from.atZone(ZoneOffset.UTC).plus(profile.validity).toInstant();
      var builder = new JcaX509v3CertificateBuilder(issuerName, serial, Date.from(from), Date.from(until), subject,
          keys.getPublic());
      extend(builder, profile, issuer, keys);
      register.issued(issuerOf(profile), serial);
      PrivateKey signing = issuer == null ? keys.getPrivate() : issuer.key();
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer(signing)));
      List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
      if (issuer != null) {
        chain.addAll(issuer.chain());
      }
      return new IssuedKey(keys.getPrivate(), chain);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot issue a certificate to " + subject, e);
    }
  }

  /** The name under which the register and the URLs know who issues a profile. */
  static String issuerOf(CertificateProfile profile) {
    return profile.isAuthority() ? "root" : "issuing";
  }

  static ContentSigner signer(PrivateKey key) throws IOException {
    try {
      return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    } catch (OperatorCreationException e) {
      throw new IOException("Cannot sign with this key", e);
    }
  }

  private void extend(JcaX509v3CertificateBuilder builder, CertificateProfile profile, IssuedKey issuer, KeyPair keys)
      throws GeneralSecurityException, IOException {
    var extensions = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, profile.isAuthority()
        ? new BasicConstraints(true) : new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage));
    builder.addExtension(Extension.subjectKeyIdentifier, false,
        extensions.createSubjectKeyIdentifier(keys.getPublic()));
    if (profile.purpose != null) {
      builder.addExtension(Extension.extendedKeyUsage, profile == CertificateProfile.TIME_STAMPING,
          new ExtendedKeyUsage(profile.purpose));
    }
    if (issuer == null) {
      return;
    }
    builder.addExtension(Extension.authorityKeyIdentifier, false,
        extensions.createAuthorityKeyIdentifier(issuer.certificate()));
    if (profile == CertificateProfile.OCSP) {
      // RFC 6960 §4.2.2.2.1: nobody needs to ask the responder about the responder
      builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
      return;
    }
    String by = issuerOf(profile);
    builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(
        new AccessDescription[] {
            new AccessDescription(AccessDescription.id_ad_ocsp, url("/ocsp")),
            new AccessDescription(AccessDescription.id_ad_caIssuers, url('/' + by + ".cer"))}));
    builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
        new DistributionPoint(new DistributionPointName(new GeneralNames(url('/' + by + ".crl"))), null, null)}));
  }

  private GeneralName url(String path) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, address + path);
  }
}
