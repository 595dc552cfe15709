package vn.hocba.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;

/** How a sample is drawn, and what it tells about all it was drawn from. */
class SampleFiguresTest {

  @Test
  void theUpperBoundIsTheExactOneRoundedUp() {
    assertEquals(new BigDecimal("9.6"), ErrorBound.upperPercent(0, 30), "1 - 0.05^(1/30) = 9.5034 %");
    assertEquals(new BigDecimal("14.9"), ErrorBound.upperPercent(1, 30), "14.86 %");
    assertEquals(new BigDecimal("1.0"), ErrorBound.upperPercent(0, 299), "the rule of three, nearly");
    assertEquals(new BigDecimal("95.0"), ErrorBound.upperPercent(0, 1));
    assertEquals(0, new BigDecimal("100").compareTo(ErrorBound.upperPercent(5, 5)));
    assertThrows(IllegalArgumentException.class, () -> ErrorBound.upperPercent(0, 0));
  }

  @Test
  void theSameSeedDrawsTheSameAndNothingTwice() {
    List<Integer> all = IntStream.range(0, 400).boxed().toList();
    List<Integer> drawn = SampleService.drawn(all, 30, 20261129);
    assertEquals(drawn, SampleService.drawn(all, 30, 20261129));
    assertNotEquals(drawn, SampleService.drawn(all, 30, 20261130));
    assertEquals(30, new HashSet<>(drawn).size());
    assertEquals(new HashSet<>(all), new HashSet<>(SampleService.drawn(all, 500, 1)), "all where there are fewer");
  }

  @Test
  void aWitnessThatIsMissingMakesItBadAndWhatCouldNotBeCheckedIsNeitherButMakesTheBoundNoBetter() {
    SampleFigures f = SampleFigures.of(List.of(item(Verdict.GENUINE_CURRENT), item(Verdict.GENUINE_CURRENT, "LEDGER"),
        item(Verdict.ALTERED), item(Verdict.COULD_NOT_CHECK), item(Verdict.COULD_NOT_CHECK, "VAULT"), item(Verdict.GENUINE_NOT_CURRENT)), 6);
    assertEquals(2, f.good());
    assertEquals(3, f.bad());
    assertEquals(1, f.unchecked());
    assertEquals(ErrorBound.upperPercent(4, 6), f.upperPercent());
    assertNull(SampleFigures.of(List.of(item(Verdict.COULD_NOT_CHECK)), 1).upperPercent());
  }

  /** Whoever stops after the good ones has no better sample. */
  @Test
  void whatWasDrawnAndNotTriedCountsAsUnchecked() {
    SampleFigures f = SampleFigures.of(List.of(item(Verdict.GENUINE_CURRENT), item(Verdict.COULD_NOT_CHECK)), 30);
    assertEquals(1, f.good());
    assertEquals(29, f.unchecked());
    assertEquals(ErrorBound.upperPercent(29, 30), f.upperPercent());
    assertNull(SampleFigures.of(List.of(), 30).upperPercent());
    List<ListedFile> left = IntStream.range(1, 4).mapToObj(i -> new ListedFile(1, i, "t" + i, "0")).toList();
    assertEquals(List.of("t1", "t3"), ReportContents.untried(left, Set.of("t2")).stream().map(ListedFile::path).toList(),
        "what was tried in vain is told among the files");
  }

  @Test
  void whatLiesWithUsIsAskedAgainAndAfterWhatWasNeverTried() {
    for (ReasonCode ours : List.of(ReasonCode.BUSY, ReasonCode.WORKER_FAILED, ReasonCode.TOOK_TOO_LONG)) {
      assertTrue(file(Verdict.COULD_NOT_CHECK, ours).unanswered(), ours.name());
    }
    assertFalse(file(Verdict.COULD_NOT_CHECK, ReasonCode.DAMAGED).unanswered(), "the archived file is damaged: that is an answer");
    assertFalse(file(Verdict.GENUINE_CURRENT, ReasonCode.IDENTICAL).unanswered());
    List<ListedFile> left = IntStream.range(1, 5).mapToObj(i -> new ListedFile(1, i, "t" + i, "0")).toList();
    assertEquals(List.of("t2", "t4", "t1", "t3"),
        SampleCheckService.untriedFirst(left, Set.of("t1", "t3")).stream().map(ListedFile::path).toList());
  }

  @Test
  void whatTheExaminationCannotTakeApartIsNotValidThoughItsBytesAreOurs() {
    assertTrue(SampleCheckService.invalid(Examination.none(Readability.DAMAGED, -1)));
    assertTrue(SampleCheckService.invalid(Examination.none(Readability.ENCRYPTED, -1)));
    assertFalse(SampleCheckService.invalid(Examination.none(Readability.READABLE, -1)));
  }

  @Test
  void anInspectorMayHaveMoreDecisionsThanFit() {
    assertEquals("1/QĐ\n2/QĐ", CheckRun.joined(List.of("1/QĐ", "2/QĐ")));
    String joined = CheckRun.joined(IntStream.range(0, 200).mapToObj(i -> "x".repeat(60)).toList());
    assertTrue(joined.length() <= 4000 && joined.endsWith("\n" + "x".repeat(60)), joined);
  }

  private static CheckedFile file(Verdict verdict, ReasonCode why) {
    return new CheckedFile("a", "0".repeat(64), 1, verdict, new KeptAnswer(List.of(new Reason(why, null)), List.of(), List.of(), List.of(),
        List.of()), null, null, Instant.EPOCH);
  }

  private static CheckItem item(Verdict verdict, String... lacking) {
    CheckedFile file = new CheckedFile("a", "0".repeat(64), 1, verdict, new KeptAnswer(List.of(new Reason(ReasonCode.IDENTICAL, null)),
        List.of(), List.of(), List.of(), List.of(lacking)), null, null, Instant.EPOCH);
    CheckItem item = new CheckItem(1, 1, file);
    item.answered(file, null);
    return item;
  }
}
