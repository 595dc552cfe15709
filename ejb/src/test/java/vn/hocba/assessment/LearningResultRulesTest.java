package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningResultRulesTest {

  private final LearningResultRules rules = rules(AdjustmentPolicy.ANY_SUBJECT);

  private static LearningResultRules rules(Object policy) {
    return new LearningResultRules(Regulation.TT22_2021, AssessmentPolicies.standard().with(policy));
  }

  @ParameterizedTest(name = "{0}: {1} with {2} comment subjects not passed is {4}")
  @CsvSource({
    "V1, 8.0*6 6.5*2, 0, TOT, TOT",
    "V2, 8.0*6 6.5 6.4, 0, KHA, KHA",
    "V3, 9.0*7 4.9, 0, DAT, KHA",
    "V4, 9.0*7 3.4, 0, CHUA_DAT, DAT",
    "V5, 6.5*7 3.4, 0, CHUA_DAT, DAT",
    "V6, 6.5*7 4.9, 0, DAT, DAT",
    "V7, 5.0*6 3.5*2, 0, DAT, DAT",
    "V8, 5.0*6 3.5*2, 2, CHUA_DAT, CHUA_DAT",
    "V9, 9.0*8, 1, DAT, KHA",
    "two at fault, 9.0*6 4.9*2, 0, DAT, DAT",
    "two far below, 9.0*6 3.4*2, 0, CHUA_DAT, CHUA_DAT",
    "a score and a comment, 9.0*7 4.9, 1, DAT, DAT",
    "two comments, 9.0*8, 2, CHUA_DAT, CHUA_DAT",
    "five at the upper threshold, 8.0*5 7.9*3, 0, KHA, KHA",
    "six subjects only, 8.0*6, 0, TOT, TOT",
    "all at zero, 0.0*8, 0, CHUA_DAT, CHUA_DAT"
  })
  void classifiesByTheTableAndLiftsOneLevelForOneSubject(String name, String scores, int failed, Level table,
      Level expected) {
    LearningResult result = rules.classify(Subjects.results(scores, failed));
    assertEquals(table, result.byTable());
    assertEquals(expected, result.level());
    assertEquals(table != expected,
        result.reasons().stream().anyMatch(r -> r.code() == ReasonCode.ADJUSTED_ONE_SUBJECT));
  }

  @Test
  void aCommentSubjectIsNotTheOneSubjectUnderTheNarrowReading() {
    LearningResultRules narrow = rules(AdjustmentPolicy.SCORED_ONLY);
    assertEquals(Level.DAT, narrow.classify(Subjects.results("9.0*8", 1)).level());
    assertEquals(Level.KHA, narrow.classify(Subjects.results("9.0*7 4.9", 0)).level());
  }

  @Test
  void namesTheSubjectTheScoreTheThresholdAndTheArticle() {
    List<Reason> reasons = rules.classify(Subjects.results("9.0 4.9 9.0*6", 0)).reasons();
    assertTrue(reasons.contains(
        new Reason(ReasonCode.SUBJECT_BELOW, "TT 22/2021 Điều 9.2b", List.of("TOAN", "4.9", "5.0"))),
        reasons::toString);
    assertTrue(reasons.contains(new Reason(ReasonCode.ADJUSTED_ONE_SUBJECT, "TT 22/2021 Điều 9.3",
        List.of("TOAN", "DAT", "TOT", "KHA"))), reasons::toString);
  }

  @Test
  void refusesToClassifyFewerThanSixScoredSubjects() {
    LearningResult result = rules.classify(Subjects.results("9.0*5", 0));
    assertNull(result.level());
    assertEquals(List.of(new Reason(ReasonCode.TOO_FEW_SCORED_SUBJECTS, "TT 22/2021 Điều 9.2", List.of("5", "6"))),
        result.reasons());
  }

  @Test
  void staysOpenWhileAResultIsMissingEvenWhenTheRestIsDecided() {
    List<SubjectResult> results = Subjects.results("2.0*7", 0);
    results.add(SubjectResult.scored("TIN_HOC", null));
    LearningResult result = rules.classify(results);
    assertNull(result.level());
    assertEquals(List.of("TIN_HOC"), result.reasons().getFirst().args());
  }

  @Test
  void raisingAResultNeverLowersTheLevel() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 10_000; round++) {
      List<SubjectResult> before = random(random);
      List<SubjectResult> after = new ArrayList<>(before);
      int at = random.nextInt(after.size());
      SubjectResult old = after.get(at);
      int tenths = old.scored() ? old.score().movePointRight(1).intValueExact() : 0;
      after.set(at, old.scored()
          ? SubjectResult.scored(old.code(), BigDecimal.valueOf(tenths + random.nextInt(101 - tenths), 1))
          : SubjectResult.comment(old.code(), true));
      for (AdjustmentPolicy policy : AdjustmentPolicy.values()) {
        LearningResultRules any = rules(policy);
        LearningResult low = any.classify(before);
        LearningResult high = any.classify(after);
        Supplier<String> told = 
            () -> "seed " + seed + " " + policy + "\n" + before + " " + low + "\n" + after + " " + high;
        assertTrue(high.level().atLeast(low.level()), told);
        assertTrue(low.level().rank() - low.byTable().rank() <= 1, told);
        assertTrue(!low.adjusted() || low.byTable().rank() <= Level.DAT.rank(), told);
      }
    }
  }

  private static List<SubjectResult> random(Random random) {
    List<SubjectResult> results = new ArrayList<>();
    int base = random.nextInt(101);
    for (String code : Subjects.SCORED.subList(0, 6 + random.nextInt(3))) {
      int tenths = random.nextInt(4) == 0 ? random.nextInt(101) : Math.clamp(base + random.nextInt(21) - 10L, 0, 100);
      results.add(SubjectResult.scored(code, BigDecimal.valueOf(tenths, 1)));
    }
    for (String code : Subjects.COMMENT) {
      results.add(SubjectResult.comment(code, random.nextInt(8) > 0));
    }
    return results;
  }
}
