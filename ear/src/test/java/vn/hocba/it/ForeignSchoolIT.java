package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.it.TestSchool.principal;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.AccountService;
import vn.hocba.access.Accounts;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.visit.VisitService;
import vn.hocba.approval.Period;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.MonthService;
import vn.hocba.configuration.Clocks;
import vn.hocba.correction.log.TermTestService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.ListsService;
import vn.hocba.homeroom.TaughtTermsService;
import vn.hocba.lock.ClassLockService;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.LockService;
import vn.hocba.milestone.ClassReopeningService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.NewDecision;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.PupilMove;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffDuty;
import vn.hocba.setup.AppointmentService;
import vn.hocba.setup.AppointmentService.NewAppointment;
import vn.hocba.setup.ClassRemovalService;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.EnrolmentService;
import vn.hocba.setup.GroupService;
import vn.hocba.setup.SpecialisedClassService;
import vn.hocba.setup.StaffService;
import vn.hocba.setup.TransferService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.ExplanationService;
import vn.hocba.transcript.TranscriptService;
import vn.hocba.transcript.Transcripts;

/** The principal of another school, who has every right there, and the numbers of what this school has. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ForeignSchoolIT {

  private static final LocalDate IN_YEAR = LocalDate.of(2025, 3, 10);

  @Inject
  private AccountService accounts;
  @Inject
  private Accounts store;
  @Inject
  private VisitService visits;
  @Inject
  private DelegationService delegations;
  @Inject
  private StaffService staff;
  @Inject
  private GroupService groups;
  @Inject
  private AppointmentService appointing;
  @Inject
  private ClassSetupService classes;
  @Inject
  private SpecialisedClassService specialities;
  @Inject
  private EnrolmentService enrolments;
  @Inject
  private TransferService transfers;
  @Inject
  private LockDecisionService decisions;
  @Inject
  private LockService locks;
  @Inject
  private ClassReopeningService reopenings;
  @Inject
  private ClassRemovalService removals;
  @Inject
  private ClassLockService classLocks;
  @Inject
  private ClosingService closings;
  @Inject
  private Transcripts transcripts;
  @Inject
  private TranscriptService issued;
  @Inject
  private ExplanationService explanations;
  @Inject
  private TermTestService tests;
  @Inject
  private ApprovalService approvals;
  @Inject
  private ListsService lists;
  @Inject
  private TaughtTermsService taughtTerms;
  @Inject
  private AttendanceService attendance;
  @Inject
  private MonthService months;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void nothingOfAClassIsThereForThePrincipalOfAnotherSchool() throws Exception {
    long c = school.imported("9F1");
    long pupil = schools.enrolments(c).getFirst().id();
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("locks", () -> classLocks.of(c));
    calls.put("lists' head", () -> lists.head(c, Period.TERM_1));
    calls.put("lists", () -> lists.results(c));
    calls.put("day", () -> attendance.day(c, LocalDate.of(2024, 10, 7)));
    calls.put("month", () -> months.month(c, null));
    calls.put("give back", () -> approvals.giveBack(c, Period.TERM_1, "Xem lại"));
    calls.put("taught terms", () -> taughtTerms.teach(c, TestClass.SUBJECT, 1));
    calls.put("unlock", () -> reopenings.decide(c, "13/QĐ", "Mở lại", reopenings.usualEnd()));
    calls.put("unapproved", () -> closings.unapproved(c));
    calls.put("issued", () -> issued.ofClass(c));
    calls.put("speciality", () -> specialities.specialise(c, TestClass.SUBJECT));
    calls.put("speciality of", () -> specialities.of(c));
    calls.put("remove", () -> removals.remove(c));
    calls.put("subjects", () -> classes.choose(c, Set.of(TestClass.SUBJECT)));
    calls.put("pasted list", () -> enrolments.paste(c, "066216900091\tVũ Thị Nga\t02/03/2010\tNữ"));
    calls.put("pasted preview", () -> enrolments.preview(c, "066216900091\tVũ Thị Nga\t02/03/2010\tNữ"));
    calls.put("order", () -> enrolments.sort(c));
    calls.put("place", () -> enrolments.place(c, pupil, 2));
    calls.put("leave", () -> transfers.leave(c, pupil, PupilMove.Kind.OUT, IN_YEAR, null, "Theo gia đình"));
    calls.put("appointments", () -> appointing.history(c));
    calls.put("appoint", () -> appointing.appoint(c,
        new NewAppointment(List.of(), true, null, IN_YEAR, null, "Phân công lại")));
    calls.put("term test", () -> tests.set(null, TestClass.YEAR, c, 1, LocalDate.of(2025, 1, 6),
        "40/QĐ", "Kế hoạch kiểm tra"));
    calls.put("lock decision", () -> decisions.decide(new NewDecision(LockDecision.Kind.LOCK, TestClass.YEAR,
        LockExtent.ofClass(c), null, null, null, "36/QĐ-THCS", "Mốc khóa")));
    assertNotThere(calls);
  }

  @Test
  void nothingThatThePrincipalKeepsIsThereForAnother() throws Exception {
    principal().does(() -> accounts.create("nguoi.rieng", "Người Của Riêng Trường", Set.of(Role.RECORDS_CLERK)));
    long account = store.byUsername("nguoi.rieng").orElseThrow().id();
    long person = school.count("select id from staff_member where account_id = " + account);
    principal().does(() -> done(() -> delegations.record(new NewDelegation("15/QĐ-THCS",
        store.byUsername("phohieutruong").orElseThrow().id(), Set.of(Right.LOCK_BOOK), Set.of(9), null,
        LocalDate.now(Clocks.VIETNAM), LocalDate.now(Clocks.VIETNAM).plusDays(5), null))));
    long delegation = principal().does(delegations::list).stream().mapToLong(DelegationService.Row::id).max()
        .orElseThrow();
    principal().does(() -> done(() -> groups.save(null, "2029-2030", "Tổ Riêng", Set.of(person), person)));
    long group = principal().does(() -> groups.list("2029-2030")).getFirst().id();
    try {
      Map<String, Runnable> calls = new LinkedHashMap<>();
      calls.put("revoke", () -> delegations.revoke(delegation));
      calls.put("staff", () -> staff.change(person, StaffDuty.TEACHER, null, null, null));
      calls.put("group", () -> groups.save(group, "2029-2030", "Tổ Khác", Set.of(), null));
      calls.put("remove group", () -> groups.remove(group));
      calls.put("group of others", () -> groups.save(null, "2029-2030", "Tổ Mượn", Set.of(person), person));
      calls.put("password", () -> accounts.resetPassword(account));
      calls.put("switch off", () -> accounts.activate(account, false));
      calls.put("visits", () -> visits.of(account));
      assertNotThere(calls);
      assertEquals(1, principal().does(() -> groups.list("2029-2030")).size());
    } finally {
      school.run("update delegation set first_day = date '2020-01-01', last_day = date '2020-01-31' where id = "
          + delegation);
    }
  }

  @Test
  void nobodyAndNothingOfAnotherSchoolGetsIntoAClass() throws Exception {
    long c = school.imported("9F2");
    long pupil = schools.enrolments(c).getFirst().id();
    stranger().does(() -> classes.found(TestClass.YEAR, 9, "9F8"));
    long theirs = schools.schoolClass(store.byUsername("hieutruong.benkia").orElseThrow().schoolId(), TestClass.YEAR,
        "9F8").orElseThrow().id();
    long book = schools.subjectsOf(theirs).getFirst().id();
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("appoint a stranger", () -> appointing.appoint(theirs, new NewAppointment(List.of(book), false,
        schools.schoolClass(c).orElseThrow().homeroomStaffId(), IN_YEAR, null, "Phân công lại")));
    calls.put("another class's book", () -> appointing.appoint(theirs, new NewAppointment(
        List.of(schools.subjectsOf(c).getFirst().id()), false, null, IN_YEAR, null, "Phân công lại")));
    calls.put("another class's pupil", () -> enrolments.place(theirs, pupil, 1));
    calls.put("pupil into another school", () -> transfers.move(theirs, pupil, c, IN_YEAR, "Nguyện vọng"));
    assertNotThere(calls);
  }

  @Test
  void whyAClosedYearCameOutSoIsToldWithinTheSchoolOnly() throws Exception {
    long c = school.imported("9F3");
    principal().does(() -> {
      locks.lock(c, "12/QĐ", "Thử");
      return closings.close(c);
    });
    String transcript = transcripts.ofClass(c).getFirst().id();
    principal().does(() -> explanations.closed(transcript, 1));
    assertNotThere(Map.of("explanation", () -> explanations.closed(transcript, 1)));
  }

  private static As stranger() {
    return As.person("hieutruong.benkia", Role.PRINCIPAL);
  }

  private static void assertNotThere(Map<String, Runnable> calls) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Runnable> call : calls.entrySet()) {
      String answer = answer(() -> stranger().does(() -> done(call.getValue())));
      if (!answer.equals(ProblemCode.NOT_FOUND.name())) {
        wrong.add(call.getKey() + ": " + answer);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String answer(Callable<?> call) {
    try {
      call.call();
      return "done";
    } catch (Problem e) {
      return e.code().name();
    } catch (Exception e) {
      return e.toString();
    }
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }
}
