package vn.hocba.archive.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * Puts one visible signature into a field of a document (PAdES B-B, ETSI EN 319 142-1 §6.3). In one step where the key can
 * be used here, in two where it is elsewhere: a token at somebody's own computer. Thread-safe; keeps nothing in between.
 */
public final class DocumentSigner {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
  /** Room for a signature with its chain; one takes about 4 kB, unused room is zeros in every revision. */
  private static final int CONTENT_SIZE = 6500;

  private final SignatureAppearance appearance = new SignatureAppearance();

  /**
   * Signs in one step.
   *
   * @throws SealingException with part KEY if the certificate is not valid at that time or the key cannot be used
   */
  public byte[] sign(byte[] document, SignatureRequest request, SigningKey key) {
    return guarded(() -> {
      PAdESSignatureParameters parameters = parameters(request);
      DirectPadesService pades = new DirectPadesService(appearance);
      byte[] data = pades.getDataToSign(pdf(document), parameters).getBytes();
      return finish(pades, document, parameters, key.sign(DIGEST.getJavaName(), data));
    });
  }

  /**
   * First of two steps.
   *
   * @return the bytes to be signed with SHA-256 and the certificate's key; the same for the same document and request
   * @throws SealingException with part KEY if the certificate is not valid at that time
   */
  public byte[] dataToSign(byte[] document, SignatureRequest request) {
    return guarded(() -> new DirectPadesService(appearance).getDataToSign(pdf(document), parameters(request)).getBytes());
  }

  /**
   * Second of two steps.
   *
   * @param document the same bytes as in the first step
   * @param value the raw signature value
   * @throws SealingException with part KEY if the value is not the certificate's signature of this document and request
   */
  public byte[] complete(byte[] document, SignatureRequest request, byte[] value) {
    return guarded(() -> {
      PAdESSignatureParameters parameters = parameters(request);
      DirectPadesService pades = new DirectPadesService(appearance);
      byte[] data = pades.getDataToSign(pdf(document), parameters).getBytes();
      requireSignature(request, data, value);
      return finish(pades, document, parameters, value);
    });
  }

  private static byte[] finish(DirectPadesService pades, byte[] document, PAdESSignatureParameters parameters, byte[] value) {
    return DSSUtils.toByteArray(pades.signDocument(pdf(document), parameters,
        new SignatureValue(parameters.getSignatureAlgorithm(), value)));
  }

  private static void requireSignature(SignatureRequest request, byte[] data, byte[] value) {
    try {
      Signature check = Signature.getInstance(SignatureSchemes.of(DIGEST.getJavaName(), request.chain().getFirst()));
      check.initVerify(request.chain().getFirst().getPublicKey());
      check.update(data);
      if (!check.verify(value)) {
        throw new SealingException(Part.KEY, "The value does not sign this document");
      }
    } catch (GeneralSecurityException e) {
      throw new SealingException(Part.KEY, "The value is not a signature", e);
    }
  }

  PAdESSignatureParameters parameters(SignatureRequest request) {
    List<CertificateToken> chain = request.chain().stream().map(CertificateToken::new).toList();
    if (!chain.getFirst().isValidOn(Date.from(request.at()))) {
      throw new SealingException(Part.KEY, "The certificate is not valid at this time: "
          + chain.getFirst().getCertificate().getSubjectX500Principal());
    }
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DIGEST);
    parameters.setSigningCertificate(chain.getFirst());
    parameters.setCertificateChain(chain);
    parameters.setContentSize(CONTENT_SIZE);
    parameters.setSignerName(request.printedName());
    parameters.bLevel().setSigningDate(Date.from(request.at()));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(VIETNAM));
    parameters.setImageParameters(appearance.of(request, request.at().atZone(VIETNAM).toOffsetDateTime()));
    return parameters;
  }

  private static DSSDocument pdf(byte[] document) {
    return new InMemoryDocument(document, "transcript.pdf", MimeTypeEnum.PDF);
  }

  private static byte[] guarded(Supplier<byte[]> work) {
    return LibraryContext.call(() -> {
      try {
        return work.get();
      } catch (DSSException | IllegalInputException | AlertException e) {
        throw new SealingException(Part.DOCUMENT, "The document cannot be signed", e);
      }
    });
  }
}
