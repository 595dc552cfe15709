package vn.hocba.calendar;

import java.time.LocalDate;

/**
 * A term's bounds.
 *
 * @param number 1 or 2
 * @param firstDay to {@code lastDay}, both included
 */
public record Term(int number, LocalDate firstDay, LocalDate lastDay) {}
