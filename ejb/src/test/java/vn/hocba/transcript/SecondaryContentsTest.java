package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.archive.document.TranscriptDocument.SubjectResult;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;

class SecondaryContentsTest {

  private static final long PUPIL = 1;
  private static final long BOOK = 7;
  private static final List<String> SUBJECTS =
      List.of("TOAN", "NGU_VAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE", "TIN_HOC");

  @Test
  void tellsTheResultBeforeAndAfterReassessment() {
    YearContents y = contents("3.0", new BigDecimal("6.0"));
    SubjectResult maths = y.subjects().getFirst();
    assertEquals(List.of("3.0", "6.0"), List.of(maths.year(), maths.reassessed()));
    assertNull(y.subjects().get(2).reassessed());
    assertEquals(new Standing("CHUA_DAT", "TOT"), y.year());
    assertEquals(new Standing("KHA", "TOT"), y.afterSummer());
    assertEquals("PROMOTED", y.promotion());
  }

  @Test
  void withoutReassessmentThereIsNothingAfterTheSummer() {
    YearContents y = contents("8.0", null);
    assertNull(y.subjects().getFirst().reassessed());
    assertNull(y.afterSummer());
    assertNull(y.primary());
  }

  @Test
  void carriesTheTeachersCommentsOnBothTerms() {
    SubjectResult maths = contents("8.0", null).subjects().getFirst();
    assertEquals(List.of("Cẩn thận.", "Tiến bộ."), List.of(maths.commentOne(), maths.commentTwo()));
    assertNull(contents("8.0", null).subjects().get(1).commentTwo(), "another subject's comment");
  }

  private static YearContents contents(String maths, BigDecimal reassessed) {
    List<SubjectMarks> marks = new ArrayList<>();
    for (String code : SUBJECTS) {
      // Two of them: what a single subject spoils is put right without re-assessment (Điều 9.3).
      boolean first = code.equals("TOAN") || code.equals("NGU_VAN");
      TermMarks<BigDecimal> term = term(new BigDecimal(first ? maths : "7.0"));
      marks.add(new SubjectMarks.Scored(code, term, term, first ? reassessed : null, false));
    }
    Enrolment listed = new Listed();
    listed.enterHomeroom(new Enrolment.Homeroom("TOT", "TOT", 0, 0, null));
    PupilResult result = new PupilResult(listed, null,
        YearAssessment.of(new PupilYear(8, marks, Level.TOT, Level.TOT, 0)),
        Collections.nCopies(SUBJECTS.size(), null));
    return SecondaryContents.of(result, new ClassBooks(Map.of("TOAN", new Book()), Map.of(),
        CurriculumSource.national(), new SubjectRemarks(List.of(comment(1, "Cẩn thận."), comment(2, "Tiến bộ.")),
            List.of())));
  }

  private static TermMarks<BigDecimal> term(BigDecimal mark) {
    return new TermMarks<>(2, List.of(mark, mark), mark, mark);
  }

  private static Mark comment(int term, String text) {
    Mark mark = new Mark(PUPIL, BOOK, new MarkColumn(term, MarkColumn.COMMENT, 1));
    mark.enter(new MarkValue(null, null, null, text), new Caller(1L, "bomon", "Tạ Diệu Hoa", Set.of(), 1L),
        Instant.EPOCH);
    return mark;
  }

  /** A place in a class that was never stored. */
  private static final class Listed extends Enrolment {
    @Override
    public Long id() {
      return PUPIL;
    }
  }

  private static final class Book extends ClassSubject {
    @Override
    public Long id() {
      return BOOK;
    }
  }
}
