package vn.hocba.web.explaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.transcript.EditionChange;
import vn.hocba.web.wording.Wording;

/** What changed between two editions is told by its place on the form, never by a member of a document. */
class EditionWordingTest {

  /** Parts that hold others and need no word of their own, and what only names the edition. */
  private static final Set<String> SILENT = Set.of("subjects", "primary", "traits", "pupil", "kind", "format", "id",
      "edition", "supersedes", "closedAt", "grounds", "form");

  private final EditionWording vi = new EditionWording(new Wording(Locale.of("vi")));

  @Test
  void namesThePlaceAndBothValues() {
    assertEquals("Toán, cả năm", vi.where(change("subjects[TOAN].year")));
    assertEquals("8,5", vi.value(change("subjects[TOAN].year"), "8.5"));
    assertEquals("Cả năm, kết quả học tập", vi.where(change("year.learning")));
    assertEquals("Chưa đạt", vi.value(change("year.learning"), "CHUA_DAT"));
    assertEquals("Ở lại lớp", vi.value(change("promotion"), "RETAINED"));
    assertEquals("49", vi.value(change("unexcusedAbsences"), "49"));
    assertEquals("Phẩm chất, Yêu nước, học kỳ I", vi.where(change("primary.traits[QUALITY].traits[YEU_NUOC].termOne")));
    assertEquals("Cần cố gắng", vi.value(change("primary.traits[QUALITY].traits[YEU_NUOC].termOne"), "C"));
    assertEquals("Ghi chú", vi.where(change("notes[1]")));
  }

  @Test
  void everyMemberOfADocumentHasAWord() {
    Set<String> missing = new TreeSet<>();
    for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
      Wording wording = new Wording(locale);
      for (Class<?> part : List.of(TranscriptDocument.class, TranscriptDocument.School.class,
          TranscriptDocument.Pupil.class, TranscriptDocument.SubjectResult.class, TranscriptDocument.Standing.class,
          PrimaryYear.class, PrimaryYear.Subject.class, PrimaryYear.Entry.class, PrimaryYear.TraitGroup.class,
          PrimaryYear.Trait.class)) {
        for (RecordComponent c : part.getRecordComponents()) {
          if (!SILENT.contains(c.getName()) && !wording.has("edition.part." + c.getName())) {
            missing.add(locale + " " + c.getName());
          }
        }
      }
    }
    assertTrue(missing.isEmpty(), missing.toString());
  }

  private static EditionChange change(String path) {
    return new EditionChange(path, null, null);
  }
}
