package vn.hocba.transcript;

import java.time.Instant;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.school.SchoolClass;

/** Knows the decisions by which recorded results of single pupils changed while a class that had been closed was open again. */
public interface FurtherGrounds {

  /**
   * One change by decision.
   *
   * @param at when the result changed
   * @param taken when it was decided, as far as that is known
   */
  record Change(long enrolmentId, Instant at, Instant taken, Ground ground) {}

  /** All of that class, those that editions were issued on already among them or not. */
  List<Change> of(SchoolClass c);

  /**
   * An edition was issued on the pupil's changes.
   *
   * @param since when the one before was issued
   */
  void issued(SchoolClass c, long enrolmentId, Instant since, String before, String now);
}
