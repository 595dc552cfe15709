package vn.hocba.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocba.school.School;

/** Keeps accounts, tokens and recent sign-in failures; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Accounts {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private Clock clock;

  /** Written at once: records refer to each other by number, so the provider cannot know their order. */
  public <T> T add(T record) {
    em.persist(record);
    em.flush();
    return record;
  }

  public Optional<Account> byUsername(String username) {
    return em.createQuery("select a from Account a where a.username = :u", Account.class)
        .setParameter("u", username.toLowerCase(Locale.ROOT)).getResultStream().findFirst();
  }

  public Optional<Account> byId(long id) {
    return Optional.ofNullable(em.find(Account.class, id));
  }

  /**
   * Whether its owner may come in today: it is on, has a duty, and neither their last day at the school nor the
   * school's own is over.
   */
  public boolean letsIn(Account account) {
    return letsIn(account, roles(account));
  }

  /** @param roles the account's duties of today */
  public boolean letsIn(Account account, Set<String> roles) {
    return account.active() && !roles.isEmpty() && (account.schoolId() == null || !ended(account)
        && em.createQuery("select count(m) from StaffMember m"
            + " where m.schoolId = :s and m.accountId = :a and m.lastDay < :d", Long.class)
            .setParameter("s", account.schoolId()).setParameter("a", account.id())
            .setParameter("d", LocalDate.now(clock)).getSingleResult() == 0);
  }

  /** The account's duties of today by their days, whether or not a worker has turned what the account itself names. */
  public Set<String> roles(Account account) {
    return today(account).roles();
  }

  /**
   * What stands of an account's duties today, and what does not.
   *
   * @param roles the duties it has; one without days is had as the account says
   * @param over the duties of which the days say that they do not stand
   */
  record Today(Set<String> roles, Set<String> over) {}

  public Today today(Account account) {
    Set<String> roles = new TreeSet<>(account.roles());
    Set<String> over = new TreeSet<>();
    List<Object[]> days = days(account);
    days.forEach(d -> over.add((String) d[0]));
    days.stream().filter(this::stands).forEach(d -> over.remove((String) d[0]));
    days.forEach(d -> roles.add((String) d[0]));
    roles.removeAll(over);
    return new Today(roles, over);
  }

  /** What tells a visit that it goes on: another password, another duty from this day on, and it is over. */
  public String stamp(Account account) {
    return account.stamp(roles(account));
  }

  /** Whether its owner may come in today, and goes on with a visit that began with that stamp. */
  public boolean goesOn(Account account, String stamp) {
    Set<String> roles = roles(account);
    return account.stamp(roles).equals(stamp) && letsIn(account, roles);
  }

  private List<Object[]> days(Account account) {
    return em.createQuery("select d.role, d.firstDay, d.lastDay from AccountDuty d where d.accountId = :a",
        Object[].class).setParameter("a", account.id()).getResultList();
  }

  private boolean stands(Object[] days) {
    LocalDate today = LocalDate.now(clock);
    return !today.isBefore((LocalDate) days[1]) && (days[2] == null || !today.isAfter((LocalDate) days[2]));
  }

  private boolean ended(Account account) {
    LocalDate last = em.find(School.class, account.schoolId()).lastDay();
    return last != null && last.isBefore(LocalDate.now(clock));
  }

  public Optional<Account> byTokenHash(String hash) {
    return em.createQuery("select a from Account a, ApiToken t where t.accountId = a.id and t.tokenHash = :h"
        + " and t.revokedAt is null", Account.class).setParameter("h", hash).getResultStream().findFirst();
  }

  public List<Account> ofSchool(long schoolId) {
    return em.createQuery("select a from Account a where a.schoolId = :s order by a.username", Account.class)
        .setParameter("s", schoolId).getResultList();
  }

  /** The heads of a school who can come in today. */
  public List<Account> heads(long schoolId) {
    return having(schoolId, Set.of(Role.PRINCIPAL));
  }

  /** Those of a school who have one of these duties and can come in today. */
  public List<Account> having(long schoolId, Set<String> duties) {
    Set<Long> dated = em.createQuery("select d.accountId from AccountDuty d where d.role in :r and d.accountId in"
        + " (select a.id from Account a where a.schoolId = :s)", Long.class).setParameter("r", duties)
        .setParameter("s", schoolId).getResultStream().collect(Collectors.toSet());
    return ofSchool(schoolId).stream()
        .filter(a -> dated.contains(a.id()) || a.roles().stream().anyMatch(duties::contains))
        .filter(a -> roles(a).stream().anyMatch(duties::contains)).filter(this::letsIn).toList();
  }

  /** Accounts that belong to no school: officers and inspectors. */
  public List<Account> ofProvince() {
    return em.createQuery("select a from Account a where a.schoolId is null order by a.fullName", Account.class)
        .getResultList();
  }

  public boolean anyDemo() {
    return em.createQuery("select count(a) from Account a where a.demo = true", Long.class).getSingleResult() > 0;
  }

  /** Failures of one name from one place since an instant. */
  public long failures(String username, String source, Instant since) {
    return em.createQuery("select count(f) from SignInFailure f where f.username = :u and f.source = :s"
        + " and f.at > :t", Long.class).setParameter("u", username).setParameter("s", source)
        .setParameter("t", since).getSingleResult();
  }

  /** Failures from one place under any name since an instant. */
  public long failuresFrom(String source, Instant since) {
    return em.createQuery("select count(f) from SignInFailure f where f.source = :s and f.at > :t", Long.class)
        .setParameter("s", source).setParameter("t", since).getSingleResult();
  }

  public void forgetFailures(String username, String source) {
    em.createQuery("delete from SignInFailure f where f.username = :u and f.source = :s")
        .setParameter("u", username).setParameter("s", source).executeUpdate();
  }

  public void sweepFailures(Instant before) {
    em.createQuery("delete from SignInFailure f where f.at < :t").setParameter("t", before).executeUpdate();
  }

  public boolean knowsDevice(long accountId, String tokenHash) {
    return em.createQuery("select count(d) from KnownDevice d where d.accountId = :a and d.tokenHash = :h", Long.class)
        .setParameter("a", accountId).setParameter("h", tokenHash).getSingleResult() > 0;
  }

  /** Those not revoked, the newest first. */
  public List<ApiToken> tokens(long accountId) {
    return em.createQuery("select t from ApiToken t where t.accountId = :a and t.revokedAt is null"
        + " order by t.createdAt desc, t.id desc", ApiToken.class).setParameter("a", accountId).getResultList();
  }

  /** Writes down, once a minute at most, that a token was used. */
  public void tokenUsed(String hash, Instant at, Instant unlessSince) {
    boolean due = em.createQuery("select count(t) from ApiToken t where t.tokenHash = :h and t.usedAt >= :s", Long.class)
        .setParameter("h", hash).setParameter("s", unlessSince).getSingleResult() == 0;
    if (due) {
      em.createQuery("update ApiToken t set t.usedAt = :n where t.tokenHash = :h and (t.usedAt is null or t.usedAt < :s)")
          .setParameter("n", at).setParameter("h", hash).setParameter("s", unlessSince).executeUpdate();
    }
  }

  public void revokeTokens(long accountId, Instant at) {
    em.createQuery("update ApiToken t set t.revokedAt = :t where t.accountId = :a and t.revokedAt is null")
        .setParameter("t", at).setParameter("a", accountId).executeUpdate();
  }

  public void forgetDevices(long accountId, Instant before) {
    em.createQuery("delete from KnownDevice d where d.accountId = :a and d.at < :t").setParameter("a", accountId)
        .setParameter("t", before).executeUpdate();
  }
}
