package vn.hocba.particulars;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.PupilYear.IndividualPlan;
import vn.hocba.assessment.PupilYear.NotSat;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.UntaughtBefore;
import vn.hocba.assessment.primary.Period;

/** What stands of one pupil's particulars, and what it makes of the marks of a secondary school's year. */
public final class PupilParticulars {

  /** Of a pupil without any. */
  public static final PupilParticulars NONE = new PupilParticulars(List.of());

  /** The code of a comment result that is Đạt. */
  private static final String PASSED = "D";

  private final List<ParticularContent> standing;
  private final UntaughtBefore untaught;

  public PupilParticulars(List<ParticularContent> standing) {
    this(standing, AssessmentPolicies.standard().untaughtBefore());
  }

  /** @param untaught whether a term that the former school did not teach is owed all the same */
  public PupilParticulars(List<ParticularContent> standing, UntaughtBefore untaught) {
    this.standing = List.copyOf(standing);
    this.untaught = untaught;
  }

  /** Those of a kind, in the order they were entered. */
  public Stream<ParticularContent> of(ParticularKind kind) {
    return standing.stream().filter(c -> c.kind() == kind);
  }

  public boolean has(ParticularKind kind) {
    return of(kind).findAny().isPresent();
  }

  /** Whether there is one of that kind for a subject, quality or competence. */
  public boolean has(ParticularKind kind, String subject) {
    return of(kind, subject).isPresent();
  }

  /** The marks with results of another school, make-ups not taken and an exemption in place. */
  public SubjectMarks applied(SubjectMarks marks) {
    Exemption exemption = exemption(marks.code()).orElse(marks.exemption());
    return switch (marks) {
      case SubjectMarks.Scored s -> new SubjectMarks.Scored(s.code(),
          term(s.code(), 1, s.termOne(), ParticularContent::score, BigDecimal.ZERO),
          term(s.code(), 2, s.termTwo(), ParticularContent::score, BigDecimal.ZERO), s.reassessed(), exemption);
      case SubjectMarks.Comment c -> new SubjectMarks.Comment(c.code(),
          term(c.code(), 1, c.termOne(), PupilParticulars::passed, false),
          term(c.code(), 2, c.termTwo(), PupilParticulars::passed, false), c.reassessed(), exemption);
    };
  }

  /** The marks with the result of a re-assessment, where there was one. */
  public SubjectMarks reassessed(SubjectMarks marks) {
    Optional<ParticularContent> again = of(ParticularKind.REASSESSMENT, marks.code());
    return again.isEmpty() ? marks : switch (marks) {
      case SubjectMarks.Scored s ->
          new SubjectMarks.Scored(s.code(), s.termOne(), s.termTwo(), again.get().score(), s.exemption());
      case SubjectMarks.Comment c ->
          new SubjectMarks.Comment(c.code(), c.termOne(), c.termTwo(), passed(again.get()), c.exemption());
    };
  }

  /** Re-tests that were held and not sat. */
  public List<NotSat> notSat() {
    return of(ParticularKind.NOT_SAT).map(c -> new NotSat(c.subject(), c.text())).toList();
  }

  /** The papers by which the pupil is exempted, by the code of the subject. */
  public Map<String, String> exemptedBy() {
    return standing.stream().filter(c -> c.kind().exempts() && c.text() != null)
        .collect(Collectors.toMap(ParticularContent::subject, ParticularContent::text, (first, other) -> first));
  }

  /** The code of the level of conduct that a kind gives, or null. */
  public String conduct(ParticularKind kind) {
    return of(kind).map(ParticularContent::code).findFirst().orElse(null);
  }

  /** Null for a pupil without one. */
  public IndividualPlan plan() {
    return has(ParticularKind.INDIVIDUAL_PLAN) ? new IndividualPlan(promoted(ParticularKind.PLAN_DECISION)) : null;
  }

  /** What a principal decided; null while there is no decision. */
  Boolean promoted(ParticularKind kind) {
    return of(kind).map(c -> c.code().equals(ParticularContent.PROMOTED)).findFirst().orElse(null);
  }

  /** What is to be remarked beside a subject's results, or null. */
  public String note(String subject) {
    return standing.stream().filter(c -> c.kind().exempts() || c.kind() == ParticularKind.TRANSFERRED)
        .filter(c -> c.subject().equals(subject)).map(ParticularContent::text).findFirst().orElse(null);
  }

  /**
   * Whether no entry is expected in a cell of the gradebook: the term's result came from elsewhere, the pupil is
   * exempted, a make-up was not taken, or the pupil was not here yet.
   *
   * @param kind as a column of the gradebook names it
   * @param ordinal from 1; in primary school 1 for the middle and 2 for the end of the term
   */
  public boolean covers(String subject, int term, String kind, int ordinal) {
    return covering(subject, term, kind, ordinal).isPresent();
  }

  /** Why no entry is expected there; empty where one is. */
  public Optional<ParticularContent> covering(String subject, int term, String kind, int ordinal) {
    return standing.stream().filter(c -> switch (c.kind()) {
      case TRANSFERRED, EXEMPTION_TERM -> c.subject().equals(subject) && c.term() == term;
      case UNTAUGHT_BEFORE -> untaught == UntaughtBefore.TERM_TWO_COUNTS && c.subject().equals(subject)
          && c.term() == term;
      case EXEMPTION -> c.subject().equals(subject);
      case NOT_TAKEN -> c.subject().equals(subject) && c.term() == term && c.slot().kind().name().equals(kind)
          && c.slot().ordinal() == ordinal;
      case FIRST_PERIOD -> 2 * (term - 1) + ordinal - 1 < Period.valueOf(c.code()).ordinal();
      default -> false;
    }).findFirst();
  }

  private Optional<ParticularContent> of(ParticularKind kind, String subject) {
    return of(kind).filter(c -> c.subject().equals(subject)).findFirst();
  }

  private Optional<Exemption> exemption(String subject) {
    return standing.stream().filter(c -> c.kind().exempts() && c.subject().equals(subject)).map(c -> switch (c.kind()) {
      case EXEMPTION -> Exemption.YEAR;
      case EXEMPTION_TERM -> c.term() == 1 ? Exemption.TERM_ONE : Exemption.TERM_TWO;
      default -> Exemption.PRACTICE;
    }).findFirst();
  }

  private <T> TermMarks<T> term(String subject, int term, TermMarks<T> given, Function<ParticularContent, T> value,
      T nothing) {
    if (given == null) {
      return null;
    }
    Optional<ParticularContent> elsewhere =
        of(ParticularKind.TRANSFERRED, subject).filter(c -> c.term() == term);
    if (elsewhere.isPresent()) {
      return TermMarks.transferred(value.apply(elsewhere.get()), elsewhere.get().text());
    }
    Optional<ParticularContent> untaughtBefore =
        of(ParticularKind.UNTAUGHT_BEFORE, subject).filter(c -> c.term() == term);
    TermMarks<T> marks = untaughtBefore.isPresent() ? given.untaught(untaughtBefore.get().text()) : given;
    for (ParticularContent c : of(ParticularKind.NOT_TAKEN).toList()) {
      // A mark that came after all counts instead.
      if (c.subject().equals(subject) && c.term() == term && marks.missing().contains(c.slot())) {
        marks = marks.withNotTaken(c.slot(), nothing, c.text());
      }
    }
    return marks;
  }

  private static Boolean passed(ParticularContent c) {
    return c.code().equals(PASSED);
  }
}
