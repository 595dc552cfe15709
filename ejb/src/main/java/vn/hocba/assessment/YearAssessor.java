package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Takes one pupil's year through a rule set: subjects, terms, end of the year, and after summer. */
public final class YearAssessor {

  private final RuleSet rules;
  private final AssessmentPolicies policies;
  private final SubjectRules subjectRules;

  public YearAssessor(RuleSet rules, AssessmentPolicies policies) {
    this.rules = rules;
    this.policies = policies;
    this.subjectRules = new SubjectRules(rules.regulation(), policies);
  }

  /** @throws IllegalArgumentException when conduct is entered in levels of another regulation */
  public YearAssessment assess(PupilYear pupil) {
    List<SubjectYear> subjects =
        pupil.subjects().stream().map(subjectRules::year).map(s -> sayingNotSat(s, pupil))
            .map(s -> pupil.exemptedBy().containsKey(s.code()) ? s.exemptedBy(pupil.exemptedBy().get(s.code())) : s)
            .toList();
    List<SubjectResult> first = counting(pupil, subjects, SubjectYear::beforeReassessment);
    LearningResult learning = rules.learning(pupil, first);
    ConductResult conduct = rules.conduct(pupil);
    YearStanding end = new YearStanding(learning, conduct,
        Retests.byContent(rules.promotion().decide(pupil, learning.level(), conduct.year(), first), subjects));
    // a title honours the year as it was, not what a re-assessment made of it
    AwardResult award = rules.yearAward(learning.level(), conduct.year(), first);
    return new YearAssessment(rules.regulation(), subjects, combined(pupil, subjects),
        term(pupil, subjects, SubjectYear::termOne, conduct.termOne()),
        term(pupil, subjects, SubjectYear::termTwo, conduct.termTwo()), end, afterSummer(pupil, subjects, end),
        award, remarks(pupil, subjects), new MissingEntries(rules, subjectRules, policies).of(pupil));
  }

  /** A re-test that was not sat leaves the result as it was, and says so beside it. */
  private SubjectYear sayingNotSat(SubjectYear subject, PupilYear pupil) {
    return pupil.notSat().stream().filter(n -> n.subject().equals(subject.code())).findFirst()
        .filter(n -> !subject.reassessed() && !subject.year().isOpen())
        .map(n -> subject.saying(Reason.of(ReasonCode.NOT_SAT, Article.of(rules.regulation(), Matter.REASSESSMENT),
            subject.code(), subject.year().text(), n.reason()))).orElse(subject);
  }

  private TermStanding term(PupilYear pupil, List<SubjectYear> subjects, Function<SubjectYear, SubjectResult> of,
      ResultLevel conduct) {
    LearningResult learning = rules.learning(pupil, counting(pupil, subjects, of));
    return new TermStanding(learning, rules.termAward(learning.level(), conduct));
  }

  /** The re-classification that replaces what the end of the year said, or null when nothing was made up for. */
  private YearStanding afterSummer(PupilYear pupil, List<SubjectYear> subjects, YearStanding end) {
    ResultLevel trained = trained(pupil, end.conduct().year());
    if (trained == null && pupil.notSat().isEmpty() && subjects.stream().noneMatch(SubjectYear::reassessed)) {
      return null;
    }
    List<SubjectResult> now = counting(pupil, subjects, SubjectYear::year);
    LearningResult learning = again(rules.learning(pupil, now), pupil, subjects);
    ConductResult conduct = end.conduct();
    if (trained != null) {
      conduct = conduct.replacedBy(trained, Reason.of(ReasonCode.CONDUCT_REASSESSED,
          Article.of(rules.regulation(), Matter.SUMMER), conduct.year(), trained));
    }
    return new YearStanding(learning, conduct, rules.promotion().afterSummer(end.promotion(), pupil,
        learning.level(), conduct.year(), now,
        new PromotionRules.Settled(trained != null, Retests.due(end.promotion(), pupil, subjects))));
  }

  /** Re-tests serve promotion only, and no subject but those below what promotion needs is assessed again. */
  private LearningResult again(LearningResult learning, PupilYear pupil, List<SubjectYear> subjects) {
    if (learning.level() == null || rules.promotion().learningSuffices(learning.level())) {
      return learning.within(List.of());
    }
    return learning.within(counting(pupil, subjects, SubjectYear::beforeReassessment).stream()
        .filter(PromotionRules::mayBeReassessed).map(SubjectResult::code).toList());
  }

  /** What summer training made of the year's conduct; null also where there was nothing to train. */
  private ResultLevel trained(PupilYear pupil, ResultLevel year) {
    ResultLevel after = pupil.conduct().afterSummer();
    if (after == null || year == null || rules.promotion().conductSuffices(year)) {
      return null;
    }
    // compares so that a level of another regulation is refused
    year.atLeast(after);
    return after;
  }

  private List<SubjectResult> counting(PupilYear pupil, List<SubjectYear> subjects,
      Function<SubjectYear, SubjectResult> of) {
    List<SubjectResult> results =
        subjects.stream().filter(s -> !s.leftOut()).map(of).filter(Objects::nonNull).toList();
    return rules.regulation() == Regulation.TT22_2021 ? policies.arts().apply(pupil.grade(), results) : results;
  }

  private SubjectYear combined(PupilYear pupil, List<SubjectYear> subjects) {
    return rules.regulation() != Regulation.TT22_2021 ? null
        : policies.arts().combined(pupil.grade(), subjects.stream().filter(s -> !s.leftOut()).toList());
  }

  private List<Reason> remarks(PupilYear pupil, List<SubjectYear> subjects) {
    List<Reason> remarks = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      SubjectYear subject = subjects.get(i);
      String exemption = Article.of(rules.regulation(), Matter.EXEMPTION);
      if (subject.leftOut()) {
        remarks.add(Reason.of(ReasonCode.EXEMPTED, exemption, subject.code())
            .with(pupil.exemptedBy().get(subject.code())));
      } else if (saysPractice(pupil.subjects().get(i))) {
        remarks.add(Reason.of(ReasonCode.EXEMPTED_FROM_PRACTICE, exemption, subject.code())
            .with(pupil.exemptedBy().get(subject.code())));
      }
      if (subject.reassessed()) {
        remarks.add(Reason.of(ReasonCode.REASSESSED, Article.of(rules.regulation(), Matter.REASSESSMENT),
            subject.code(), subject.beforeReassessment().text(), subject.year().text()));
      }
    }
    return remarks;
  }

  /** Under TT 22/2021 any exemption is from practice only, unless subjects without marks are left out. */
  private boolean saysPractice(SubjectMarks marks) {
    return marks.exemption() == Exemption.PRACTICE || marks.exempt() && rules.regulation() != Regulation.TT58_2011
        && rules.regulation() != Regulation.TT58_TT26 && policies.exemption() == ExemptionPolicy.STILL_ASSESSED;
  }
}
