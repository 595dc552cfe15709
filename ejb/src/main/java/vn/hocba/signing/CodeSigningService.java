package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.KeyHome;

/**
 * Signs with a key at a remote service that asks its owner for a one-time code: each code signs as many documents of a batch as
 * the service allows with one authorisation. A code that was wrong leaves everything as it was, and another one is asked for.
 */
@Stateless
@PermitAll
@Needs(Right.SIGN_DOCUMENTS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CodeSigningService {

  private static final System.Logger LOG = System.getLogger(CodeSigningService.class.getName());
  private static final int LONGEST_CODE = 40;

  @Inject
  private SigningBatches batches;
  @Inject
  private SigningDesk desk;
  @Inject
  private DocumentSigning signing;
  @Inject
  private SigningOffice office;
  @Inject
  private Certificates certificates;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;

  /** @param signed documents that have the signature now; @param left those of the batch that wait for the next code */
  public record Taken(int signed, int left) {}

  /**
   * Has the service send a code to its owner; one that sends none, because the owner has a device, is let alone.
   *
   * @return how many documents the next code signs at most
   * @throws Problem NOT_FOUND, NOT_AVAILABLE when the service does not do it
   */
  public int send(long batchId) {
    SigningKey key = key(own(batchId));
    try {
      key.sendCode();
    } catch (SealingException e) {
      throw unusable(batchId, e);
    }
    return key.atOnce();
  }

  /**
   * Signs what one code allows.
   *
   * @throws Problem NOT_FOUND, SIGNING_NOTHING, NOT_AVAILABLE when the key cannot be used; SIGNING_CODE for one that the service
   *     refuses: nothing was signed, and it is not tried again
   */
  public Taken sign(long batchId, String code) {
    SigningBatch batch = own(batchId);
    String typed = code == null ? "" : code.strip();
    if (typed.isEmpty() || typed.length() > LONGEST_CODE) {
      throw new Problem(ProblemCode.SIGNING_CODE);
    }
    SigningKey key = key(batch);
    List<SigningTask> tasks = desk.claim(batchId, key.atOnce());
    if (tasks.isEmpty()) {
      throw new Problem(ProblemCode.SIGNING_NOTHING);
    }
    desk.codeGiven(batchId, tasks.size());
    try {
      return new Taken(signing.sign(tasks, key, typed), desk.waiting(batchId).size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SigningKey key(SigningBatch batch) {
    SigningOffice.Held held = office.find(certificates.find(batch.certificateId()).orElseThrow().keyId(), batch.signerName(),
        schools.school(batch.schoolId()).orElseThrow().name());
    if (held.key() == null) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "SIGNING_SERVICE");
    }
    return held.key();
  }

  private static Problem unusable(long batchId, SealingException e) {
    LOG.log(System.Logger.Level.WARNING, "No code was sent for the batch " + batchId, e);
    return new Problem(ProblemCode.NOT_AVAILABLE, "SIGNING_SERVICE");
  }

  private SigningBatch own(long batchId) {
    long account = callers.current().accountId();
    return batches.find(batchId).filter(b -> b.accountId() == account && b.keyHome() == KeyHome.SERVICE)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
