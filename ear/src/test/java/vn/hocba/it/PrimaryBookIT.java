package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.lock.LockService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Levels, whole test marks and comments of a primary class pass the same gate, versions and trail as scores. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PrimaryBookIT {

  private static final String SCHOOL = "66643101";
  private static final String TEACHER = "Đỗ Thị Ngọc Lan";
  private static final String YEAR = "2026-2027";

  @Inject
  private GradebookService gradebooks;
  @Inject
  private LockService locks;
  @Inject
  private Schools schools;
  @Resource
  private UserTransaction transaction;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  private record Book(long classId, long subject, long traits, long pupil) {}

  @Test
  void everyKindIsKeptWithItsVersionAndItsTrail() throws Exception {
    Book book = founded("4K1");
    SaveAnswer saved = save(book.subject(), change(book, "1:LEVEL:2", "t", 0), change(book, "1:TEST:2", "9", 0),
        change(book, "1:COMMENT:2", "Chăm học;\nhiểu bài.", 0));
    assertEquals(List.of(), saved.refused());
    assertEquals("T", value(book, book.subject(), "1:LEVEL:2").value());
    assertEquals("9", value(book, book.subject(), "1:TEST:2").value());
    assertEquals("Chăm học; hiểu bài.", value(book, book.subject(), "1:COMMENT:2").value());
    int version = value(book, book.subject(), "1:LEVEL:2").version();
    assertEquals(1, save(book.subject(), change(book, "1:LEVEL:2", "H", version)).saved().size());
    SaveAnswer late = save(book.subject(), change(book, "1:LEVEL:2", "C", version));
    assertEquals("H", late.conflicts().getFirst().theirs());
    assertEquals(TEACHER, late.conflicts().getFirst().by());
    assertEquals(4, count("select count(*) from audit_entry where subject_kind = 'MARK' and subject_id like '"
        + book.subject() + "/%'"));
    assertEquals(1, count("select count(*) from audit_entry where subject_id = '" + book.subject() + "/" + book.pupil()
        + ":1:LEVEL:2' and old_value = 'T' and new_value = 'H'"));
  }

  @Test
  void refusesByTheRuleAndKeepsTheRest() throws Exception {
    Book book = founded("4K2");
    SaveAnswer answer = save(book.subject(), change(book, "1:TEST:2", "8,5", 0), change(book, "1:TEST:1", "11", 0),
        change(book, "1:LEVEL:1", "Đ", 0), change(book, "1:REGULAR:1", "8", 0), change(book, "2:LEVEL:2", "c", 0));
    assertEquals(List.of(ProblemCode.ENTRY_NOT_WHOLE, ProblemCode.ENTRY_OFF_SCALE, ProblemCode.ENTRY_NOT_A_LEVEL,
        ProblemCode.ENTRY_NO_CELL), answer.refused().stream().map(SaveAnswer.Refusal::code).toList());
    assertEquals("TT 27/2020 Điều 7.1d", answer.refused().getFirst().args().get(1));
    assertEquals(List.of("REGULAR", "TT 27/2020 Điều 6", "1:REGULAR:1"), answer.refused().getLast().args());
    SaveAnswer stranger = save(book.subject(), new CellChange(book.pupil() + 100_000 + ":1:LEVEL:1", "T", 0));
    assertEquals(ProblemCode.ENTRY_NOT_OF_CLASS, stranger.refused().getFirst().code());
    assertEquals(List.of("4K2", "TT 27/2020"), stranger.refused().getFirst().args());
    assertEquals("C", value(book, book.subject(), "2:LEVEL:2").value());
  }

  @Test
  void qualitiesAreTheHomeroomTeachersWhoeverTeachesTheSubjects() throws Exception {
    Book book = founded("4K3");
    assertEquals(1, save(book.traits(), change(book, "1:YEU_NUOC:1", "đ", 0)).saved().size());
    assertEquals("D", value(book, book.traits(), "1:YEU_NUOC:1").value());
    transaction.begin();
    schools.schoolClassForChange(book.classId()).orElseThrow()
        .assignHomeroom(schools.staffMember(schools.schoolByCode(SCHOOL).orElseThrow().id(), "Người Khác").id());
    transaction.commit();
    assertEquals(ProblemCode.NOT_FOUND, assertThrows(Problem.class,
        () -> save(book.traits(), change(book, "1:YEU_NUOC:2", "T", 0))).code());
    assertEquals(1, save(book.subject(), change(book, "1:LEVEL:1", "T", 0)).saved().size());
  }

  @Test
  void theLockRefusesAPrimaryBookToo() throws Exception {
    Book book = founded("4K4");
    As.person("hieutruong.tieuhoc", Role.PRINCIPAL).does(() -> {
      locks.lock(book.classId(), "12/QĐ", "Thử");
      return true;
    });
    assertEquals(ProblemCode.CLASS_LOCKED, assertThrows(Problem.class,
        () -> save(book.subject(), change(book, "1:LEVEL:1", "T", 0))).code());
    assertEquals(0, count("select count(*) from mark where class_subject_id = " + book.subject()));
  }

  private Book founded(String name) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      School school = schools.schoolByCode(SCHOOL).orElseThrow();
      SchoolClass schoolClass = schools.add(new SchoolClass(school.id(), YEAR, name, 4));
      Long teacher = schools.staffMember(school.id(), TEACHER).id();
      schoolClass.assignHomeroom(teacher);
      ClassSubject subject = new ClassSubject(schoolClass.id(), "TOAN", 0);
      subject.assignTeacher(teacher);
      schools.add(subject);
      ClassSubject traits = schools.add(new ClassSubject(schoolClass.id(), "PHAM_CHAT", 0));
      Pupil pupil = schools.add(new Pupil(school.id(), "P" + name, new Pupil.Profile("Học Sinh Thử",
          LocalDate.of(2017, 5, 1), null, null, null, null, null, null, null, null)));
      Enrolment enrolment = schools.add(new Enrolment(schoolClass.id(), pupil.id()));
      enrolment.listAs(1, null);
      transaction.commit();
      done = true;
      return new Book(schoolClass.id(), subject.id(), traits.id(), enrolment.id());
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }

  private static CellChange change(Book book, String column, String value, int version) {
    return new CellChange(book.pupil() + ":" + column, value, version);
  }

  private SaveAnswer save(long subject, CellChange... changes) throws Exception {
    return teacher().does(() -> gradebooks.save(subject, List.of(changes)));
  }

  private GradebookView.Cell value(Book book, long subject, String column) throws Exception {
    return teacher().does(() -> gradebooks.view(subject)).rows().getFirst().cells().stream()
        .filter(c -> c.cell().equals(book.pupil() + ":" + column)).findFirst().orElseThrow();
  }

  private static As teacher() {
    return As.person("giaovien.tieuhoc", Role.SUBJECT_TEACHER);
  }

  private long count(String query) throws SQLException {
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement(query);
        ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }
}
