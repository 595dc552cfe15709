package vn.hocba.finding;

/**
 * What would find something where the question found nothing.
 *
 * @param part of the question that is left out: {@code TEXT} when a typed word is, {@code MARKS} when those of phrases between quotation marks are,
 *     {@code QUOTES} when the quotation marks are, {@code KEYS} when the
 *     keys of Telex or VNI are read as the letters they were meant for, {@code FONT} when letters of an old font are, else the name of the condition
 * @param text what is typed then
 * @param total transcripts it finds within the asker's scope
 * @param exact false where there are more than {@code total}
 */
public record Instead(Part part, String text, long total, boolean exact) {

  /** What can be left out of a question. */
  public enum Part { KEYS, FONT, MARKS, QUOTES, TEXT, SCHOOL, BORN, CLASS, YEARS, KIND, LEVEL, SIGNER, KEPT }
}
