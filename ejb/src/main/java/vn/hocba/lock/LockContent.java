package vn.hocba.lock;

import java.util.EnumSet;
import java.util.Set;

/** What a decision locks or opens of the books in its scope: the contents of S4 Điều 12.1b, and parts of them. */
public enum LockContent {
  /** Everything. */
  ALL(false, false, EnumSet.allOf(BookPart.class)),
  /** The pupils' register entries (week 6). */
  PROFILE(false, false, EnumSet.of(BookPart.PROFILE)),
  /** Regular and periodic assessments of a term, or of its first half. */
  MARKS(true, true, EnumSet.of(BookPart.REGULAR, BookPart.PERIODIC, BookPart.REMARK)),
  /** Regular assessments only. */
  REGULAR(true, true, EnumSet.of(BookPart.REGULAR)),
  /** Both classifications of a term: conduct, and the marks that learning follows from. */
  RESULTS(true, false, EnumSet.of(BookPart.REGULAR, BookPart.PERIODIC, BookPart.REMARK, BookPart.CONDUCT)),
  CONDUCT(true, false, EnumSet.of(BookPart.CONDUCT)),
  /** One of the four times at which primary school assesses. */
  PRIMARY(true, true, EnumSet.of(BookPart.PRIMARY)),
  ATTENDANCE(true, false, EnumSet.of(BookPart.ATTENDANCE));

  private final boolean ofTerm;
  private final boolean ofHalf;
  private final Set<BookPart> parts;

  LockContent(boolean ofTerm, boolean ofHalf, Set<BookPart> parts) {
    this.ofTerm = ofTerm;
    this.ofHalf = ofHalf;
    this.parts = parts;
  }

  /** Whether a decision on it says which term. */
  public boolean isOfTerm() {
    return ofTerm;
  }

  /** Whether a decision on it may be about half a term. */
  public boolean isOfHalf() {
    return ofHalf;
  }

  /** Whether it is about single subjects, so that a decision may name one. */
  public boolean isOfSubjects() {
    return this == ALL || this == MARKS || this == REGULAR || this == PRIMARY;
  }

  boolean contains(LockContent other) {
    return parts.containsAll(other.parts);
  }

  boolean overlaps(LockContent other) {
    return parts.stream().anyMatch(other.parts::contains);
  }

  boolean has(BookPart part) {
    return parts.contains(part);
  }
}
