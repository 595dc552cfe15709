package vn.hocba.access;

import java.util.Set;
import java.util.stream.Collectors;

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

  /** What is left of it for somebody of the admin board, however old it is: nobody decides on the locks they carry out. */
  Delegated withoutWhatTheBoardNeverDecides() {
    return new Delegated(rights.stream().filter(r -> !r.neverTheBoards()).collect(Collectors.toSet()), grades, formula,
        number, grantor);
  }

  boolean covers(Right right, int grade) {
    return rights.contains(right) && (grades.isEmpty() || grades.contains(grade));
  }

  /** For the audit trail: formula, head and decision. */
  public String told() {
    return formula + " " + grantor + ", " + number;
  }
}
