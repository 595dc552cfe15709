package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;

class TranscriptWriterTest {

  /** A class that is closed again after the update issues nothing anew where nothing has changed. */
  @Test
  void aDocumentOfFormatOneSaysTheSameInFormatTwo() {
    assertTrue(TranscriptWriter.saysTheSame(document(1, "a", 1, null), document(2, "b", 2, null)));
  }

  @Test
  void whatAnEarlierFormatHadNoRoomForIsNoDifference() {
    TranscriptDocument now = document(3, "b", 2, null);
    TranscriptDocument told = new TranscriptDocument(3, "b", 2, null, now.school(),
        new TranscriptDocument.Pupil("066", "An", LocalDate.of(2012, 1, 1), null, null, null, null, "Việt Nam", null, null,
            "Y Hòa", null, null), now.schoolYear(), now.className(), now.grade(), now.ruleSet(), now.homeroomTeacher(),
        now.principal(), now.subjects(), now.termOne(), now.termTwo(), now.year(), null, null, null, null, "PROMOTED",
        null, null, List.of(), Instant.EPOCH);
    assertTrue(TranscriptWriter.saysTheSame(document(2, "a", 1, null), told));
    assertFalse(TranscriptWriter.saysTheSame(now, told), "between two of format 3 it is one");
  }

  /** Corrections, years before and who signs are no results: nothing is issued anew for them. */
  @Test
  void whatTheFormSaysBesideTheResultsIsNoDifference() {
    TranscriptDocument now = document(5, "b", 2, null).with(new FormDetails(
        List.of(new FormDetails.Correction("TOAN", "Toán", 1)), List.of(), List.of(new FormDetails.Signing("TOAN", "Hoa"))));
    assertTrue(TranscriptWriter.saysTheSame(document(4, "a", 1, null), now));
    assertTrue(TranscriptWriter.saysTheSame(document(5, "a", 1, null).with(FormDetails.NONE), now));
  }

  @Test
  void aResultOfSeveralContentsHasTheBooksOfAll() {
    assertEquals(List.of("AM_NHAC", "MI_THUAT"), SubjectsBook.of(List.of("MI_THUAT", "AM_NHAC", "TOAN"), "NGHE_THUAT"));
    assertEquals(List.of("TOAN"), SubjectsBook.of(List.of("MI_THUAT", "TOAN"), "TOAN"));
    assertEquals(List.of(), SubjectsBook.of(List.of("TOAN"), "NGU_VAN"));
  }

  @Test
  void aCommentIsSomethingNew() {
    assertFalse(TranscriptWriter.saysTheSame(document(1, "a", 1, null), document(2, "b", 2, "Tiến bộ.")));
  }

  private static TranscriptDocument document(int format, String id, int edition, String comment) {
    return new TranscriptDocument(format, id, edition, null,
        new TranscriptDocument.School("66643401", "Trường THCS Mẫu", "Đắk Lắk", "THCS"),
        new TranscriptDocument.Pupil("066", "An", LocalDate.of(2012, 1, 1), null, null, null, null), "2025-2026", "8A1",
        8, "TT22/2021", "Hòa", "Bảo",
        List.of(new SubjectResult("TOAN", "Toán", true, "8.0", "8.0", "8.0", null, null, comment, null, null)),
        new Standing("TOT", "TOT"), new Standing("TOT", "TOT"), new Standing("TOT", "TOT"), null, null, 0, 0, "PROMOTED",
        null, null, List.of(), Instant.ofEpochSecond(edition));
  }
}
