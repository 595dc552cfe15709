package vn.hocba.access;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the head of a school writes down to delegate.
 *
 * @param number of the decision, as in {@code 15/QĐ-THCS}
 * @param accountId to whom
 * @param rights at least one, each {@link Right#delegable()}
 * @param grades empty for every grade
 * @param firstDay to {@code lastDay}, both included
 * @param reason may be null
 */
public record NewDelegation(String number, long accountId, Set<Right> rights, Set<Integer> grades, LocalDate firstDay,
    LocalDate lastDay, String reason) {

  public NewDelegation {
    rights = Set.copyOf(rights);
    grades = Set.copyOf(grades);
  }
}
