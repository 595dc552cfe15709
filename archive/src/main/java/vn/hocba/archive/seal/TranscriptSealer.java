package vn.hocba.archive.seal;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import java.time.Clock;
import java.util.ArrayList;
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
        List<Integer> ends = new ArrayList<>();
        for (Signatory signatory : signatories) {
          signed = signer.sign(signed, signatory.request(clock.instant()), signatory.key());
          ends.add(signed.length);
        }
        return level == SealLevel.STAMPED ? stamped(signed, ends) : extended(signed);
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

  /** What was signed one after the other ends where each was done; nothing is taken apart to find that. */
  private SealedTranscript stamped(byte[] signed, List<Integer> ends) {
    byte[] bytes = extend(document(signed));
    ends.add(bytes.length);
    return new SealedTranscript(bytes, Revisions.ending(bytes, ends));
  }

  private static DSSDocument document(byte[] signed) {
    return new InMemoryDocument(signed, "transcript.pdf", MimeTypeEnum.PDF);
  }

  private SealedTranscript extended(byte[] signed) {
    byte[] bytes = extend(document(signed));
    return new SealedTranscript(bytes, Revisions.of(bytes));
  }

  /** A time stamp alone is put on at once: extending would validate every signature first, which whoever keeps the file does anyway. */
  private byte[] extend(DSSDocument document) {
    if (level == SealLevel.STAMPED) {
      return new DirectPadesService().stamp(document, PadesSession.stamps(exchange, services));
    }
    PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(level.pades());
    return DSSUtils.toByteArray(new PadesSession(exchange, services).pades().extendDocument(document, parameters));
  }

  @Override
  public void close() {
    exchange.close();
  }
}
