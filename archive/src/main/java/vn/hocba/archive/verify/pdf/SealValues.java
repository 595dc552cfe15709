package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.EmbeddedSignatures;

/**
 * Verifies the values of signatures and time stamps over the bytes they cover (RFC 5652 §5.6, RFC 3161 §2.4.2), whose they are, and
 * that each signer's certificate held when the time stamp was made.
 */
final class SealValues {

  private final byte[] file;
  private final TrustAnchors anchors;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> certificates = new TreeSet<>();
  private final List<X509Certificate> signers = new ArrayList<>();

  SealValues(byte[] file, TrustAnchors anchors) {
    this.file = file;
    this.anchors = anchors;
  }

  List<String> faults() {
    return faults;
  }

  /** SHA-256 of each certificate that signed or stamped. */
  Set<String> certificates() {
    return certificates;
  }

  /** Looks at the next one. @param range that covers all but the signature itself, see {@link ByteRanges#cover} */
  void look(String field, boolean stamp, List<BigInteger> range) {
    try {
      int open = range.get(1).intValue();
      int close = range.get(2).intValue();
      ContentInfo sealed = content(open, close);
      if (stamp) {
        stamped(new CMSSignedData(sealed), open, close, range);
      } else {
        signed(new CMSSignedData(Map.of(NISTObjectIdentifiers.id_sha256.getId(), digest("SHA-256", open, close, range)), sealed));
      }
    } catch (IOException | CMSException | TSPException | CertificateException | OperatorCreationException | NoSuchAlgorithmException
        | RuntimeException wrong) { // whatever it is, it is no signature of ours
      faults.add(field + ": " + wrong.getMessage());
    }
  }

  private void signed(CMSSignedData sealed) throws CMSException, CertificateException, OperatorCreationException, IOException {
    if (sealed.getSignerInfos().size() != 1) {
      throw new CMSException("not one signer");
    }
    SignerInformation signer = sealed.getSignerInfos().iterator().next();
    X509CertificateHolder own = EmbeddedSignatures.own(sealed, signer.getSID());
    if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(own))) {
      throw new CMSException("the value is not its signer's");
    }
    signers.add(led(own, sealed));
  }

  private void stamped(CMSSignedData sealed, int open, int close, List<BigInteger> range) throws CMSException, TSPException,
      CertificateException, OperatorCreationException, NoSuchAlgorithmException, IOException {
    TimeStampToken stamp = new TimeStampToken(sealed);
    byte[] imprint = digest(stamp.getTimeStampInfo().getMessageImprintAlgOID().getId(), open, close, range);
    if (!MessageDigest.isEqual(imprint, stamp.getTimeStampInfo().getMessageImprintDigest())) {
      throw new CMSException("the time stamp is of other bytes");
    }
    X509CertificateHolder own = EmbeddedSignatures.own(sealed, stamp.getSID());
    stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own));
    led(own, sealed);
    Instant at = stamp.getTimeStampInfo().getGenTime().toInstant();
    signers.stream().filter(one -> at.isBefore(one.getNotBefore().toInstant()) || at.isAfter(one.getNotAfter().toInstant()))
        .forEach(one -> faults.add("out of its time: " + one.getSubjectX500Principal()));
  }

  private X509Certificate led(X509CertificateHolder own, CMSSignedData sealed) throws CertificateException, CMSException {
    X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(own);
    if (!anchors.lead(certificate, EmbeddedSignatures.certificates(sealed))) {
      throw new CMSException("leads to no anchor: " + certificate.getSubjectX500Principal());
    }
    certificates.add(fingerprint(certificate));
    return certificate;
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
    return Sha256.hex(certificate.getEncoded());
  }

  /** One ASN.1 object; the room that is left is zeros. */
  private ContentInfo content(int open, int close) throws IOException {
    byte[] der = HexFormat.of().parseHex(new String(file, open + 1, close - open - 2, StandardCharsets.US_ASCII));
    try (ASN1InputStream in = new ASN1InputStream(der)) {
      ContentInfo content = ContentInfo.getInstance(in.readObject());
      // Behind it is the room that was left for it, which nothing covers.
      for (byte left : in.readAllBytes()) {
        if (left != 0) {
          throw new IOException("more than its value stands in its place");
        }
      }
      return content;
    }
  }

  private byte[] digest(String algorithm, int open, int close, List<BigInteger> range) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    digest.update(file, 0, open);
    digest.update(file, close, range.get(3).intValue());
    return digest.digest();
  }
}
