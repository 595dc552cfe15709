package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Accounts;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.approval.Period;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** As in production, a year is closed only after teachers, homeroom teacher and a deputy by delegation approved it. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApprovalBrowserIT {

  private static final String DEFAULT = "default." + Setting.CLOSE_REQUIRES_APPROVAL.key();

  @Inject
  private Schools schools;
  @Inject
  private RulesInForce rules;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private ParticularsService particulars;
  @Inject
  private ApprovalService approvals;
  @Inject
  private DelegationService delegations;
  @Inject
  private Accounts accounts;
  @Resource
  private UserTransaction transaction;

  /** A class with one mark to come, whose second pupil brought the first term's result in Maths along. */
  @Test
  @Order(1)
  void prepare() throws Exception {
    System.setProperty(Setting.CLOSE_REQUIRES_APPROVAL.key(), "true");
    FullClass made = new FullClass(schools, rules, transaction, gradebooks);
    As teacher = As.person("bomon", Role.SUBJECT_TEACHER);
    As homeroom = As.person("chunhiem", Role.HOMEROOM_TEACHER);
    long id = made.found("66643401", "Tạ Diệu Hoa", ApprovalWalk.CLASS, 8);
    transaction.begin();
    SchoolClass c = schools.schoolClassForChange(id).orElseThrow();
    c.assignHomeroom(schools.staffMember(c.schoolId(), "Nguyễn Thị Thanh Hòa").id());
    for (Enrolment e : schools.enrolments(id)) {
      e.enterHomeroom(new Enrolment.Homeroom("TOT", "TOT", 1, 0, "Ngoan."));
    }
    transaction.commit();
    made.fill(id, teacher, "1:TOAN:1:FINAL:1", "2:TOAN:1:REGULAR:1", "2:TOAN:1:REGULAR:2", "2:TOAN:1:REGULAR:3",
        "2:TOAN:1:REGULAR:4", "2:TOAN:1:MIDTERM:1", "2:TOAN:1:FINAL:1");
    assertEquals(List.of(), homeroom.does(() -> particulars.enter(id, List.of(NewParticular.awaited(
        schools.enrolments(id).get(1).id(), ParticularKind.TRANSFERRED, "TOAN", "9", "THCS Cũ, học bạ số 4")))));
    for (ClassSubject s : schools.subjectsOf(id)) {
      if (!s.subject().equals("TOAN")) {
        complete(teacher, id, s.subject());
      }
    }
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    As.person("hieutruong", Role.PRINCIPAL).does(() -> {
      delegations.record(new NewDelegation(ApprovalWalk.DELEGATION, accounts.byUsername("phohieutruong").orElseThrow()
          .id(), Set.of(Right.APPROVE_LISTS), Set.of(), null, today, today.plusDays(5), null));
      return true;
    });
  }

  private void complete(As who, long id, String part) throws Exception {
    who.does(() -> {
      approvals.complete(id, Period.YEAR, part);
      return true;
    });
  }

  @Test
  @Order(2)
  @RunAsClient
  void aPasteTellsWhatIsRefusedByWhichRuleAndKeepsIt() {
    ApprovalWalk.aPasteTellsWhatIsRefusedByWhichRuleAndKeepsIt();
  }

  @Test
  @Order(3)
  @RunAsClient
  void whatIsNotApprovedIsNotClosedAndThePageSaysWhoOwesWhat() {
    ApprovalWalk.whatIsNotApprovedIsNotClosedAndThePageSaysWhoOwesWhat();
  }

  @Test
  @Order(4)
  @RunAsClient
  void teacherAndHomeroomTeacherCompleteAndTheListsAreSent() {
    ApprovalWalk.teacherAndHomeroomTeacherCompleteAndTheListsAreSent();
  }

  @Test
  @Order(5)
  @RunAsClient
  void aDeputyApprovesByDelegationAndThePrincipalCloses() {
    ApprovalWalk.aDeputyApprovesByDelegationAndThePrincipalCloses();
  }

  @Test
  @Order(6)
  @RunAsClient
  void closedAgainItTellsHowManyTranscriptsAreNew() {
    ApprovalWalk.closedAgainItTellsHowManyTranscriptsAreNew();
  }

  @Test
  @Order(8)
  void prepareAClassWithTooFewAssessments() throws Exception {
    long id = new FullClass(schools, rules, transaction, gradebooks).found("66643401", "Tạ Diệu Hoa", ColumnsWalk.CLASS, 8);
    transaction.begin();
    schools.subjectsOf(id).stream().filter(s -> s.subject().equals("GDCD")).forEach(s -> s.planRegular(1));
    transaction.commit();
  }

  @Test
  @Order(9)
  @RunAsClient
  void theBoardIsToldOfItAndRaisesThem() {
    ColumnsWalk.theBoardIsToldAndRaises();
  }

  /** The other tests of this server close as the demo does. */
  @Test
  @Order(7)
  void leaveTheSettingAndTheDelegationAsTheyWere() throws Exception {
    System.clearProperty(Setting.CLOSE_REQUIRES_APPROVAL.key());
    assertEquals("false", System.getProperty(DEFAULT));
    As.person("hieutruong", Role.PRINCIPAL).does(() -> {
      delegations.list().stream().filter(d -> d.number().equals(ApprovalWalk.DELEGATION)).map(DelegationService.Row::id)
          .forEach(delegations::revoke);
      return true;
    });
  }
}
