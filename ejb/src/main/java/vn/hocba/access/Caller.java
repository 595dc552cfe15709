package vn.hocba.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asking, and what they may see.
 *
 * @param accountId the account
 * @param username its name
 * @param fullName the person's name
 * @param roles names from {@link Role}
 * @param schoolId the school they belong to; null for the province and for inspectors
 * @param schools identifiers of the schools whose records exist for them; null for every school
 * @param delegations what they may decide for the head of their school today
 */
public record Caller(long accountId, String username, String fullName, Set<String> roles, Long schoolId,
    Set<Long> schools, List<Delegated> delegations) {

  /** Somebody of a school, or with null of the province. */
  public Caller(long accountId, String username, String fullName, Set<String> roles, Long schoolId) {
    this(accountId, username, fullName, roles, schoolId, schoolId == null ? null : Set.of(schoolId), List.of());
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether records of that school exist for this caller. */
  public boolean sees(long school) {
    return schools == null || schools.contains(school);
  }

  /** Whether they oversee schools from outside, so that what they read is written down. */
  public boolean outsider() {
    return has(Role.INSPECTOR) || has(Role.COMMUNE_OFFICER) || has(Role.PROVINCE_OFFICER);
  }

  public boolean belongsTo(long school) {
    return schoolId != null && schoolId == school;
  }

  /** How far the caller's duties reach with that right; empty when none has it. */
  public Set<Scope> reach(Right right) {
    Set<Scope> reach = EnumSet.noneOf(Scope.class);
    roles.forEach(role -> right.of(role).ifPresent(reach::add));
    return reach;
  }

  /** Whether a delegation of their school's head reaches that grade with that right. */
  public boolean actsFor(Right right, long school, int grade) {
    return belongsTo(school) && delegations.stream().anyMatch(d -> d.covers(right, grade));
  }

  /** Whether the right reaches the whole of the caller's own school. */
  public boolean reachesSchool(Right right) {
    return schoolId != null && (reach(right).contains(Scope.SCHOOL)
        || delegations.stream().anyMatch(d -> d.rights().contains(right) && d.grades().isEmpty()));
  }

  /** The delegation by which they have a right that the head of the school has; empty for the head. */
  public Optional<Delegated> acting(Right right) {
    return has(Role.PRINCIPAL) ? Optional.empty()
        : delegations.stream().filter(d -> d.rights().contains(right)).findFirst();
  }

  /** The name under a decision: with {@code KT.} or {@code TUQ.} before it when it is taken for the head. */
  public String signs(Right right) {
    return acting(right).map(d -> d.formula() + " " + fullName).orElse(fullName);
  }
}
