package vn.hocba.archive.verify.pdf;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import vn.hocba.archive.seal.Signatory;

/** Signs whatever it is given, one signature at a time, as an accomplice inside the school could. */
final class LooseSigning {

  private LooseSigning() {}

  static byte[] sign(byte[] pdf, Signatory signatory) {
    return sign(pdf, signatory, signatory.field().name());
  }

  /** Into a field of any name. */
  static byte[] sign(byte[] pdf, Signatory signatory, String field) {
    return sign(pdf, signatory, field, null);
  }

  /** @param permission what a certified document lets others do (ISO 32000-1 §12.8.2.2); null for an ordinary signature */
  static byte[] sign(byte[] pdf, Signatory signatory, String field, CertificationPermission permission) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setPermission(permission);
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    var chain = signatory.key().chain().stream().map(CertificateToken::new).toList();
    parameters.setSigningCertificate(chain.getFirst());
    parameters.setCertificateChain(chain);
    SignatureImageParameters image = new SignatureImageParameters();
    image.getFieldParameters().setFieldId(field);
    SignatureImageTextParameters text = new SignatureImageTextParameters();
    text.setText("x");
    image.setTextParameters(text);
    parameters.setImageParameters(image);
    PAdESService service = new PAdESService(new CommonCertificateVerifier());
    DSSDocument document = new InMemoryDocument(pdf, "file.pdf");
    byte[] value = signatory.key().sign("SHA-256", service.getDataToSign(document, parameters).getBytes());
    return DSSUtils.toByteArray(service.signDocument(document, parameters,
        new SignatureValue(parameters.getSignatureAlgorithm(), value)));
  }
}
