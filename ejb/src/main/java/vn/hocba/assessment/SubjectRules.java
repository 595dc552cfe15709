package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Computes a subject's results of the terms and the year, each with the numbers it is made of. */
public final class SubjectRules {

  private final Regulation regulation;
  private final AssessmentPolicies policies;
  private final boolean twoThirds;

  public SubjectRules(Regulation regulation, AssessmentPolicies policies) {
    this.regulation = regulation;
    this.policies = policies;
    this.twoThirds = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
  }

  /** Taught in one term only, that term's result is the year's. */
  public SubjectYear year(SubjectMarks marks) {
    return switch (marks) {
      case SubjectMarks.Scored scored -> scored(scored);
      case SubjectMarks.Comment comment -> comment(comment);
    };
  }

  /** Whether the subject does not count for the pupil at all. */
  boolean leftOut(SubjectMarks marks) {
    if (twoThirds) {
      return marks.exemption() == Exemption.YEAR;
    }
    return policies.exemption() == ExemptionPolicy.LEFT_OUT_WITHOUT_MARKS && marks.leftOut();
  }

  /** The marks of a term as they count, or null when the pupil has no such term in the subject. */
  TermMarks<?> counting(SubjectMarks marks, int term) {
    TermMarks<?> given = term == 1 ? marks.termOne() : marks.termTwo();
    if (exempted(marks, term)
        || term == 1 && policies.untaughtBefore().leavesOut(given, counting(marks, 2))) {
      return null;
    }
    return policies.topicGroups().apply(given);
  }

  /** Whether the pupil is exempted for that term, as TT 58/2011 Điều 12 has it. */
  private boolean exempted(SubjectMarks marks, int term) {
    return twoThirds && marks.exemption() == (term == 1 ? Exemption.TERM_ONE : Exemption.TERM_TWO);
  }

  private List<Reason> untaught(SubjectMarks marks) {
    boolean left = policies.untaughtBefore().leavesOut(marks.termOne(), counting(marks, 2));
    return left ? List.of(Reason.of(ReasonCode.UNTAUGHT_BEFORE, article(Matter.ONE_TERM), marks.code(), 1,
        marks.termOne().untaught())) : List.of();
  }

  private SubjectYear scored(SubjectMarks.Scored marks) {
    TermMarks<BigDecimal> one = counting(marks, 1) == null ? null : policies.topicGroups().apply(marks.termOne());
    TermMarks<BigDecimal> two = counting(marks, 2) == null ? null : policies.topicGroups().apply(marks.termTwo());
    Function<BigDecimal, SubjectResult> result = score -> SubjectResult.scored(marks.code(), score);
    BigDecimal first = one == null ? null : AverageRules.term(one, policies.rounding());
    BigDecimal second = two == null ? null : AverageRules.term(two, policies.rounding());
    BigDecimal year = one == null ? second : two == null ? first
        : AverageRules.year(first, second, policies.rounding());
    List<Reason> why = new ArrayList<>();
    if (one != null && two != null && year != null) {
      why.add(Reason.of(ReasonCode.YEAR_AVERAGE, article(Matter.AVERAGE), marks.code(), first, second,
          first.add(second.multiply(AverageRules.TWO)), year));
    }
    return assemble(marks, one == null ? null : result.apply(first), two == null ? null : result.apply(second),
        result.apply(year),
        marks.reassessed() == null ? null : result.apply(policies.rounding().round(marks.reassessed())),
        average(marks.code(), 1, one, first), average(marks.code(), 2, two, second), why);
  }

  private SubjectYear comment(SubjectMarks.Comment marks) {
    TermMarks<Boolean> one = counting(marks, 1) == null ? null : policies.topicGroups().apply(marks.termOne());
    TermMarks<Boolean> two = counting(marks, 2) == null ? null : policies.topicGroups().apply(marks.termTwo());
    Function<Boolean, SubjectResult> result = passed -> SubjectResult.comment(marks.code(), passed);
    Boolean first = one == null ? null : term(one);
    Boolean second = two == null ? null : term(two);
    Boolean year = one == null ? second : two == null ? first : CommentRules.year(first, second);
    List<Reason> why = new ArrayList<>();
    if (one != null && two != null && year != null) {
      why.add(Reason.of(ReasonCode.COMMENT_OF_YEAR, article(Matter.COMMENT), marks.code(), text(first), text(second),
          text(year)));
    }
    return assemble(marks, one == null ? null : result.apply(first), two == null ? null : result.apply(second),
        result.apply(year), marks.reassessed() == null ? null : result.apply(marks.reassessed()),
        comment(marks.code(), 1, one, first), comment(marks.code(), 2, two, second), why);
  }

  private Boolean term(TermMarks<Boolean> marks) {
    return twoThirds ? CommentRules.termByTwoThirds(marks) : CommentRules.term(marks);
  }

  private SubjectYear assemble(SubjectMarks marks, SubjectResult one, SubjectResult two, SubjectResult first,
      SubjectResult reassessed, List<Reason> whyOne, List<Reason> whyTwo, List<Reason> whyYear) {
    if (!first.isOpen() && (one == null || two == null)) {
      whyYear.add(exempted(marks, 1) || exempted(marks, 2)
          ? Reason.of(ReasonCode.EXEMPTED_TERM, article(Matter.EXEMPTION), marks.code(), one == null ? 1 : 2, first.text())
          : Reason.of(ReasonCode.ONE_TERM_ONLY, article(Matter.ONE_TERM), marks.code(), one == null ? 2 : 1,
              first.text()));
    }
    boolean again = reassessed != null && !first.isOpen();
    if (again) {
      whyYear.add(Reason.of(ReasonCode.REASSESSED, article(Matter.REASSESSMENT), marks.code(), first.text(),
          reassessed.text()));
    }
    return new SubjectYear(one, two, first, again ? reassessed : first, leftOut(marks),
        one == null ? untaught(marks) : whyOne, whyTwo, whyYear);
  }

  private List<Reason> average(String code, int term, TermMarks<BigDecimal> marks, BigDecimal average) {
    if (average == null) {
      return List.of();
    }
    List<Reason> why = given(code, term, marks, SubjectResult.scored(code, average));
    if (marks.transferred() == null) {
      why.addFirst(Reason.of(ReasonCode.TERM_AVERAGE, article(Matter.AVERAGE), code, term,
          AverageRules.sum(marks.simpleGiven()), marks.simpleGiven().size(), AverageRules.sum(marks.periodicGiven()),
          marks.periodicGiven().size(), marks.end(), AverageRules.total(marks), AverageRules.divisor(marks), average));
    }
    return why;
  }

  private List<Reason> comment(String code, int term, TermMarks<Boolean> marks, Boolean passed) {
    if (passed == null) {
      return List.of();
    }
    List<Reason> why = given(code, term, marks, SubjectResult.comment(code, passed));
    if (marks.transferred() == null) {
      why.addFirst(Reason.of(ReasonCode.COMMENT_OF_TERM, article(Matter.COMMENT), code, term,
          CommentRules.passed(marks), marks.given().size(), text(passed)));
    }
    return why;
  }

  /** What was not earned by a mark of this school: a transferred result, or a make-up not taken. */
  private List<Reason> given(String code, int term, TermMarks<?> marks, SubjectResult result) {
    List<Reason> why = new ArrayList<>();
    if (marks.transferred() != null) {
      why.add(Reason.of(ReasonCode.RESULT_TRANSFERRED, article(result.scored() ? Matter.AVERAGE : Matter.COMMENT),
          code, term, result.text(), marks.transferred().source()));
    }
    marks.notTaken().forEach(act -> why.add(Reason.of(ReasonCode.NOT_TAKEN, article(Matter.NOT_TAKEN), code, term,
        result.scored() ? "0.0" : text(false), act.reason())));
    return why;
  }

  private String article(Matter matter) {
    return Article.of(regulation, matter);
  }

  private static String text(boolean passed) {
    return passed ? "D" : "CD";
  }
}
