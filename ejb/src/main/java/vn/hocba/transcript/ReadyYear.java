package vn.hocba.transcript;

import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;

/**
 * A pupil's year with everything that closing it writes.
 *
 * @param unclassified what is missing, null when nothing is
 */
public record ReadyYear(Enrolment enrolment, Pupil pupil, YearContents contents, Explanation explanation,
    Closing.Unclassified unclassified) {}
