package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Delegations;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.certificate.Certificates;
import vn.hocba.signing.certificate.RegisteredCertificate;

/** Says whose signature a document waits for, and with which certificate that person may give it. */
@Stateless
@PermitAll
public class SigningRights {

  @Inject
  private SubjectTurns turns;
  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private Accounts accounts;
  @Inject
  private Delegations delegations;
  @Inject
  private Certificates certificates;
  @Inject
  private Clock clock;

  /** Whether the caller is who the document waits for. */
  public boolean owes(Caller caller, SigningDocument d, SchoolClass c) {
    return d.isForSubjects() ? turns.open(d.id()).stream().anyMatch(t -> owes(caller, t, c))
        : owes(caller, d.step(), d.classSubjectId(), c);
  }

  /** Whether the caller is who a transcript waits for in that subject. */
  public boolean owes(Caller caller, SubjectTurn turn, SchoolClass c) {
    return owes(caller, SigningStep.GVBM, turn.classSubjectId(), c);
  }

  /** @param classSubjectId of a sheet or of a transcript's subject; null for a whole transcript */
  public boolean owes(Caller caller, SigningStep step, Long classSubjectId, SchoolClass c) {
    return caller.belongsTo(c.schoolId()) && switch (step) {
      case GVBM -> caller.has(Role.SUBJECT_TEACHER) && schools.classSubject(classSubjectId)
          .filter(s -> assignments.teaches(caller, s)).isPresent();
      case GVCN -> assignments.homeroom(caller, c);
      // Nobody approves for the head what they have signed themselves.
      case HT -> caller.has(Role.PRINCIPAL) || caller.actsFor(Right.SIGN_AS_HEAD, c.schoolId(), c.grade()) && !assignments.homeroom(caller, c);
      case TRUONG -> caller.has(Role.RECORDS_CLERK);
    };
  }

  /** Whether who authorised a batch may still sign in and holds what they signed by; asked for each document. */
  public boolean stillMay(SigningBatch batch) {
    Optional<Account> account = accounts.byId(batch.accountId()).filter(accounts::letsIn);
    Set<String> roles = account.map(accounts::roles).orElse(Set.of());
    return account.isPresent() && switch (batch.step()) {
      case GVBM -> roles.contains(Role.SUBJECT_TEACHER);
      case GVCN -> roles.contains(Role.HOMEROOM_TEACHER);
      case HT -> roles.contains(Role.PRINCIPAL) || delegations.standing(batch.accountId(), LocalDate.now(clock)).stream()
          .anyMatch(d -> d.rights().contains(Right.SIGN_AS_HEAD));
      case TRUONG -> roles.contains(Role.RECORDS_CLERK);
    };
  }

  /** What the caller may sign that step with: their own certificate, for the seal the school's. */
  public Optional<RegisteredCertificate> certificate(Caller caller, SigningStep step) {
    if (step == SigningStep.TRUONG) {
      return certificates.usable(caller.schoolId(), null, clock.instant()).stream().findFirst();
    }
    return schools.staffWithAccount(caller.accountId())
        .flatMap(staff -> certificates.usable(caller.schoolId(), staff, clock.instant()).stream().findFirst());
  }

  /** The name in the place: with {@code KT.} or {@code TUQ.} for the head's, the school's for its seal. */
  public String printedName(Caller caller, SigningStep step) {
    return switch (step) {
      case GVBM, GVCN -> caller.fullName();
      case HT -> caller.signs(Right.SIGN_AS_HEAD);
      case TRUONG -> schools.school(caller.schoolId()).orElseThrow().name();
    };
  }
}
