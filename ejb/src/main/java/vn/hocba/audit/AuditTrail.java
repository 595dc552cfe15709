package vn.hocba.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Delegated;
import vn.hocba.problem.Problem;

/**
 * Writes down what was done. A success is part of the change's own transaction (no line, no change); a
 * refusal has its own, so that the rollback does not erase it. Lines reach the database when the transaction commits,
 * see {@link PendingLines}.
 */
@Stateless
@PermitAll
public class AuditTrail {

  /** Characters of detail, old or new value one line holds; what is longer is cut off. */
  public static final int LONGEST_DETAIL = 4000;
  /** What background work is written down as. */
  public static final String SYSTEM = "system";

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_AGENT = 200;

  @Resource
  private SessionContext context;
  @Resource
  private TransactionSynchronizationRegistry transactions;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;
  @Inject
  private Accounts accounts;
  @Inject
  private Origin origin;
  @Inject
  private Clock clock;

  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(AuditEvent event) {
    add(event, false);
  }

  /** @param schoolId the school whose record it concerns; null for none */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(Action action, Long schoolId, String subjectKind, String subjectId, String detail) {
    add(AuditEvent.of(action, schoolId, subjectKind, subjectId).saying(detail), false);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(AuditEvent event) {
    add(event, true);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(Action action, Long schoolId, String subjectKind, String subjectId, String why) {
    add(AuditEvent.of(action, schoolId, subjectKind, subjectId).saying(why), true);
  }

  /** A refusal that the reader's page can tell as the person was told. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refused(Action action, Long schoolId, String subjectKind, String subjectId, Problem why) {
    why.written();
    add(AuditEvent.of(action, schoolId, subjectKind, subjectId).saying(RefusalText.write(why)), true);
  }

  private void add(AuditEvent e, boolean refused) {
    if (transactions.getRollbackOnly()) {
      return;
    }
    PendingLines pending = pending();
    pending.add(new AuditLine(e.schoolId() == null ? AuditLine.NO_SCHOOL : e.schoolId(), AuditLine.FIRST,
        AuditLine.FORMAT, AuditLine.instant(clock.instant()), AuditText.of(pending.actor(), LONGEST_ID),
        AuditText.of(pending.actorName(), LONGEST_NAME), e.action().name(), AuditText.of(e.subjectKind(), LONGEST_ID),
        AuditText.of(e.subjectId(), LONGEST_ID), e.classId(), e.enrolmentId(), refused,
        AuditText.of(e.oldValue(), LONGEST_DETAIL), AuditText.of(e.newValue(), LONGEST_DETAIL),
        AuditText.of(e.reason(), LONGEST_REASON), AuditText.of(detail(e), LONGEST_DETAIL),
        AuditText.of(origin.address(), LONGEST_ID), AuditText.of(origin.device(), LONGEST_ID),
        AuditText.of(origin.agent(), LONGEST_AGENT)));
  }

  /** With whom it was done for, when it was done by delegation. */
  private String detail(AuditEvent e) {
    return transactions.getResource(Delegated.class) instanceof Delegated d ? OnBehalf.write(e.detail(), d.told())
        : e.detail();
  }

  private PendingLines pending() {
    PendingLines pending = (PendingLines) transactions.getResource(PendingLines.class);
    if (pending == null) {
      pending = new PendingLines(database);
      String name = context.getCallerPrincipal().getName();
      String fullName = accounts.byUsername(name).map(Account::fullName).orElse(null);
      pending.by(fullName == null ? SYSTEM : name, fullName == null ? SYSTEM : fullName);
      transactions.putResource(PendingLines.class, pending);
      transactions.registerInterposedSynchronization(pending);
    }
    return pending;
  }
}
