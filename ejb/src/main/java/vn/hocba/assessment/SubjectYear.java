package vn.hocba.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * A subject's results through the year.
 *
 * @param termOne null when the subject was not taught in that term
 * @param termTwo null when the subject was not taught in that term
 * @param beforeReassessment the year's result as first computed
 * @param year the result that counts: the re-assessed one where there is one
 * @param leftOut exempted so that it does not count
 * @param whyTermOne how the first term's result comes about; empty while it is open
 * @param whyTermTwo how the second term's result comes about; empty while it is open
 * @param whyYear how the year's result comes about; empty while it is open
 */
public record SubjectYear(SubjectResult termOne, SubjectResult termTwo, SubjectResult beforeReassessment,
    SubjectResult year, boolean leftOut, List<Reason> whyTermOne, List<Reason> whyTermTwo, List<Reason> whyYear) {

  public SubjectYear {
    whyTermOne = List.copyOf(whyTermOne);
    whyTermTwo = List.copyOf(whyTermTwo);
    whyYear = List.copyOf(whyYear);
  }

  public String code() {
    return year.code();
  }

  public boolean scored() {
    return year.scored();
  }

  public boolean reassessed() {
    return year != beforeReassessment;
  }

  /** The same with one more step of the year's argument. */
  SubjectYear saying(Reason why) {
    return new SubjectYear(termOne, termTwo, beforeReassessment, year, leftOut, whyTermOne, whyTermTwo,
        Stream.concat(whyYear.stream(), Stream.of(why)).toList());
  }

  /** The same with the paper that an exemption for a term rests on. */
  SubjectYear exemptedBy(String paper) {
    return new SubjectYear(termOne, termTwo, beforeReassessment, year, leftOut, whyTermOne, whyTermTwo, whyYear.stream()
        .map(r -> r.code() == ReasonCode.EXEMPTED_TERM ? r.with(paper) : r).toList());
  }

  /** Computes a subject's year by TT 22/2021, a subject without marks left out for a pupil who is exempted. */
  public static SubjectYear of(SubjectMarks marks) {
    return new SubjectRules(Regulation.TT22_2021, YearAssessment.AS_BEFORE).year(marks);
  }
}
