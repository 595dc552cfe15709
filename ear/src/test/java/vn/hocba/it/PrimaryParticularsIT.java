package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.particulars.entry.NewParticular.awaited;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.TraitBook;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularRefusal;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.PrimaryResultService;

/** A primary year goes on after its end: additional assessment, the principal's decision, what the class recognises. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PrimaryParticularsIT {

  private static final String SCHOOL = "66643101";
  private static final String TEACHER = "Đỗ Thị Ngọc Lan";
  private static final String YEAR = "2025-2026";
  private static final String WEAK = "TOAN";

  @Inject
  private ParticularsService particulars;
  @Inject
  private PrimaryResultService results;
  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private Accounts accounts;
  @Inject
  private RulesInForce rules;
  @Resource
  private UserTransaction transaction;

  private record Founded(long id, long pupil) {}

  @Test
  void theAdditionalAssessmentCompletesTheClass() throws Exception {
    Founded c = founded("4P1", "C", "4");
    assertEquals(ClassCompletion.ADDITIONAL_DUE, completion(c));
    assertEquals(3, particularsOf(c, ParticularKind.ADDITIONAL_LEVEL, ParticularKind.ADDITIONAL_TEST,
        ParticularKind.ADDITIONAL_TRAIT), "not everything that is due is offered");
    List<ParticularRefusal> no = enter(teacher(), c, again(c, ParticularKind.ADDITIONAL_TEST, WEAK, "5,5"),
        again(c, ParticularKind.ADDITIONAL_LEVEL, "TIENG_VIET", "H"));
    assertEquals(ProblemCode.ENTRY_NOT_WHOLE, no.getFirst().code());
    assertEquals("TT 27/2020 Điều 7.1d", no.getFirst().args().get(1));
    assertEquals(ProblemCode.PARTICULAR_NOT_DUE, no.getLast().code());
    assertEquals(List.of(), enter(teacher(), c, again(c, ParticularKind.ADDITIONAL_TEST, WEAK, "6"),
        again(c, ParticularKind.ADDITIONAL_LEVEL, WEAK, "h"), again(c, ParticularKind.ADDITIONAL_TRAIT, "CHAM_CHI", "Đ")));
    assertEquals(ClassCompletion.COMPLETED_AFTER_ADDITIONAL, completion(c));
  }

  @Test
  void thePrincipalAloneDecidesOnWhoStillHasNotCompleted() throws Exception {
    Founded c = founded("4P2", "C", "4");
    NewParticular decision = new NewParticular(c.pupil(), ParticularKind.PROMOTION_DECISION, null, null, null,
        "PROMOTED", "QĐ 7/QĐ-TH");
    assertEquals(ProblemCode.PARTICULAR_NOT_DUE, enter(principal(), c, decision).getFirst().code());
    assertEquals(List.of(), enter(teacher(), c, again(c, ParticularKind.ADDITIONAL_TEST, WEAK, "4"),
        again(c, ParticularKind.ADDITIONAL_LEVEL, WEAK, "C"), again(c, ParticularKind.ADDITIONAL_TRAIT, "CHAM_CHI", "T")));
    assertEquals(ClassCompletion.PRINCIPAL_DECIDES, completion(c));
    assertEquals(ProblemCode.NOT_ALLOWED,
        assertThrows(Problem.class, () -> enter(teacher(), c, decision)).code());
    assertEquals(List.of(), enter(principal(), c, decision));
    assertEquals(ClassCompletion.PROMOTED, completion(c));
  }

  @Test
  void whatTheClassRecognisesGivesTheTitle() throws Exception {
    Founded c = founded("4P3", "T", "8");
    assertEquals(null, assessed(c).award().award());
    assertEquals(List.of(), enter(teacher(), c, new NewParticular(c.pupil(), ParticularKind.RECOGNISED_SUBJECT, WEAK,
        null, null, null, "Biên bản bình xét 20/5")));
    assertEquals(PrimaryAward.TIEU_BIEU, assessed(c).award().award());
    assertEquals(ProblemCode.PARTICULAR_VALUE, enter(teacher(), c, new NewParticular(c.pupil(),
        ParticularKind.RECOGNISED_TRAIT, "LEVEL", null, null, null, "x")).getFirst().code());
  }

  @Test
  void aNewcomerOwesNothingOfTheTimeBefore() throws Exception {
    Founded c = founded("4P4", "T", "8");
    assertTrue(assessed(c).missing().stream().anyMatch(m -> m.period() == Period.MID_TERM_2), "there is nothing to miss");
    assertEquals(List.of(), enter(teacher(), c, new NewParticular(c.pupil(), ParticularKind.FIRST_PERIOD, null, null, null,
        "END_YEAR", "TH Cũ, chuyển đến 15/4")), "nothing was entered before");
    assertEquals(List.of(), assessed(c).missing());
  }

  private static NewParticular again(Founded c, ParticularKind kind, String subject, String value) {
    return awaited(c.pupil(), kind, subject, value, null);
  }

  private List<ParticularRefusal> enter(As who, Founded c, NewParticular... entries) throws Exception {
    return who.does(() -> particulars.enter(c.id(), List.of(entries)));
  }

  private long particularsOf(Founded c, ParticularKind... kinds) throws Exception {
    return teacher().does(() -> particulars.view(c.id())).due().stream()
        .filter(d -> Stream.of(kinds).anyMatch(k -> k == d.kind())).count();
  }

  private ClassCompletion completion(Founded c) throws Exception {
    return assessed(c).completion().completion();
  }

  private PrimaryYearAssessment assessed(Founded c) throws Exception {
    return principal().does(() -> results.of(c.id())).getFirst().assessment();
  }

  /** A class whose only pupil has everything of the year's end: at the top, but in mathematics and diligence. */
  private Founded founded(String name, String level, String test) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      School school = schools.schoolByCode(SCHOOL).orElseThrow();
      SchoolClass c = schools.add(new SchoolClass(school.id(), YEAR, name, 4));
      Long teacher = schools.staffMember(school.id(), TEACHER).id();
      c.assignHomeroom(teacher);
      Pupil pupil = schools.add(new Pupil(school.id(), "PP" + name, new Pupil.Profile("Học Sinh Thử",
          LocalDate.of(2016, 5, 1), null, null, null, null, null, null, null, null)));
      Enrolment e = schools.add(new Enrolment(c.id(), pupil.id()));
      e.listAs(1, null);
      Account a = accounts.byUsername("giaovien.tieuhoc").orElseThrow();
      Caller by = new Caller(a.id(), a.username(), a.fullName(), Set.of(Role.SUBJECT_TEACHER), school.id());
      GradebookForms forms = new GradebookForms(rules::of);
      List<String> books = new ArrayList<>(rules.curriculum().subjects(SchoolLevel.PRIMARY, 4, YEAR).stream()
          .filter(p -> p.role() == vn.hocba.curriculum.Role.REQUIRED).map(SubjectPlan::code).toList());
      Stream.of(TraitBook.values()).forEach(t -> books.add(t.name()));
      for (String code : books) {
        ClassSubject book = new ClassSubject(c.id(), code, 0);
        book.assignTeacher(teacher);
        schools.add(book);
        for (FormColumn column : forms.of(school, c, book).columns()) {
          if (column.period() == Period.END_YEAR && column.required()) {
            Mark mark = new Mark(e.id(), book.id(), column.column());
            boolean weak = code.equals(WEAK) || column.column().kind().equals("CHAM_CHI");
            String value = column.entry() == EntryKind.INTEGER ? weak ? test : "9" : weak ? level : "T";
            mark.enter(column.read(value).value(), by, Instant.EPOCH);
            marks.add(mark);
          }
        }
      }
      transaction.commit();
      done = true;
      return new Founded(c.id(), e.id());
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }

  private static As teacher() {
    return As.person("giaovien.tieuhoc", Role.SUBJECT_TEACHER);
  }

  private static As principal() {
    return As.person("hieutruong.tieuhoc", Role.PRINCIPAL);
  }
}
