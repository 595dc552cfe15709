package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is told to need more than the adjustment for one subject would ask (TT 22/2021 Điều 9.3). */
class NextByAdjustmentTest {

  private static final int BOOKS = 4000;

  private final LearningResultRules rules =
      new LearningResultRules(Regulation.TT22_2021, AssessmentPolicies.standard());

  @ParameterizedTest(name = "{0}, {1} comment subjects not passed: {2}")
  @CsvSource({"9.0*7 3.4, 0, TIN_HOC 3.4 3.5 KHA", "9.0*6 4.9*2, 0, CONG_NGHE 4.9 6.5 KHA", "6.5*7 4.9, 0,",
    "9.0*7 4.9, 1, GDTC CD D KHA", "9.0*6 3.4*2, 0, CONG_NGHE 3.4 5.0 DAT", "5.0*8, 2,", "8.0*8, 0,", "4.0*8, 0,"})
  void theSmallestStepIsTold(String scores, int failed, String expected) {
    assertEquals(Optional.ofNullable(expected), step(rules.classify(Subjects.results(scores, failed)))
        .map(r -> String.join(" ", r.args())));
  }

  @Test
  void oneOfSeveralCommentSubjectsMayStay() {
    LearningResult result = rules.classify(Subjects.results("5.0*8", 2));
    assertEquals(List.of(ReasonCode.SOME_COMMENTS_NOT_PASSED), result.next().stream().map(Reason::code).toList());
    assertEquals(List.of("1", "GDTC", "NGHE_THUAT"), result.next().getFirst().args());
  }

  @Test
  void whicheverSubjectMayMakeTheCountThatLeavesOneAtFault() {
    LearningResult result = rules.classify(Subjects.results("8.9*5 5.8 5.3 2.9", 0));
    assertEquals(List.of(ReasonCode.SUBJECT_BELOW, ReasonCode.NEXT_OTHERWISE, ReasonCode.TOO_FEW_SUBJECTS_AT,
        ReasonCode.NEXT_ADJUSTED_THEN), result.next().stream().map(Reason::code).toList());
    assertEquals(List.of("DAT", "TIN_HOC"), result.next().getLast().args());
  }

  @Test
  void noSubjectIsBlamedThatFallsShortOfNothingWhereTwoMayBeAtFault() {
    LearningResultRules lenient = new LearningResultRules(Regulation.TT22_2021,
        AssessmentPolicies.standard().with(SubjectsAtFault.UP_TO_TWO));
    Random random = new Random(94);
    int blamed = 0;
    for (int i = 0; i < BOOKS; i++) {
      List<SubjectResult> book = book(random);
      for (Reason r : lenient.classify(book).next()) {
        if (r.code() == ReasonCode.NEXT_ADJUSTED_THEN) {
          blamed++;
          BigDecimal every = new BigDecimal(r.args().getFirst().equals("KHA") ? "6.5" : "5.0");
          assertTrue(book.stream().filter(s -> r.args().contains(s.code())).allMatch(s -> s.fallsShort(every)),
              book + " " + r);
        }
      }
    }
    assertTrue(blamed > 10, "only " + blamed + ": the books are no test");
  }

  @Test
  void whatIsToldSufficesAndNoSingleStepIsKeptBack() {
    long seed = 93;
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < BOOKS; i++) {
      List<SubjectResult> book = book(random);
      LearningResult result = rules.classify(book);
      Optional<Reason> step = step(result);
      if (step.isPresent()) {
        told++;
        Reason s = step.get();
        assertTrue(((Level) level(raised(book, s.args().get(0), s.args().get(2)))).atLeast(Level.valueOf(s.args().get(3))),
            "seed " + seed + ": " + book + " " + s);
      } else if (result.level() != Level.TOT
          && result.next().stream().noneMatch(r -> r.code() == ReasonCode.NEXT_ADJUSTED_THEN)) {
        assertEquals(List.of(), stepsByAdjustment(book, ((Level) result.level()).up()), "seed " + seed + ": " + book);
      }
    }
    assertTrue(told > BOOKS / 100, "only " + told + " steps: the books are no test");
  }

  private List<String> stepsByAdjustment(List<SubjectResult> book, Level target) {
    List<String> steps = new ArrayList<>();
    for (SubjectResult s : book) {
      for (String better : s.scored() ? List.of("3.5", "5.0", "6.5", "8.0", "10") : List.of("D")) {
        LearningResult raised = rules.classify(raised(book, s.code(), better));
        if (raised.adjusted() && raised.level() == target) {
          steps.add(s.code() + " " + better);
        }
      }
    }
    return steps;
  }

  private ResultLevel level(List<SubjectResult> book) {
    return rules.classify(book).level();
  }

  private static List<SubjectResult> raised(List<SubjectResult> book, String code, String better) {
    return book.stream().map(s -> !s.code().equals(code) ? s : s.scored()
        ? SubjectResult.scored(code, s.score().max(new BigDecimal(better))) : SubjectResult.comment(code, true)).toList();
  }

  private static List<SubjectResult> book(Random random) {
    List<SubjectResult> book = new ArrayList<>();
    for (String code : Subjects.SCORED) {
      int tenths = random.nextInt(4) == 0 ? 25 + random.nextInt(40) : 62 + random.nextInt(38);
      book.add(SubjectResult.scored(code, BigDecimal.valueOf(tenths, 1)));
    }
    Subjects.COMMENT.forEach(code -> book.add(SubjectResult.comment(code, random.nextInt(12) > 0)));
    return book;
  }

  private static Optional<Reason> step(LearningResult result) {
    return result.next().stream().filter(r -> r.code() == ReasonCode.NEXT_BY_ADJUSTMENT).findFirst();
  }
}
