package vn.hocba.assessment.tt58;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.AdjustmentPolicy;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.LowestAdjustment;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectResult;
import vn.hocba.assessment.SubjectsAtFault;

class Tt58LearningRulesTest {

  private static final List<String> THRESHOLDS = List.of("2.0", "3.5", "5.0", "6.5", "8.0");

  private static final List<String> SCORED = List.of("TOAN", "NGU_VAN", "NGOAI_NGU", "VAT_LI", "HOA_HOC", "SINH_HOC",
      "LICH_SU", "DIA_LI", "GDCD", "CONG_NGHE", "TIN_HOC");

  private final Tt58LearningRules old = rules(Regulation.TT58_2011);
  private final Tt58LearningRules amended = rules(Regulation.TT58_TT26);

  /** Toán, Ngữ văn and Ngoại ngữ first; the mean is of all eleven. */
  @ParameterizedTest(name = "{0}: {1}, {2} comment subjects not passed")
  @CsvSource({
    "V12 one at 4.8 lowers G to Tb, 8.1 8.0 9.0*8 4.8, 0, TRUNG_BINH, KHA, TRUNG_BINH, KHA",
    "V13 Toan and Van 7.9, 7.9 7.9 8.5 8.0*8, 0, KHA, KHA, GIOI, GIOI",
    "all at the threshold of G, 8.0 6.5 6.5 8.5*7 8.5, 0, GIOI, GIOI, GIOI, GIOI",
    "one 6.4 costs one level and is not adjusted, 8.0 9.0*9 6.4, 0, KHA, KHA, KHA, KHA",
    "G to Y by a score, 9.0*10 3.4, 0, YEU, TRUNG_BINH, YEU, TRUNG_BINH",
    "G to Y by a comment subject, 9.0*11, 1, YEU, TRUNG_BINH, YEU, TRUNG_BINH",
    "K to Y by a score, 7.0*10 3.4, 0, YEU, TRUNG_BINH, YEU, TRUNG_BINH",
    "K to Y by a comment subject, 7.0*11, 1, YEU, TRUNG_BINH, YEU, TRUNG_BINH",
    "K to Kem, 7.5*10 1.9, 0, KEM, YEU, KEM, YEU",
    "G to Kem has no line, 9.0*10 1.9, 0, KEM, KEM, KEM, KEM",
    "K to Tb is one level, 7.0*10 4.9, 0, TRUNG_BINH, TRUNG_BINH, TRUNG_BINH, TRUNG_BINH",
    "two at fault, 9.0*9 4.8 4.9, 0, TRUNG_BINH, TRUNG_BINH, TRUNG_BINH, TRUNG_BINH",
    "a score and a comment at fault, 9.0*10 4.8, 1, YEU, YEU, YEU, YEU",
    "foreign language alone at 5.0 for Tb, 4.9 4.9 5.0 5.2*8, 0, YEU, YEU, TRUNG_BINH, TRUNG_BINH",
    "mean 3.4, 3.4*11, 0, KEM, KEM, KEM, KEM",
    "mean 3.5, 3.5*11, 0, YEU, YEU, YEU, YEU",
    "one zero, 5.0*10 0.0, 0, KEM, KEM, KEM, KEM"
  })
  void classifiesByTheTableAndTheLinesOfArticle136(String name, String scores, int failed, Tt58Learning table,
      Tt58Learning level, Tt58Learning amendedTable, Tt58Learning amendedLevel) {
    LearningResult result = old.classify(results(scores, failed), null);
    assertEquals(table, result.byTable(), result::toString);
    assertEquals(level, result.level(), result::toString);
    LearningResult later = amended.classify(results(scores, failed), null);
    assertEquals(amendedTable, later.byTable(), later::toString);
    assertEquals(amendedLevel, later.level(), later::toString);
  }

  @Test
  void aSpecialisedClassNeedsItsSubjectToo() {
    List<SubjectResult> results = results("9.0*3 7.9 9.0*7", 0);
    assertEquals(Tt58Learning.KHA, old.classify(results, "VAT_LI").level());
    assertEquals(Tt58Learning.GIOI, old.classify(results, "HOA_HOC").level());
    assertEquals(Tt58Learning.GIOI, old.classify(results, null).level());
  }

  @Test
  void theSpecialisedSubjectAloneNeedsNoMoreThanTheAdjustmentAsks() {
    LearningResult result = old.classify(results("9.0*3 4.9 9.0*7", 0), "VAT_LI");
    assertEquals(Tt58Learning.TRUNG_BINH, result.level());
    Reason step = result.next().getLast();
    assertEquals(ReasonCode.NEXT_BY_ADJUSTMENT, step.code(), result::toString);
    assertEquals(List.of("VAT_LI", "4.9", "5.0", "KHA"), step.args());
  }

  /** What the table asks of a subject is never told alone where the adjustment asks less of the same one. */
  @Test
  void noSmallerStepOfOneSubjectIsKeptBackInSpecialisedClasses() {
    long seed = 1361;
    Random random = new Random(seed);
    int told = 0;
    for (int i = 0; i < 2000; i++) {
      List<SubjectResult> book = new ArrayList<>(results("9.0*11", 0));
      for (int low = random.nextInt(2); low < 2; low++) {
        int at = random.nextInt(11);
        book.set(at, SubjectResult.scored(book.get(at).code(), BigDecimal.valueOf(15 + random.nextInt(60), 1)));
      }
      LearningResult result = old.classify(book, "VAT_LI");
      Tt58Learning up = ((Tt58Learning) result.level()).up();
      BigDecimal least = least(book, up);
      if (result.level() == Tt58Learning.GIOI || least == null) {
        continue;
      }
      told++;
      assertTrue(result.next().stream().anyMatch(r -> r.args().size() > 2 && r.args().get(0).equals(lowest(book, up))
          && new BigDecimal(r.args().get(2)).compareTo(least) <= 0), "seed " + seed + ", " + least + ": " + book + " " + result);
    }
    assertTrue(told > 200, "only " + told + " steps: the books are no test");
  }

  /** The lowest score of the one subject that alone, raised to it, brings the level; null where none does. */
  private BigDecimal least(List<SubjectResult> book, Tt58Learning up) {
    String code = lowest(book, up);
    return code == null ? null : THRESHOLDS.stream().map(BigDecimal::new)
        .filter(t -> ((Tt58Learning) old.classify(raised(book, code, t), "VAT_LI").level()).rank() >= up.rank())
        .findFirst().orElse(null);
  }

  /** The only subject whose raising brings the level; null where there are several or none. */
  private String lowest(List<SubjectResult> book, Tt58Learning up) {
    List<String> codes = book.stream().filter(SubjectResult::scored).map(SubjectResult::code)
        .filter(c -> ((Tt58Learning) old.classify(raised(book, c, BigDecimal.TEN), "VAT_LI").level()).rank() >= up.rank())
        .toList();
    return codes.size() == 1 ? codes.getFirst() : null;
  }

  private static List<SubjectResult> raised(List<SubjectResult> book, String code, BigDecimal to) {
    return book.stream().map(s -> s.code().equals(code) && s.scored() ? SubjectResult.scored(code, s.score().max(to)) : s)
        .toList();
  }

  @Test
  void theMeanIsOfTheRoundedAveragesAndRoundedOnce() {
    LearningResult result = old.classify(results("8.0*10 7.4", 0), null);
    assertEquals(new Reason(ReasonCode.MEAN_OF_SUBJECTS, "TT 58/2011 Điều 11", List.of("87.4", "11", "7.9")),
        result.reasons().getFirst());
    assertEquals(List.of(new Reason(ReasonCode.MEAN_BELOW, "TT 58/2011 Điều 13.1", List.of("7.9", "8.0"))),
        result.next());
  }

  @Test
  void citesTheAmendmentWhereThereIsOne() {
    LearningResult result = amended.classify(results("7.9 7.9 7.9 9.0*8", 0), null);
    assertEquals(List.of(new Reason(ReasonCode.REQUIRED_BELOW, "TT 58/2011 Điều 13.1 (TT 26/2020)",
        List.of("TOAN", "7.9", "8.0"))), result.next());
  }

  @Test
  void staysOpenWhileAResultIsMissing() {
    List<SubjectResult> results = results("9.0*10", 0);
    results.add(SubjectResult.scored("TIN_HOC", null));
    assertNull(old.classify(results, null).level());
    assertNull(old.classify(List.of(SubjectResult.comment("THE_DUC", true)), null).level());
  }

  @Test
  void eitherChoiceOfEveryPolicyThatBearsOnIt() {
    assertEquals(Tt58Learning.YEU, rules(Regulation.TT58_2011, LowestAdjustment.AS_FROM_KHA)
        .classify(results("9.0*10 1.9", 0), null).level());
    assertEquals(Tt58Learning.YEU, rules(Regulation.TT58_2011, AdjustmentPolicy.SCORED_ONLY)
        .classify(results("9.0*11", 1), null).level());
    LearningResult two = rules(Regulation.TT58_2011, SubjectsAtFault.UP_TO_TWO)
        .classify(results("9.0*9 4.8 4.9", 0), null);
    assertEquals(Tt58Learning.KHA, two.level());
    assertTrue(two.reasons().contains(new Reason(ReasonCode.ADJUSTED_TWO_SUBJECTS, "TT 58/2011 Điều 13.6",
        List.of("CONG_NGHE", "TIN_HOC", "TRUNG_BINH", "GIOI", "KHA"))), two::toString);
  }

  private static Tt58LearningRules rules(Regulation regulation, Object... choices) {
    AssessmentPolicies policies = AssessmentPolicies.standard();
    for (Object choice : choices) {
      policies = policies.with(choice);
    }
    return new Tt58LearningRules(regulation, policies);
  }

  private static List<SubjectResult> results(String scores, int failed) {
    List<SubjectResult> results = new ArrayList<>();
    for (String part : scores.split(" ")) {
      String[] times = part.split("\\*");
      for (int i = 0; i < (times.length == 1 ? 1 : Integer.parseInt(times[1])); i++) {
        results.add(SubjectResult.scored(SCORED.get(results.size()), new BigDecimal(times[0])));
      }
    }
    for (int i = 0; i < 3; i++) {
      results.add(SubjectResult.comment(List.of("THE_DUC", "AM_NHAC", "MI_THUAT").get(i), i >= failed));
    }
    return results;
  }
}
