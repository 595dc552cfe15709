package vn.hocba.transcript;

/**
 * One thing that two editions of a transcript say differently.
 *
 * @param path where it stands in the document, codes in brackets: {@code subjects[TOAN].year}, {@code excusedAbsences}
 * @param from as the earlier edition has it; null for nothing
 * @param to as the later has it; null for nothing
 */
public record EditionChange(String path, String from, String to) {

  /** Whether it is about that subject. */
  boolean isOf(String subject) {
    return path.contains("subjects[" + subject + "].");
  }
}
