package vn.hocba.assessment.primary;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The regulations primary pupils are assessed by; the names are the editions that the curriculum's rows name. */
public enum PrimaryRule {
  /** Four levels of result, five qualities and ten competences; with the 2018 programme, from 2020-2021. */
  TT27_2020("TT 27/2020", PrimaryArticles.TT27, EnumSet.allOf(Period.class), EnumSet.allOf(SubjectLevel.class),
      EnumSet.allOf(TraitLevel.class), EnumSet.range(Trait.YEU_NUOC, Trait.THE_CHAT)),
  /** TT 30/2014 as amended by TT 22/2016: class completed or not, from 2016-2017. */
  VBHN03_2016("VBHN 03/2016", PrimaryArticles.VBHN, EnumSet.allOf(Period.class), EnumSet.allOf(SubjectLevel.class),
      EnumSet.allOf(TraitLevel.class), EnumSet.range(Trait.TU_PHUC_VU, Trait.DOAN_KET_YEU_THUONG)),
  /** TT 30/2014 before its amendment: two levels each, assessed at the end of each term; 2014-2015 to 2015-2016. */
  TT30_2014("TT 30/2014", PrimaryArticles.VBHN, EnumSet.of(Period.END_TERM_1, Period.END_YEAR),
      EnumSet.of(SubjectLevel.CHUA_HOAN_THANH, SubjectLevel.HOAN_THANH),
      EnumSet.of(TraitLevel.CAN_CO_GANG, TraitLevel.DAT),
      EnumSet.range(Trait.TU_PHUC_VU, Trait.DOAN_KET_YEU_THUONG));

  private static final int FIRST_GRADE_WITH_TECHNOLOGY = 3;

  private final String printed;
  private final PrimaryArticles articles;
  private final Set<Period> periods;
  private final Set<SubjectLevel> subjectLevels;
  private final Set<TraitLevel> traitLevels;
  private final Set<Trait> traits;

  PrimaryRule(String printed, PrimaryArticles articles, Set<Period> periods, Set<SubjectLevel> subjectLevels,
      Set<TraitLevel> traitLevels, Set<Trait> traits) {
    this.printed = printed;
    this.articles = articles;
    this.periods = Collections.unmodifiableSet(periods);
    this.subjectLevels = Collections.unmodifiableSet(subjectLevels);
    this.traitLevels = Collections.unmodifiableSet(traitLevels);
    this.traits = Collections.unmodifiableSet(traits);
  }

  /** The name as articles are cited by it, as in {@code TT 27/2020}. */
  public String printed() {
    return printed;
  }

  /** When pupils are assessed, in the order of the year. */
  public Set<Period> periods() {
    return periods;
  }

  /** The levels a subject can have. */
  public Set<SubjectLevel> subjectLevels() {
    return subjectLevels;
  }

  /** The levels a quality or competence can have. */
  public Set<TraitLevel> traitLevels() {
    return traitLevels;
  }

  /**
   * The qualities and competences to be assessed in a grade, in the order of the form.
   *
   * @param grade 1 to 5
   */
  public Set<Trait> traits(int grade, PrimaryPolicies policies) {
    EnumSet<Trait> asked = EnumSet.copyOf(traits);
    if (grade < FIRST_GRADE_WITH_TECHNOLOGY
        && policies.specificCompetences() == PrimaryPolicies.SpecificCompetences.AS_TAUGHT) {
      asked.remove(Trait.CONG_NGHE);
      asked.remove(Trait.TIN_HOC);
    }
    return asked;
  }

  /** Whether a test can be marked 0: the older rules forbid it, TT 27/2020 is silent. */
  boolean allowsZero(PrimaryPolicies policies) {
    return this == TT27_2020 && policies.zero() == PrimaryPolicies.ZeroInTest.ALLOWED;
  }

  /** The results above "not completed", highest first. */
  List<EducationCondition> conditions() {
    EducationCondition completed = new EducationCondition(EducationLevel.HOAN_THANH, null, SubjectLevel.HOAN_THANH,
        TraitLevel.DAT, 5, article(articles.result()));
    return this != TT27_2020 ? List.of(completed)
        : List.of(best(EducationLevel.HOAN_THANH_XUAT_SAC, null, 9, articles.result()),
            best(EducationLevel.HOAN_THANH_TOT, null, 7, articles.result()), completed);
  }

  /** What the title of the best asks for; null where the rule knows no such title. */
  EducationCondition excellence() {
    return switch (this) {
      case TT27_2020 -> best(EducationLevel.HOAN_THANH_XUAT_SAC, null, 9, articles.result());
      case VBHN03_2016 -> best(null, PrimaryAward.HOAN_THANH_XUAT_SAC_NOI_DUNG, 9, articles.award());
      case TT30_2014 -> null;
    };
  }

  private EducationCondition best(EducationLevel level, PrimaryAward title, int test, String article) {
    return new EducationCondition(level, title, SubjectLevel.HOAN_THANH_TOT, TraitLevel.TOT, test, article(article));
  }

  PrimaryArticles articles() {
    return articles;
  }

  /** Where it is written how something is assessed. */
  public String article(PrimaryMissing.What what) {
    return article(switch (what) {
      case SUBJECT_LEVEL -> articles.subjectLevel();
      case TEST -> articles.tested();
      case TRAIT_LEVEL -> articles.traitLevel();
    });
  }

  /** Where it is written that pupils are assessed regularly by comments, without marks; the same under each rule. */
  public String ofRegularAssessment() {
    return article("6");
  }

  /** An article as it is cited, {@code TT 27/2020 Điều 9.2a}. */
  String article(String number) {
    return printed + " Điều " + number;
  }
}
