package vn.hocba.archive.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.time.Clock;
import java.util.List;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * Signs a rendered transcript with homeroom teacher, principal and seal in this order (PAdES B-B, visible) and
 * adds what its level asks for, time stamps and certificate status (ETSI EN 319 142-1 §6.3). Thread-safe; keep one.
 */
public final class TranscriptSealer implements AutoCloseable {

  private static final List<SignatureField> ORDER = SignatureField.OF_TRANSCRIPT;

  private final DocumentSigner signer = new DocumentSigner();
  private final Exchange exchange;
  private final TrustServices services;
  private final Clock clock;
  private final SealLevel level;

  /** @param clock gives the claimed signing times; the proven ones come from the time stamping service */
  public TranscriptSealer(TrustServices services, Clock clock, SealLevel level) {
    this.level = level;
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
        byte[] signed = rendered;
        for (Signatory signatory : signatories) {
          signed = signer.sign(signed, signatory.request(clock.instant()), signatory.key());
        }
        return extended(signed);
      } catch (DSSException | IllegalInputException | AlertException e) {
        throw new SealingException(Part.DOCUMENT, "The document cannot be signed", e);
      }
    });
  }

  /**
   * Adds what the level asks for to a document whose signers have all signed.
   *
   * @throws SealingException naming the part that failed; nothing is kept then
   */
  public SealedTranscript seal(byte[] signed) {
    return LibraryContext.call(() -> {
      try {
        return extended(signed);
      } catch (DSSException | IllegalInputException | AlertException e) {
        throw new SealingException(Part.DOCUMENT, "The document cannot be sealed", e);
      }
    });
  }

  private SealedTranscript extended(byte[] signed) {
    byte[] bytes = DSSUtils.toByteArray(extend(new PadesSession(exchange, services),
        new InMemoryDocument(signed, "transcript.pdf", MimeTypeEnum.PDF)));
    return new SealedTranscript(bytes, Revisions.of(bytes));
  }

  /**
   * A time stamp alone is put on at once: extending would validate every signature first, which the inspector's check of the sealed
   * file does anyway.
   */
  private DSSDocument extend(PadesSession session, DSSDocument document) {
    if (level == SealLevel.STAMPED) {
      return session.pades().timestamp(document, new PAdESTimestampParameters());
    }
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(level.pades());
    return session.pades().extendDocument(document, parameters);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
