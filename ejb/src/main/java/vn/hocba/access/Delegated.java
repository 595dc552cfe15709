package vn.hocba.access;

import java.util.Set;

/**
 * What somebody may decide for the head of their school today.
 *
 * @param grades empty for every grade
 * @param formula as in {@code KT. HIỆU TRƯỞNG}
 * @param number of the decision
 * @param grantor full name of the head
 */
public record Delegated(Set<Right> rights, Set<Integer> grades, String formula, String number, String grantor) {

  public Delegated {
    rights = Set.copyOf(rights);
    grades = Set.copyOf(grades);
  }

  boolean covers(Right right, int grade) {
    return rights.contains(right) && (grades.isEmpty() || grades.contains(grade));
  }

  /** For the audit trail: formula, head and decision. */
  public String told() {
    return formula + " " + grantor + ", " + number;
  }
}
