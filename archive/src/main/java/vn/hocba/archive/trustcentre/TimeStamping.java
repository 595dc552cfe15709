package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Attests that a digest existed at the centre's time (RFC 3161). */
final class TimeStamping {

  /** Under 2.25 (UUID), which needs no registration: a policy that promises nothing. */
  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("2.25.148226014836498364830167290531463211049");
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512);

  private final IssuedKey authority;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final DigestCalculatorProvider digests;

  TimeStamping(IssuedKey authority, Clock clock) throws IOException {
    this.authority = authority;
    this.clock = clock;
    try {
      digests = new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  /** A response for every readable request, refusals included; an unreadable one is an {@link IOException}. */
  byte[] answer(byte[] request) throws IOException {
    try {
      TimeStampRequest asked = new TimeStampRequest(request);
      var response = new TimeStampResponseGenerator(tokens(), DIGESTS);
      return response.generate(asked, new BigInteger(120, random), Date.from(clock.instant())).getEncoded();
    } catch (TSPException | OperatorCreationException | CertificateEncodingException | IllegalArgumentException e) {
      throw new IOException("Cannot make a time stamp", e);
    }
  }

  private TimeStampTokenGenerator tokens()
      throws TSPException, OperatorCreationException, CertificateEncodingException, IOException {
    // The library would write the machine's time beside the centre's.
    AttributeTable now = new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(clock.instant())))));
    var signer = new JcaSignerInfoGeneratorBuilder(digests).setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(now))
        .build(CertificateFactory.signer(authority.key()), authority.certificate());
    var digest = digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
    var tokens = new TimeStampTokenGenerator(signer, digest, POLICY);
    tokens.addCertificates(new JcaCertStore(authority.chain()));
    return tokens;
  }
}
