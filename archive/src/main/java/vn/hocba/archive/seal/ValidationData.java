package vn.hocba.archive.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.Encodable;
import vn.hocba.archive.Sha256;

/**
 * What a later reader needs to trust signatures when their authorities no longer answer: certificates, revocation lists and
 * OCSP answers. Written as a CMS structure without content or signers (RFC 5652 §5.1, RFC 5940), which usual programs read.
 *
 * @param certificates DER
 * @param revocationLists DER
 * @param ocspAnswers whole answers (RFC 6960 §4.2.1), DER
 */
public record ValidationData(List<byte[]> certificates, List<byte[]> revocationLists, List<byte[]> ocspAnswers) {

  public ValidationData {
    certificates = List.copyOf(certificates);
    revocationLists = List.copyOf(revocationLists);
    ocspAnswers = List.copyOf(ocspAnswers);
  }

  /** All of both, nothing twice. */
  public ValidationData and(ValidationData other) {
    return new ValidationData(once(certificates, other.certificates), once(revocationLists, other.revocationLists),
        once(ocspAnswers, other.ocspAnswers));
  }

  private static List<byte[]> once(List<byte[]> some, List<byte[]> others) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    some.forEach(one -> all.put(Sha256.hex(one), one));
    others.forEach(one -> all.putIfAbsent(Sha256.hex(one), one));
    return List.copyOf(all.values());
  }

  public boolean isEmpty() {
    return certificates.isEmpty() && revocationLists.isEmpty() && ocspAnswers.isEmpty();
  }

  /** DER, for a file of type {@code .p7b}. */
  public byte[] write() {
    try {
      CMSSignedDataGenerator file = new CMSSignedDataGenerator();
      for (byte[] certificate : certificates) {
        file.addCertificate(new X509CertificateHolder(certificate));
      }
      for (byte[] list : revocationLists) {
        file.addCRL(new X509CRLHolder(list));
      }
      for (byte[] answer : ocspAnswers) {
        file.addOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response, OCSPResponse.getInstance(answer));
      }
      return file.generate(new CMSAbsentContent()).toASN1Structure().getEncoded(ASN1Encoding.DER);
    } catch (IOException | CMSException e) {
      throw new IllegalStateException("what came from an authority and was read then", e);
    }
  }

  /** @throws IOException when it is not such a file */
  public static ValidationData read(byte[] file) throws IOException {
    try {
      CMSSignedData read = new CMSSignedData(file);
      return new ValidationData(encoded(read.getCertificates().getMatches(null)), encoded(read.getCRLs().getMatches(null)),
          answers(read));
    } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new IOException("not a file of validation data", e);
    }
  }

  private static List<byte[]> answers(CMSSignedData read) throws IOException {
    List<byte[]> answers = new ArrayList<>();
    for (Object answer : read.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response).getMatches(null)) {
      answers.add(OCSPResponse.getInstance(answer).getEncoded(ASN1Encoding.DER));
    }
    return answers;
  }

  private static List<byte[]> encoded(Collection<? extends Encodable> all) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (Encodable one : all) {
      encoded.add(one.getEncoded());
    }
    return encoded;
  }
}
