package vn.hocba.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentJudgeTest {

  private static final Finding FORM = Finding.of(FindingCode.FIELD_MISSING, "HT");
  private static final Finding UNCONFIRMED = Finding.of(FindingCode.SIGNATURE_NOT_CONFIRMED, "TRUONG", "TRY_LATER");
  private static final SignerFinding OURS = new SignerFinding("TRUONG", "A", null, null, "1", null, null, "TOTAL_PASSED", null, null,
      true, true);

  @Test
  void whatEveryFileOfItsKindLacksIsNoFaultButWhatItsSignatureLacksIs() {
    for (DocumentKind kind : List.of(DocumentKind.COPY, DocumentKind.SHEET, DocumentKind.SCAN, DocumentKind.CHECK_REPORT)) {
      for (ArchiveMatch match : List.of(ArchiveMatch.COPY_OF_CURRENT, ArchiveMatch.CURRENT_FINAL, ArchiveMatch.SUPERSEDED_FINAL,
          ArchiveMatch.REVOKED_FINAL, ArchiveMatch.DIGITISED_PAPER, ArchiveMatch.FORMER_SCAN, ArchiveMatch.CHECK_REPORT)) {
        DocumentJudge.Judged<String> judged = judge(new Known<>(kind, match, "x"), found(List.of(), FORM, UNCONFIRMED));
        assertEquals(List.of(UNCONFIRMED), judged.examination().findings(), kind + " " + match);
        assertEquals(List.of(UNCONFIRMED), judged.judgement().reasons().stream().filter(r -> r.code() == ReasonCode.IDENTICAL_BUT_NOT_CONFIRMED)
            .map(Reason::finding).toList(), kind + " " + match);
        assertEquals("x", judged.document());
      }
    }
    for (DocumentKind kind : List.of(DocumentKind.TRANSCRIPT, DocumentKind.BOOK)) {
      assertEquals(List.of(FORM), judge(new Known<>(kind, ArchiveMatch.CURRENT_FINAL, "x"), found(List.of(), FORM)).examination().findings());
    }
  }

  @Test
  void theBytesAreToldWhileTheFileIsStillExamined() {
    DocumentJudge.Judged<String> judged = judge(new Known<>(DocumentKind.BOOK, ArchiveMatch.CURRENT_FINAL, "x"), null);
    assertEquals(Verdict.GENUINE_CURRENT, judged.judgement().verdict());
    assertNull(judged.examination());
  }

  @Test
  void otherBytesAreJudgedByAllThatIsFoundInThem() {
    DocumentJudge.Judged<String> judged = DocumentJudge.judge(Optional.empty(), h -> Optional.empty(), id -> id.equals("7") ? Optional.of("doc") : Optional.empty(),
        found(List.of("3", "7"), FORM));
    assertEquals(Verdict.ALTERED, judged.judgement().verdict());
    assertEquals("doc", judged.document());
    assertEquals(List.of(FORM), judged.examination().findings());
  }

  @Test
  void thousandsOfNumbersInAFileAreNotAllLookedUp() {
    int[] asked = new int[1];
    DocumentJudge.judge(Optional.<Known<String>>empty(), h -> Optional.empty(), id -> {
      asked[0]++;
      return Optional.empty();
    }, found(IntStream.range(0, 5000).mapToObj(Integer::toString).toList()));
    assertTrue(asked[0] <= 20, () -> asked[0] + " times");
  }

  @Test
  void evidenceBesideIsAboutSignedFinalFilesOnly() {
    assertTrue(new Known<>(DocumentKind.SHEET, ArchiveMatch.SUPERSEDED_FINAL, "x").proven());
    assertFalse(new Known<>(DocumentKind.TRANSCRIPT, ArchiveMatch.INTERMEDIATE_REVISION, "x").proven());
    assertFalse(new Known<>(DocumentKind.MINUTES, ArchiveMatch.ARCHIVED_RECORD, "x").proven());
    assertThrows(IllegalArgumentException.class, () -> new Known<>(DocumentKind.TRANSCRIPT, ArchiveMatch.NONE, "x"));
  }

  @Test
  void aFileOfOursWithTimeStampsAddedIsGenuineAndNeverGreen() {
    Finding foreign = Finding.of(FindingCode.TIMESTAMP_NOT_CONFIRMED, "NO_CERTIFICATE_CHAIN_FOUND");
    for (List<Finding> findings : List.of(List.<Finding>of(), List.of(foreign))) {
      assertContinued(ReasonCode.VALIDATION_DATA_ADDED, ArchiveMatch.CURRENT_FINAL, 20, "stamp", findings);
      assertContinued(ReasonCode.VALIDATION_DATA_ADDED_TO_FORMER, ArchiveMatch.REVOKED_FINAL, 20, "stamp", findings);
      assertContinued(ReasonCode.VALIDATION_DATA_ADDED_TO_FORMER, ArchiveMatch.SUPERSEDED_FINAL, 20, "stamp", findings);
    }
    assertContinued(null, ArchiveMatch.CURRENT_FINAL, 20, "stamp", List.of(Finding.of(FindingCode.CONTENT_CHANGED, "TRUONG", "page 1")));
    assertContinued(null, ArchiveMatch.CURRENT_FINAL, 20, "stamp", List.of(Finding.of(FindingCode.UNKNOWN_FIELD, "x")));
    assertContinued(null, ArchiveMatch.CURRENT_FINAL, 21, "stamp", List.of());
    assertContinued(null, ArchiveMatch.CURRENT_FINAL, 20, "TRUONG", List.of());
    assertContinued(null, ArchiveMatch.INTERMEDIATE_REVISION, 20, "stamp", List.of());
  }

  /** Of their forms the check knows too little to say that nothing else came with a time stamp; data without one are looked at by themselves. */
  @Test
  void behindFilesOfOtherKindsOnlyDataForValidationAreTaken() {
    for (DocumentKind kind : List.of(DocumentKind.COPY, DocumentKind.SCAN, DocumentKind.SHEET)) {
      assertEquals(Verdict.SIGNED_NOT_IN_ARCHIVE, continued(kind, 20, List.of()), kind.name());
      assertEquals(Verdict.GENUINE_NOT_CURRENT, continued(kind, 25, List.of(Finding.of(FindingCode.VALIDATION_DATA_APPENDED))), kind.name());
    }
  }

  private static Verdict continued(DocumentKind kind, long length, List<Finding> findings) {
    List<SignedRevision> ends = new ArrayList<>(List.of(new SignedRevision("TRUONG", 10, "1")));
    if (findings.isEmpty()) {
      ends.add(new SignedRevision("stamp", length, "2"));
    }
    Examination found = new Examination(Readability.READABLE, length, "2", List.of(OURS), List.of(new TimestampFinding("stamp", null, null, "PASSED", null)),
        ends, findings, List.of(), List.of());
    return DocumentJudge.judge(Optional.empty(), h -> h.equals("1") ? Optional.of(new Known<>(kind, ArchiveMatch.CURRENT_FINAL, "x")) : Optional.empty(),
        id -> Optional.of("x"), found).judgement().verdict();
  }

  /** @param last field of what was added behind our ten bytes; @param code null when that is no mere time stamp */
  private static void assertContinued(ReasonCode code, ArchiveMatch ours, long length, String last, List<Finding> findings) {
    Examination found = new Examination(Readability.READABLE, length, "2", List.of(OURS),
        List.of(new TimestampFinding("stamp", null, null, "PASSED", null)),
        List.of(new SignedRevision("TRUONG", 10, "1"), new SignedRevision(last, 20, "2")), findings, List.of(), List.of());
    Judgement told = DocumentJudge.judge(Optional.empty(),
        h -> h.equals("1") ? Optional.of(new Known<>(DocumentKind.TRANSCRIPT, ours, "x")) : Optional.empty(), id -> Optional.of("x"), found).judgement();
    assertEquals(code != null, told.verdict() == Verdict.GENUINE_NOT_CURRENT, told.toString());
    assertFalse(told.verdict() == Verdict.GENUINE_CURRENT);
    if (code != null) {
      assertEquals(code, told.reasons().getFirst().code());
    }
  }

  private static DocumentJudge.Judged<String> judge(Known<String> known, Examination found) {
    return DocumentJudge.judge(Optional.of(known), h -> Optional.empty(), id -> Optional.empty(), found);
  }

  private static Examination found(List<String> ids, Finding... findings) {
    return new Examination(Readability.READABLE, 1, "0", List.of(OURS), List.of(), List.of(), List.of(findings), ids, List.of());
  }
}
