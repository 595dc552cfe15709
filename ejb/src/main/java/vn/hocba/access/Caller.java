package vn.hocba.access;

import java.util.EnumSet;
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
 */
public record Caller(long accountId, String username, String fullName, Set<String> roles, Long schoolId,
    Set<Long> schools) {

  /** Somebody of a school, or with null of the province. */
  public Caller(long accountId, String username, String fullName, Set<String> roles, Long schoolId) {
    this(accountId, username, fullName, roles, schoolId, schoolId == null ? null : Set.of(schoolId));
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  /** Whether records of that school exist for this caller. */
  public boolean sees(long school) {
    return schools == null || schools.contains(school);
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
}
