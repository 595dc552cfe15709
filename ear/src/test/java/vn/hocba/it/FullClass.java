package vn.hocba.it;

import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.CellChange;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.gradebook.SaveAnswer;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** A class of any level with two pupils and every book its form asks for, all filled in by one teacher. */
record FullClass(Schools schools, RulesInForce rules, UserTransaction transaction, GradebookService gradebooks) {

  static final String YEAR = "2026-2027";
  static final String COMMENT = "Chăm học, tiến bộ đều.";

  /** @param teacher of every subject, and of the homeroom */
  long found(String schoolCode, String teacher, String name, int grade) throws Exception {
    return found(schoolCode, teacher, name, grade, YEAR);
  }

  /** The same in another school year. */
  long found(String schoolCode, String teacher, String name, int grade, String schoolYear) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      School school = schools.schoolByCode(schoolCode).orElseThrow();
      SchoolClass c = schools.add(new SchoolClass(school.id(), schoolYear, name, grade));
      Long staff = schools.staffMember(school.id(), teacher).id();
      c.assignHomeroom(staff);
      for (ClassSubject s : books(SchoolLevel.valueOf(school.level()), c)) {
        s.assignTeacher(staff);
        schools.add(s);
      }
      for (int i = 1; i <= 2; i++) {
        Pupil pupil = schools.add(new Pupil(school.id(), "F" + name + i, new Pupil.Profile(pupil(name, i),
            LocalDate.of(2026 - grade - 5, 5, i), null, "FEMALE", "Kinh", null, "Đắk Lắk", null, null, null)));
        Enrolment enrolment = schools.add(new Enrolment(c.id(), pupil.id()));
        enrolment.listAs(i, null);
        String conduct = grade > 5 ? "TOT" : null;
        enrolment.enterHomeroom(new Enrolment.Homeroom(conduct, conduct, i, 0, null));
      }
      transaction.commit();
      done = true;
      return c.id();
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }

  static String pupil(String className, int i) {
    return "Học Sinh Lớp " + className + " Số " + i;
  }

  private List<ClassSubject> books(SchoolLevel level, SchoolClass c) {
    Curriculum curriculum = rules.curriculum();
    List<String> chosen = curriculum.choices(level, c.grade(), c.schoolYear()).stream()
        .flatMap(g -> g.codes().stream().limit(g.choose())).toList();
    List<ClassSubject> books = new ArrayList<>();
    for (SubjectPlan p : curriculum.subjects(level, c.grade(), c.schoolYear())) {
      if (p.role() == Role.REQUIRED || chosen.contains(p.code())) {
        books.add(new ClassSubject(c.id(), p.code(), p.role() == Role.TOPIC ? 1 : p.regularCount()));
      }
    }
    if (level == SchoolLevel.PRIMARY) {
      Stream.of(TraitBook.values()).forEach(b -> books.add(new ClassSubject(c.id(), b.name(), 0)));
    }
    return books;
  }

  /** @param leftOut entries that stay empty, as in {@code 2:TOAN:2:TEST:2}: pupil, subject, column */
  void fill(long classId, As teacher, String... leftOut) throws Exception {
    fill(classId, teacher, Stream.of(leftOut).collect(Collectors.toMap(place -> place, place -> "")));
  }

  /** @param instead what is entered otherwise, by the beginning of its place; empty for nothing */
  void fill(long classId, As teacher, Map<String, String> instead) throws Exception {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    School school = schools.school(c.schoolId()).orElseThrow();
    GradebookForms forms = new GradebookForms(rules::of);
    for (ClassSubject s : schools.subjectsOf(classId)) {
      List<CellChange> changes = new ArrayList<>();
      for (Enrolment e : schools.enrolments(classId)) {
        for (FormColumn column : forms.of(school, c, s).columns()) {
          String place = e.position() + ":" + s.subject() + ":" + column.column().key();
          String value = instead.entrySet().stream().filter(i -> place.startsWith(i.getKey())).map(Map.Entry::getValue)
              .findFirst().orElseGet(() -> value(column));
          if (!value.isEmpty()) {
            changes.add(new CellChange(e.id() + ":" + column.column().key(), value, 0));
          }
        }
      }
      SaveAnswer answer = teacher.does(() -> gradebooks.save(s.id(), changes));
      if (!answer.refused().isEmpty() || !answer.conflicts().isEmpty()) {
        throw new AssertionError(s.subject() + " " + answer);
      }
    }
  }

  private static String value(FormColumn column) {
    return switch (column.entry()) {
      case SCORE -> "8.5";
      case PASSED -> "D";
      case INTEGER -> "9";
      case LEVEL, QUALITY -> "T";
      case TEXT -> COMMENT;
    };
  }
}
