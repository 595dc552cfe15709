package vn.hocba.access.duty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Role;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Says who heads a school from when to when, and whom another head would follow; asks no permission. */
@Stateless
@PermitAll
public class Succession {

  private static final int MOST_BACK = 366;

  @Inject
  private Duties duties;
  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  /**
   * Somebody who heads the school today, or is to by decision.
   *
   * @param dutyId 0 for one who has had the duty since the account was opened, then without days and number
   * @param until null until further notice
   * @param ahead whether it has not begun
   */
  public record Head(long dutyId, long accountId, String username, String fullName, LocalDate from, LocalDate until,
      String number, boolean ahead) {}

  /** Whose duty a decision ends with which day. */
  public record Ending(String fullName, String role, LocalDate lastDay) implements Serializable {}

  /** Those of today first, then by their days. */
  public List<Head> heads(long schoolId) {
    LocalDate today = LocalDate.now(clock);
    List<Head> heads = new ArrayList<>();
    for (Account a : accounts.ofSchool(schoolId)) {
      List<AccountDuty> rows = duties.of(a.id()).stream().filter(d -> d.role().equals(Role.PRINCIPAL)).toList();
      if (rows.isEmpty() && a.roles().contains(Role.PRINCIPAL)) {
        heads.add(new Head(0, a.id(), a.username(), a.fullName(), null, null, null, false));
      }
      rows.stream().filter(d -> d.standsOn(today) || d.firstDay().isAfter(today)).forEach(d -> heads.add(new Head(d.id(),
          a.id(), a.username(), a.fullName(), d.firstDay(), d.lastDay(), d.number(), d.firstDay().isAfter(today))));
    }
    heads.sort(Comparator.comparing(Head::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    return heads;
  }

  /** The first day a decision may name: a few days back, and never before the sitting head's own. */
  public LocalDate earliest(List<Head> heads) {
    LocalDate back = LocalDate.now(clock).minusDays(Setting.HEAD_DAYS_BACK.number(0, MOST_BACK));
    return heads.stream().filter(h -> !h.ahead() && h.from() != null).map(Head::from).filter(back::isBefore)
        .max(Comparator.naturalOrder()).orElse(back);
  }

  /**
   * What an appointment would end.
   *
   * @param next null for somebody new
   * @throws Problem HEAD_DAY, HEAD_AHEAD for an appointment that would fall and is to be withdrawn first, DUTY_DAYS for
   *     somebody who heads the school already
   */
  public List<Ending> endings(long schoolId, Account next, LocalDate from) {
    List<Head> heads = heads(schoolId);
    LocalDate earliest = earliest(heads);
    if (from.isBefore(earliest)) {
      throw new Problem(ProblemCode.HEAD_DAY, earliest);
    }
    if (next != null && heads.stream().anyMatch(h -> h.accountId() == next.id())) {
      throw new Problem(ProblemCode.DUTY_DAYS, Role.PRINCIPAL);
    }
    Optional<Head> falls = heads.stream().filter(h -> h.ahead() && !h.from().isBefore(from)).findFirst();
    if (falls.isPresent()) {
      Head f = falls.get();
      throw new Problem(ProblemCode.HEAD_AHEAD, f.fullName(), f.from(), f.number() == null ? "" : f.number());
    }
    LocalDate last = from.minusDays(1);
    List<Ending> endings = new ArrayList<>();
    heads.stream().filter(h -> h.until() == null || h.until().isAfter(last))
        .forEach(h -> endings.add(new Ending(h.fullName(), Role.PRINCIPAL, last)));
    if (next != null && duties.todayAndAhead(next).contains(Role.DEPUTY)) {
      endings.add(new Ending(next.fullName(), Role.DEPUTY, last));
    }
    return endings;
  }

  /** Takes an appointment back that has not begun; who was to stop for it goes on until the one after it. */
  public void withdraw(long schoolId, Head gone) {
    List<Head> others = heads(schoolId).stream().filter(h -> h.dutyId() != gone.dutyId()).toList();
    LocalDate before = gone.from().minusDays(1);
    LocalDate until = others.stream().filter(h -> h.ahead() && h.from().isAfter(gone.from())).map(Head::from)
        .min(Comparator.naturalOrder()).map(d -> d.minusDays(1)).orElse(null);
    duties.remove(gone.dutyId());
    for (Account a : accounts.ofSchool(schoolId)) {
      boolean appointed = a.id() == gone.accountId();
      duties.goOn(a, appointed ? Role.DEPUTY : Role.PRINCIPAL, before, appointed ? null : until);
    }
  }
}
