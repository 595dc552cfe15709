package vn.hocba.archive.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * That a pupil came into a class, left or changed it during the year, as its book lists it (Những thay đổi, D.3; since format 3).
 *
 * @param kind {@code IN}, {@code OUT}, {@code DROP_OUT}, {@code FROM_CLASS}, {@code TO_CLASS} or {@code BACK}
 * @param other school or class it was from or to; may be null
 * @param reason as registered; may be null
 */
public record BookMove(LocalDate day, String identifier, String fullName, String kind, String other, String reason) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  /** The cells of its row. */
  List<String> row(FormLabels labels) {
    String key = "book.move." + kind;
    return List.of(DAY.format(day), fullName, identifier, other == null || other.isBlank() ? labels.text(key) : labels.text(key + ".of", other),
        reason == null ? "" : reason);
  }
}
