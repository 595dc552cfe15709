package vn.hocba.access.duty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.access.Account;
import vn.hocba.access.Role;
import vn.hocba.configuration.Clocks;
import vn.hocba.school.School;

/**
 * Keeps from when to when accounts have duties, and lets them begin and end on their days; asks no permission, so only
 * services use it. The account itself names the duties of today.
 */
@Stateless
@PermitAll
public class Duties {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /** Oldest first; none for a duty the account has had since it was opened. */
  public List<AccountDuty> of(long accountId) {
    return em.createQuery("select d from AccountDuty d where d.accountId = :a order by d.firstDay, d.id",
        AccountDuty.class).setParameter("a", accountId).getResultList();
  }

  /** @param number of the decision; may be null */
  public void give(Account account, String role, LocalDate from, String number, String by) {
    em.persist(new AccountDuty(account.id(), role, from, number, by, clock.instant()));
    em.flush();
    turn(account, role);
  }

  /** Ends a duty with that day. What begins on a day to come never was; what has begun stays on record. */
  public void end(Account account, String role, LocalDate lastDay, String by) {
    List<AccountDuty> rows = of(account.id()).stream().filter(d -> d.role().equals(role)).toList();
    if (rows.isEmpty()) {
      LocalDate opened = LocalDate.ofInstant(account.createdAt(), Clocks.VIETNAM);
      AccountDuty row = new AccountDuty(account.id(), role, opened, null, by, clock.instant());
      row.endOn(lastDay);
      em.persist(row);
    }
    LocalDate today = LocalDate.now(clock);
    for (AccountDuty row : rows) {
      if (row.isAhead(today.plusDays(1)) && row.isAhead(lastDay.plusDays(1))) {
        em.remove(row);
      } else if (row.lastDay() == null || row.lastDay().isAfter(lastDay)) {
        row.endOn(lastDay);
      }
    }
    em.flush();
    turn(account, role);
  }

  /** Takes a duty back that has not begun. */
  public void remove(long id) {
    em.remove(em.find(AccountDuty.class, id));
    em.flush();
  }

  /** Lets a duty that was to end with that day go on. @param until null until further notice */
  public void goOn(Account account, String role, LocalDate lastDay, LocalDate until) {
    of(account.id()).stream().filter(d -> d.role().equals(role) && lastDay.equals(d.lastDay()))
        .forEach(d -> d.endOn(until));
    em.flush();
    turn(account, role);
  }

  /**
   * Lets duties begin and end whose day has come.
   *
   * @return how many did
   */
  public int turn() {
    int turned = 0;
    for (Object[] pair : em.createQuery("select distinct d.accountId, d.role from AccountDuty d", Object[].class)
        .getResultList()) {
      turned += turn(em.find(Account.class, pair[0]), (String) pair[1]) ? 1 : 0;
    }
    return turned;
  }

  private boolean turn(Account account, String role) {
    LocalDate today = LocalDate.now(clock);
    List<AccountDuty> rows = of(account.id()).stream().filter(d -> d.role().equals(role)).toList();
    boolean has = account.roles().contains(role);
    boolean due = rows.stream().anyMatch(d -> d.standsOn(today));
    if (due == has) {
      return false;
    }
    if (due) {
      account.give(role);
    } else {
      account.take(role);
    }
    if (due && role.equals(Role.PRINCIPAL) && account.schoolId() != null) {
      // Documents of that day on carry the new head's name; earlier ones keep theirs.
      em.find(School.class, account.schoolId()).appointPrincipal(account.fullName());
    }
    em.flush();
    return true;
  }

  /** The duties an account has today or is given for a day to come. */
  public Set<String> todayAndAhead(Account account) {
    LocalDate today = LocalDate.now(clock);
    Set<String> all = new TreeSet<>(account.roles());
    of(account.id()).stream().filter(d -> d.isAhead(today)).forEach(d -> all.add(d.role()));
    return all;
  }
}
