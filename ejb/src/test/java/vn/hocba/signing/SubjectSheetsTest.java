package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.school.ClassSubject;

class SubjectSheetsTest {

  @Test
  void aResultOfTwoContentsIsSignedByTheTeacherOfEachAndByOneTeacherOnce() {
    assertEquals(List.of("AM_NHAC", "MI_THUAT"), signed("NGHE_THUAT", book("MI_THUAT", 7L), book("AM_NHAC", 5L)));
    assertEquals(List.of("AM_NHAC"), signed("NGHE_THUAT", book("MI_THUAT", 5L), book("AM_NHAC", 5L)));
    assertEquals(List.of("MI_THUAT"), signed("NGHE_THUAT", book("MI_THUAT", 7L), book("AM_NHAC", null)));
    assertEquals(List.of("TOAN"), signed("TOAN", book("MI_THUAT", 7L), book("TOAN", 5L)));
  }

  private static List<String> signed(String code, ClassSubject... books) {
    return SubjectSheets.books(List.of(books), code).stream().map(ClassSubject::subject).toList();
  }

  private static ClassSubject book(String subject, Long teacher) {
    ClassSubject book = new ClassSubject(1, subject, 2);
    book.assignTeacher(teacher);
    return book;
  }
}
