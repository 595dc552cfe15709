package vn.hocba.access.visit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.PasswordPolicy;
import vn.hocba.access.Right;
import vn.hocba.access.factor.FactorDuties;
import vn.hocba.access.factor.SecondFactors;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Reports which accounts of a school, or of the province, give to think about (S0 Điều 6, STA-04). */
@Stateless
@PermitAll
@Needs(Right.READ_ACCOUNT_REPORT)
public class AccountReportService {

  /** How far back uses at once are looked for. */
  static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final int MOST_DAYS = 3650;

  @Inject
  private Accounts accounts;
  @Inject
  private PortalVisits visits;
  @Inject
  private SecondFactors factors;
  @Inject
  private FactorDuties needed;
  @Inject
  private PasswordPolicy passwords;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A school to choose. */
  public record Choice(long id, String name) {}

  /** The schools an officer may choose from; none for a school's own people. */
  public List<Choice> schools() {
    return callers.current().schoolId() != null ? List.of()
        : schools.schools().stream().map(s -> new Choice(s.id(), s.name())).toList();
  }

  /**
   * Every account the report is about, by name.
   *
   * @param school for officers, who have all; null for the accounts of the province itself
   * @throws Problem NOT_FOUND for another school than the caller's
   */
  public List<AccountRow> report(Long school) {
    return rows(scope(callers.current(), school));
  }

  /** The same, written down as having left the system. @param told the filter as the address carries it */
  public List<AccountRow> export(Long school, String told) {
    Long of = scope(callers.current(), school);
    audit.record(Action.EXPORT_ACCOUNTS, of, "ACCOUNT", "ALL", told);
    return rows(of);
  }

  private Long scope(Caller caller, Long school) {
    Long of = school == null ? caller.schoolId() : school;
    if (of != null && (!caller.sees(of) || schools.school(of).isEmpty())) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return of;
  }

  private List<AccountRow> rows(Long school) {
    List<Account> all = school == null ? accounts.ofProvince() : accounts.ofSchool(school);
    Set<Long> enrolled = factors.enrolled(school);
    Instant now = clock.instant();
    Map<Long, List<PortalVisit>> seen = visits.since(all.stream().map(Account::id).collect(Collectors.toSet()),
        now.minus(LOOKED_BACK)).stream().collect(Collectors.groupingBy(PortalVisit::accountId));
    return all.stream().map(a -> new AccountRow(a.id(), a.username(), a.fullName(), accounts.roles(a), a.active(),
        a.createdAt(), a.signedInAt(), a.passwordAt(), enrolled.contains(a.id()),
        a.active() ? concerns(a, enrolled.contains(a.id()), seen.getOrDefault(a.id(), List.of()), now) : Set.of()))
        .toList();
  }

  private Set<AccountRow.Concern> concerns(Account a, boolean enrolled, List<PortalVisit> seen, Instant now) {
    Set<AccountRow.Concern> found = EnumSet.noneOf(AccountRow.Concern.class);
    Instant used = now.minus(Duration.ofDays(Setting.ACCOUNTS_UNUSED_DAYS.number(1, MOST_DAYS)));
    if (a.signedInAt() == null) {
      found.add(AccountRow.Concern.NEVER_USED);
    } else if (a.signedInAt().isBefore(used)) {
      found.add(AccountRow.Concern.UNUSED);
    }
    if (passwords.isExpired(a) || a.mustChangePassword() && a.passwordAt() != null && a.passwordAt().isBefore(used)) {
      found.add(AccountRow.Concern.OLD_PASSWORD);
    }
    if (SharedUseRules.days(seen.stream().map(v -> new SharedUseRules.Stay(v.beganAt(),
        v.endedAt() == null ? v.seenAt() : v.endedAt(), v.address(), v.device())).toList(), Clocks.VIETNAM).size()
        >= Setting.ACCOUNTS_SHARED_DAYS.number(1, 30)) {
      found.add(AccountRow.Concern.SHARED);
    }
    if (!enrolled && needed.require(a)) {
      found.add(AccountRow.Concern.NO_SECOND_FACTOR);
    }
    return found;
  }
}
