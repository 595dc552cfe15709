package vn.hocba.retention;

import java.time.LocalDate;

/**
 * How long an archived record is kept.
 *
 * @param until the last day; null for ever
 * @param source the document that says so; null where none is needed
 * @param confirmed whether the source was compared with its text
 */
public record Keeping(LocalDate until, String source, boolean confirmed) {

  public boolean over(LocalDate today) {
    return until != null && today.isAfter(until);
  }
}
