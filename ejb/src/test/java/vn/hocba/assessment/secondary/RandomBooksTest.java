package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.LowestAdjustment;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearAssessor;

/** Made-up class books under every secondary regulation; {@code -Dseed} repeats a run. */
class RandomBooksTest {

  private static final int PUPILS = 1_500;

  private final long seed = Long.getLong("seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void agreesWithASecondImplementation(Regulation regulation) {
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < PUPILS; i++) {
      PupilYear pupil = new RandomBooks(regulation, random).pupil();
      YearAssessment year = assess(regulation, pupil, AssessmentPolicies.standard());
      NaiveAssessment naive = new NaiveAssessment(regulation, pupil);
      Supplier<String> told = () -> "seed " + seed + "\n" + pupil + "\n" + year;
      Map<String, Integer> results = new HashMap<>();
      year.subjects().stream().filter(s -> !s.leftOut()).forEach(s -> results.put(s.code(),
          s.scored() ? s.year().score().movePointRight(1).intValueExact() : s.year().passed() ? 1 : 0));
      assertEquals(naive.results(), results, told);
      assertEquals(naive.learning(1), code(year.learningTermOne()), told);
      assertEquals(naive.learning(2), code(year.learningTermTwo()), told);
      assertEquals(naive.learning(0), code(year.learningYear()), told);
      seen.add(code(year.learningYear()) + (year.learningYear().adjusted() ? " adjusted" : ""));
    }
    // the books must reach what they are to try out
    assertTrue(seen.size() >= 6, () -> "seed " + seed + " " + seen);
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void theOrderOfSubjectsNeverMatters(Regulation regulation) {
    for (int i = 0; i < 500; i++) {
      PupilYear pupil = new RandomBooks(regulation, random).pupil();
      List<SubjectMarks> shuffled = new ArrayList<>(pupil.subjects());
      Collections.shuffle(shuffled, random);
      YearAssessment one = assess(regulation, pupil, AssessmentPolicies.standard());
      YearAssessment other = assess(regulation, Books.subjects(pupil, shuffled), AssessmentPolicies.standard());
      Supplier<String> told = () -> "seed " + seed + "\n" + one + "\n" + other;
      assertEquals(one.learningYear().level(), other.learningYear().level(), told);
      assertEquals(reasons(one), reasons(other), told);
      assertEquals(one.promotion().promotion(), other.promotion().promotion(), told);
      assertEquals(one.award().award(), other.award().award(), told);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void theOrderOfPupilsNeverMattersNorHowManyAreAssessedAtOnce(Regulation regulation) {
    RandomBooks books = new RandomBooks(regulation, random);
    List<PupilYear> pupils = Stream.generate(books::pupil).limit(200).toList();
    YearAssessor assessor = SecondaryAssessment.assessor(regulation, AssessmentPolicies.standard());
    List<YearAssessment> inOrder = pupils.stream().map(assessor::assess).toList();
    assertEquals(inOrder.reversed(), pupils.reversed().parallelStream().map(assessor::assess).toList(),
        () -> "seed " + seed);
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void raisingAMarkNeverLowersAResult(Regulation regulation) {
    // to the letter, TT 58/2011 treats a mean at Giỏi worse than one at Khá; see LowestAdjustment
    AssessmentPolicies policies = AssessmentPolicies.standard().with(LowestAdjustment.AS_FROM_KHA);
    for (int i = 0; i < PUPILS; i++) {
      PupilYear pupil = new RandomBooks(regulation, random).pupil();
      int at = random.nextInt(pupil.subjects().size());
      List<SubjectMarks> subjects = new ArrayList<>(pupil.subjects());
      subjects.set(at, raised(subjects.get(at)));
      YearAssessment low = assess(regulation, pupil, policies);
      YearAssessment high = assess(regulation, Books.subjects(pupil, subjects), policies);
      Supplier<String> told = () -> "seed " + seed + "\n" + pupil + "\n" + low + "\n" + high;
      rises(low.learningTermOne(), high.learningTermOne(), told);
      rises(low.learningTermTwo(), high.learningTermTwo(), told);
      rises(low.learningYear(), high.learningYear(), told);
      assertTrue(!low.promotion().passed() || high.promotion().passed(), told);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void theNumbersOfAnExplanationReproduceItsResult(Regulation regulation) {
    for (int i = 0; i < PUPILS; i++) {
      PupilYear pupil = new RandomBooks(regulation, random).pupil();
      YearAssessment year = assess(regulation, pupil, AssessmentPolicies.standard());
      Explanations.check(year, pupil.specialised(), () -> "seed " + seed + "\n" + pupil + "\n" + year);
    }
  }

  private SubjectMarks raised(SubjectMarks subject) {
    return switch (subject) {
      case SubjectMarks.Scored s -> new SubjectMarks.Scored(s.code(), raisedScores(s.termOne()),
          random.nextBoolean() ? s.termTwo() : raisedScores(s.termTwo()), null, s.exemption());
      case SubjectMarks.Comment s -> new SubjectMarks.Comment(s.code(), s.termOne(), passed(s.termTwo()), null,
          s.exemption());
    };
  }

  private TermMarks<BigDecimal> raisedScores(TermMarks<BigDecimal> marks) {
    return marks == null ? null : new TermMarks<>(marks.required(), marks.regular(), marks.topics(),
        marks.requiredPeriodic(), marks.periodic(),
        marks.end().add(BigDecimal.valueOf(random.nextInt(41), 1)).min(BigDecimal.TEN), null, List.of(), null);
  }

  private static TermMarks<Boolean> passed(TermMarks<Boolean> marks) {
    return new TermMarks<>(marks.required(), Collections.nCopies(marks.regular().size(), true), true, true);
  }

  private static void rises(LearningResult low, LearningResult high, Supplier<String> told) {
    if (low.level() != null) {
      assertTrue(high.level().atLeast(low.level()), told);
    }
  }

  private static Set<Reason> reasons(YearAssessment year) {
    return new HashSet<>(year.reasons());
  }

  private static String code(LearningResult result) {
    return result.level() == null ? null : result.level().code();
  }

  private static YearAssessment assess(Regulation regulation, PupilYear pupil, AssessmentPolicies policies) {
    return SecondaryAssessment.of(regulation, pupil, policies);
  }
}
