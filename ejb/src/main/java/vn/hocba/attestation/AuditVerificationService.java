package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.AuditLine;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Verifies audit chains for those who may ask, and writes down what came out. */
@Stateless
@PermitAll
@Needs(Right.VERIFY_AUDIT)
public class AuditVerificationService {

  /** Each reads a whole chain: more at once would only make all of them slow. */
  private static final Semaphore AT_ONCE = new Semaphore(2);
  private static final int TRY_AGAIN_SECONDS = 30;

  @Inject
  private Callers callers;
  @Inject
  private ChainVerifier verifier;
  @Inject
  private VerdictLog log;

  /**
   * Verifies one chain now.
   *
   * @param schoolId the school; null for what concerns no school
   * @throws Problem NOT_FOUND outside the caller's scope, TOO_MANY_REQUESTS while others are at it
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ChainVerdict verify(Long schoolId) {
    Caller caller = callers.current();
    if (schoolId == null ? caller.schools() != null : !caller.sees(schoolId)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (!AT_ONCE.tryAcquire()) {
      throw new Problem(ProblemCode.TOO_MANY_REQUESTS, TRY_AGAIN_SECONDS);
    }
    try {
      ChainVerdict verdict = verifier.verify(schoolId == null ? AuditLine.NO_SCHOOL : schoolId);
      log.verified(schoolId, verdict);
      return verdict;
    } finally {
      AT_ONCE.release();
    }
  }
}
