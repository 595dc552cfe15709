package vn.hocba.classbook;

import vn.hocba.assessment.MarkKind;

/**
 * A mark that would change.
 *
 * @param identifier the pupil's identifier
 * @param fullName the pupil
 * @param subject the subject's code
 * @param term 1 or 2
 * @param kind regular, midterm or final
 * @param ordinal which regular mark, from 1
 * @param before as {@link BookMark#text()}, or null when there was none
 * @param after the same, or null when the mark would go
 */
public record MarkChange(String identifier, String fullName, String subject, int term, MarkKind kind, int ordinal,
    String before, String after) {

  private static final int LONGEST = 100;

  /** A name that no pupil can have must not come back with every change. */
  public MarkChange {
    fullName = Finding.cut(fullName, LONGEST);
  }
}
