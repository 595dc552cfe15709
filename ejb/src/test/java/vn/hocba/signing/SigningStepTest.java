package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookRenderer;
import vn.hocba.archive.document.BookRollCall;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.document.SubjectSheetRenderer;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archiving.SealCause;

/** The order of signatures (S0 Điều 7–9). */
class SigningStepTest {

  @Test
  void subjectTeachersThenHomeroomTeacherThenPrincipalThenSeal() {
    List<SigningStep> order = new ArrayList<>();
    for (SigningStep step = SigningStep.GVBM; step != null; step = step.next()) {
      order.add(step);
    }
    assertEquals(List.of(SigningStep.GVBM, SigningStep.GVCN, SigningStep.HT, SigningStep.TRUONG), order);
    assertEquals(SigningStep.GVCN, SigningStep.HT.before());
    assertNull(SigningStep.GVBM.before());
  }

  @Test
  void aSheetHasTheSubjectTeachersSignatureAlone() {
    SigningDocument sheet = SigningDocument.sheet(1, "{}", 1, 1, 1, Instant.EPOCH);
    sheet.signed("ab", 2);
    assertEquals(SigningDocument.State.SIGNED, sheet.state());
  }

  @Test
  void whatIsHeldOutForASignatureBeforeWaitsForNobodyUntilItBeginsAnew() {
    SigningDocument d = SigningDocument.transcript("t", 1, 1, 1, Instant.EPOCH);
    d.signed("ab", 2);
    d.into(7L);
    d.spoil(Because.SIGNATURE_SPOILT.name(), "HocBa", Instant.EPOCH);
    assertEquals(SigningDocument.State.SPOILT, d.state());
    assertNull(d.batchId());
    d.back(d.first(false), null, null, "Chứng thư số bị thu hồi", "Trần Quốc Bảo", Instant.EPOCH);
    assertEquals(List.of(SigningDocument.State.OPEN, SigningStep.GVCN, 2), List.of(d.state(), d.step(), d.round()));
    assertEquals(SigningStep.GVBM, d.first(true), "its subjects' teachers first");
  }

  @Test
  void aSheetThatIsNotSealedIsTriedAgainAfterAPauseThatGrows() {
    SigningDocument sheet = SigningDocument.sheet(1, "{}", 1, 1, 1, Instant.EPOCH);
    sheet.signed("ab", 2);
    sheet.failed(SealCause.SILENT, "TSA", Instant.EPOCH);
    sheet.failed(SealCause.SILENT, "TSA", Instant.EPOCH);
    assertEquals(List.of(SigningDocument.State.SIGNED, 2, SealCause.SILENT), List.of(sheet.state(), sheet.failures(), sheet.cause()));
    sheet.sealed("cd", 3);
    sheet.archived();
    assertEquals(0, sheet.failures());
  }

  /** The signature of one teacher does not hand a transcript on while another's is missing. */
  @Test
  void aTranscriptStaysWithItsSubjectTeachersUntilTheLastOfThem() {
    SigningDocument d = SigningDocument.transcript("t", 1, 1, 1, Instant.EPOCH).forSubjects();
    assertEquals(true, d.isForSubjects());
    d.signedInPart("ab", 2);
    assertEquals(SigningStep.GVBM, d.step());
    d.signed("cd", 3);
    assertEquals(SigningStep.GVCN, d.step());
    assertEquals(SigningDocument.State.OPEN, d.state());
  }

  @Test
  void nobodySignsADocumentWhoseDataSaySomethingElseThanItsPages() throws IOException {
    SubjectSheet sheet = new SubjectSheet(SubjectSheet.FORMAT, "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", 1, "Đắk Lắk", "THCS Mẫu",
        "2025-2026", "9A1", "TOAN", "Toán", "Tạ Diệu Hoa", List.of(new SubjectSheet.Row("1", "H'Linh Niê", "8.5", "8.0", "8.2", null,
            null)), Instant.EPOCH);
    BookDocument book = new BookDocument(BookDocument.FORMAT, sheet.id(), 1, "Đắk Lắk", "THCS Mẫu", "THCS", "2025-2026", "9A1",
        "TT22/2021", "Nguyễn Thị Minh Khai", "Trần Văn Hiệu", List.of(), List.of(), BookRollCall.NONE, Instant.EPOCH);
    Map<SigningDocument.Kind, String> data = Map.of(SigningDocument.Kind.SHEET, SubjectSheetJson.write(sheet),
        SigningDocument.Kind.BOOK, BookJson.write(book));
    Map<SigningDocument.Kind, byte[]> pages = Map.of(SigningDocument.Kind.SHEET, new SubjectSheetRenderer().render(sheet),
        SigningDocument.Kind.BOOK, new BookRenderer().render(book, SealPlace.BESIDE));
    for (SigningDocument.Kind kind : data.keySet()) {
      DocumentSigning.requireSame(kind, data.get(kind), pages.get(kind));
      String other = data.get(kind).replace("9A1", "9A2");
      assertThrows(SealingException.class, () -> DocumentSigning.requireSame(kind, other, pages.get(kind)), kind.name());
    }
  }

  /** Two teachers' signatures over the same bytes would lose one of them. */
  @Test
  void whileOneTeachersBatchHoldsATranscriptNoOtherTakesIt() {
    Instant now = Instant.parse("2026-05-30T03:00:00Z");
    SigningDocument d = SigningDocument.transcript("t", 1, 1, 1, Instant.EPOCH).forSubjects();
    assertEquals(true, d.isFree(now));
    d.claim("node", now.plusSeconds(60), 7);
    assertEquals(false, d.isFree(now), "another worker of the same batch");
    assertEquals(true, d.isFreeForOwner(7, now), "the second of two steps");
    assertEquals(false, d.isFreeForOwner(8, now));
    assertEquals(true, d.isFree(now.plusSeconds(61)), "its claim ran out");
    assertEquals(true, d.isFreeForOwner(8, now.plusSeconds(61)));
    d.signedInPart("ab", 2);
    assertEquals(true, d.isFree(now));
  }
}
