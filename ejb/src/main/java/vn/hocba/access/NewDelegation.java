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
 * @param dated the day it was signed, not to come; null where nobody says
 * @param firstDay to {@code lastDay}, both included; today at the earliest, whenever it was signed
 * @param reason may be null
 */
public record NewDelegation(String number, long accountId, Set<Right> rights, Set<Integer> grades, LocalDate dated,
    LocalDate firstDay, LocalDate lastDay, String reason) {

  public NewDelegation {
    rights = Set.copyOf(rights);
    grades = Set.copyOf(grades);
  }
}
