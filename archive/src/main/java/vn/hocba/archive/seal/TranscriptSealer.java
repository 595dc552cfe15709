package vn.hocba.archive.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * Signs a rendered transcript with homeroom teacher, principal and seal in this order (PAdES B-B, visible) and
 * adds certificate status and time stamps (PAdES B-LTA, ETSI EN 319 142-1 §6.3). Thread-safe; keep one.
 */
public final class TranscriptSealer implements AutoCloseable {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DigestAlgorithm DIGEST = DigestAlgorithm.SHA256;
  /** Room for a signature with its chain; one takes about 4 kB, unused room is zeros in every revision. */
  private static final int CONTENT_SIZE = 6500;
  private static final List<SignatureField> ORDER = Arrays.asList(SignatureField.values());

  private final SignatureAppearance appearance = new SignatureAppearance();
  private final Exchange exchange;
  private final TrustServices services;
  private final Clock clock;

  /** @param clock gives the claimed signing times; the proven ones come from the time stamping service */
  public TranscriptSealer(TrustServices services, Clock clock) {
    this.services = services;
    this.clock = clock;
    this.exchange = new Exchange(services.timeout());
  }

  /**
   * Seals.
   *
   * @param rendered from {@link vn.hocba.archive.document.TranscriptRenderer}
   * @param signatories one for each field, in the order of {@link SignatureField}
   * @throws SealingException naming the part that failed; nothing is kept then
   * @throws IllegalArgumentException if the signatories are not complete and in order
   */
  public SealedTranscript seal(byte[] rendered, List<Signatory> signatories) {
    if (!signatories.stream().map(Signatory::field).toList().equals(ORDER)) {
      throw new IllegalArgumentException("Signatures are given in the order " + ORDER);
    }
    return LibraryContext.call(() -> {
      try {
        PadesSession session = new PadesSession(exchange, services);
        DSSDocument document = new InMemoryDocument(rendered, "transcript.pdf", MimeTypeEnum.PDF);
        for (Signatory signatory : signatories) {
          document = sign(session.pades(), document, signatory);
        }
        byte[] bytes = DSSUtils.toByteArray(extend(session, document));
        return new SealedTranscript(bytes, Revisions.of(bytes));
      } catch (DSSException | IllegalInputException | AlertException e) {
        throw new SealingException(Part.DOCUMENT, "The document cannot be signed", e);
      }
    });
  }

  private DSSDocument sign(PAdESService pades, DSSDocument document, Signatory signatory) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<CertificateToken> chain = signatory.key().chain().stream().map(CertificateToken::new).toList();
    if (!chain.get(0).isValidOn(Date.from(at))) {
      throw new SealingException(Part.KEY, "The certificate is not valid at this time: "
          + chain.get(0).getCertificate().getSubjectX500Principal());
    }
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
    parameters.setDigestAlgorithm(DIGEST);
    parameters.setSigningCertificate(chain.get(0));
    parameters.setCertificateChain(chain);
    parameters.setContentSize(CONTENT_SIZE);
    parameters.setSignerName(signatory.printedName());
    parameters.bLevel().setSigningDate(Date.from(at));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(VIETNAM));
    parameters.setImageParameters(appearance.of(signatory.field(), signatory.printedName(),
        at.atZone(VIETNAM).toOffsetDateTime()));
    ToBeSigned data = pades.getDataToSign(document, parameters);
    byte[] value = signatory.key().sign(DIGEST.getJavaName(), data.getBytes());
    return pades.signDocument(document, parameters, new SignatureValue(parameters.getSignatureAlgorithm(), value));
  }

  private DSSDocument extend(PadesSession session, DSSDocument document) {
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
    return session.pades().extendDocument(document, parameters);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
