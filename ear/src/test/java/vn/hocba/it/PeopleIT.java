package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.refused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Account;
import vn.hocba.access.AccountService;
import vn.hocba.access.Accounts;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.SignIn;
import vn.hocba.access.SignInService;
import vn.hocba.access.duty.DutyService;
import vn.hocba.access.duty.HeadService;
import vn.hocba.access.duty.Succession;
import vn.hocba.access.reissue.ReissueService;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.Clocks;
import vn.hocba.organisation.PlaceService;
import vn.hocba.organisation.UnitService;
import vn.hocba.organisation.Units;
import vn.hocba.oversight.WorkingService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolType;
import vn.hocba.school.Schools;

/** Whose account is whose: nobody signs in as somebody else, duties have days, and a school always has a head. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class PeopleIT {

  private static final String SOURCE = "192.0.2.18";
  private static final String DEPUTY = "phohieutruong";

  @Inject
  private AccountService accounts;
  @Inject
  private ReissueService reissues;
  @Inject
  private DutyService duties;
  @Inject
  private HeadService heads;
  @Inject
  private DelegationService delegations;
  @Inject
  private SignInService signIns;
  @Inject
  private UnitService organisation;
  @Inject
  private WorkingService working;
  @Inject
  private PlaceService places;
  @Inject
  private Units units;
  @Inject
  private Accounts store;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  private static As officer() {
    return As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  @Test
  void whatTheBoardAsksForAnAccountTakesEffectWhenThePrincipalConfirmsIt() throws Exception {
    long id = opened("mk.mot", Role.SUBJECT_TEACHER);
    String before = store.byId(id).orElseThrow().passwordHash();
    assertEquals(Optional.empty(), TestSchool.board().does(() -> accounts.resetPassword(id)));
    assertEquals(before, store.byId(id).orElseThrow().passwordHash(), "the board changed a teacher's password");
    assertEquals(ProblemCode.REISSUE_WAITS,
        refused(() -> TestSchool.board().does(() -> accounts.resetPassword(id))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> TestSchool.board().does(reissues::waiting)).code());
    ReissueService.Row row = TestSchool.principal().does(() -> waiting("mk.mot"));
    assertEquals("Vũ Quang Huy", row.askedBy());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL)
        .does(() -> reissues.confirm(List.of(row.id())))).code());
    ReissueService.Handout handed = TestSchool.principal().does(() -> reissues.confirm(List.of(row.id()))).getFirst();
    assertTrue(signIns.signIn("mk.mot", handed.password(), SOURCE, null).mustChangePassword());
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> TestSchool.principal().does(() -> reissues.confirm(List.of(row.id())))).code(), "twice");
    As owner = As.person("mk.mot", Role.SUBJECT_TEACHER);
    ReissueService.Told told = owner.does(reissues::untold).getFirst();
    assertEquals("Vũ Quang Huy", told.askedBy());
    owner.does(() -> did(reissues::read));
    assertEquals(List.of(), owner.does(reissues::untold));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'ASK_REISSUE' and actor = 'quantri'"
        + " and subject_id = 'mk.mot'"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'RESET_PASSWORD'"
        + " and actor = 'hieutruong' and subject_id = 'mk.mot' and detail like 'ASKED_BY: Vũ Quang Huy%'"));
  }

  @Test
  void theBoardsNewAccountOpensNothingBeforeThePrincipalConfirmsIt() throws Exception {
    assertEquals(Optional.empty(), TestSchool.board()
        .does(() -> accounts.create("mk.hai", "Người Thử mk.hai", Set.of(Role.SUBJECT_TEACHER))));
    ReissueService.Row row = TestSchool.principal().does(() -> waiting("mk.hai"));
    TestSchool.principal().does(() -> did(() -> reissues.refuse(row.id())));
    assertTrue(TestSchool.principal().does(reissues::waiting).stream().noneMatch(r -> r.username().equals("mk.hai")));
    long id = store.byUsername("mk.hai").orElseThrow().id();
    TestSchool.board().does(() -> accounts.resetSecondFactor(id));
    TestSchool.board().does(() -> accounts.resetPassword(id));
    assertEquals(1, TestSchool.principal().does(() -> reissues.confirm(waitingFor("mk.hai"))).size(),
        "a second factor has no password to hand over");
  }

  @Test
  void aDeputyConfirmsByDelegationOnlyAndNoBoardEver() throws Exception {
    long id = opened("mk.ba", Role.SUBJECT_TEACHER);
    TestSchool.board().does(() -> accounts.resetPassword(id));
    As deputy = As.person(DEPUTY, Role.DEPUTY);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> deputy.does(reissues::waiting)).code());
    for (String person : List.of("quantri", "bomon")) {
      assertEquals(ProblemCode.DELEGATION_NOT_POSSIBLE, refused(() -> TestSchool.principal()
          .does(() -> delegated(person, Right.CONFIRM_REISSUE))).code(), person);
    }
    TestSchool.principal().does(() -> delegated(DEPUTY, Right.CONFIRM_REISSUE));
    try {
      long waiting = deputy.does(() -> waiting("mk.ba")).id();
      assertEquals(1, deputy.does(() -> reissues.confirm(List.of(waiting))).size());
    } finally {
      TestSchool.principal().does(this::revokeAll);
    }
  }

  /** What was asked when they were teachers waits on while their duties change. */
  @Test
  void aDelegateConfirmsNeitherALeadersNorTheirOwnAndNotAsTheBoard() throws Exception {
    long own = opened("mk.nam", Role.SUBJECT_TEACHER);
    long other = opened("mk.sau", Role.SUBJECT_TEACHER);
    TestSchool.board().does(() -> accounts.resetPassword(own));
    TestSchool.board().does(() -> accounts.resetPassword(other));
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    TestSchool.principal().does(() -> did(() -> duties.give(own, Role.DEPUTY, today, null)));
    TestSchool.principal().does(() -> delegated(DEPUTY, Right.CONFIRM_REISSUE));
    TestSchool.principal().does(() -> delegated("mk.nam", Right.CONFIRM_REISSUE));
    try {
      As deputy = As.person(DEPUTY, Role.DEPUTY);
      assertEquals(ProblemCode.NOT_ALLOWED,
          refused(() -> deputy.does(() -> reissues.confirm(waitingFor("mk.nam")))).code(), "a leader's");
      As named = As.person("mk.nam", Role.DEPUTY);
      assertEquals(ProblemCode.NOT_ALLOWED,
          refused(() -> named.does(() -> reissues.confirm(waitingFor("mk.nam")))).code(), "their own");
      TestSchool.principal().does(() -> did(() -> duties.give(own, Role.ADMIN_BOARD, today, null)));
      assertEquals(ProblemCode.NOT_ALLOWED,
          refused(() -> named.does(() -> reissues.confirm(waitingFor("mk.sau")))).code(), "as the board");
      List<Long> both = TestSchool.principal().does(() -> waitingFor("mk.nam"));
      assertEquals(1, TestSchool.principal().does(() -> reissues.confirm(both)).size());
    } finally {
      TestSchool.principal().does(this::revokeAll);
      school.run("update account set active = false where username = 'mk.nam'");
    }
  }

  @Test
  void anAccountOfTheHeadIsGivenOutAgainByTheAuthorityAboveAlone() throws Exception {
    long head = store.byUsername("hieutruong").orElseThrow().id();
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> TestSchool.board().does(() -> accounts.resetPassword(head))).code());
    assertEquals(ProblemCode.HEAD_ELSEWHERE,
        refused(() -> TestSchool.principal().does(() -> accounts.resetPassword(head))).code());
    assertEquals(ProblemCode.LAST_HEAD,
        refused(() -> TestSchool.principal().does(() -> did(() -> accounts.activate(head, false)))).code());
    assertEquals(ProblemCode.NOT_ALLOWED,
        refused(() -> TestSchool.principal().does(() -> heads.resetPassword(head))).code());
    long teacher = store.byUsername("bomon").orElseThrow().id();
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> officer().does(() -> heads.resetPassword(teacher))).code());
    long founded = founded("66643181", "ht.mot");
    HeadService.View view = officer().does(() -> heads.view(founded));
    HeadService.Handout handed = officer().does(() -> heads.resetPassword(view.heads().getFirst().accountId()));
    assertTrue(signIns.signIn("ht.mot", handed.password(), SOURCE, null).mustChangePassword());
  }

  @Test
  void dutiesBeginAndEndOnTheirDaysAndLeadersAreThePrincipals() throws Exception {
    long id = opened("nv.mot", Role.RECORDS_CLERK);
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> TestSchool.board()
        .does(() -> did(() -> duties.give(id, Role.DEPUTY, today, null)))).code());
    TestSchool.board().does(() -> did(() -> duties.give(id, Role.SUBJECT_TEACHER, today.plusDays(3), "5/QĐ")));
    assertEquals(Set.of(Role.RECORDS_CLERK), store.byId(id).orElseThrow().roles());
    assertEquals(ProblemCode.BOARD_TEACHES, refused(() -> TestSchool.board()
        .does(() -> did(() -> duties.give(id, Role.ADMIN_BOARD, today, null)))).code());
    assertEquals(ProblemCode.DUTY_DAYS, refused(() -> TestSchool.board()
        .does(() -> did(() -> duties.give(id, Role.SUBJECT_TEACHER, today, null)))).code());
    TestSchool.principal().does(() -> did(() -> duties.give(id, Role.DEPUTY, today, "6/QĐ")));
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> TestSchool.board().does(() -> duties.view(id))).code());
    assertEquals(ProblemCode.DUTY_NUMBER, refused(() -> TestSchool.principal()
        .does(() -> did(() -> duties.give(id, Role.ADMIN_BOARD, today.minusDays(1), " ")))).code());
    assertEquals(ProblemCode.DUTY_LAST_DAY, refused(() -> TestSchool.principal()
        .does(() -> did(() -> duties.end(id, Role.DEPUTY, today.minusDays(2))))).code());
    TestSchool.principal().does(() -> did(() -> duties.end(id, Role.DEPUTY, today.minusDays(1))));
    assertEquals(1, TestSchool.principal().does(() -> duties.view(id)).duties().stream()
        .filter(d -> d.role().equals(Role.DEPUTY) && "6/QĐ".equals(d.number()) && !d.open()).count(), "what stood is gone");
    TestSchool.principal().does(() -> did(() -> duties.end(id, Role.RECORDS_CLERK, today.minusDays(1))));
    Account account = store.byId(id).orElseThrow();
    assertEquals(Set.of(), account.roles());
    assertFalse(store.letsIn(account), "somebody without a duty came in");
    long own = store.byUsername("quantri").orElseThrow().id();
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> TestSchool.board()
        .does(() -> did(() -> duties.give(own, Role.RECORDS_CLERK, today, null)))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL)
        .does(() -> duties.view(id))).code());
    long head = store.byUsername("hieutruong").orElseThrow().id();
    assertEquals(ProblemCode.LAST_HEAD, refused(() -> TestSchool.principal()
        .does(() -> did(() -> duties.end(head, Role.PRINCIPAL, today)))).code());
  }

  @Test
  void aHeadIsSucceededByDecisionAndWhatTheyDelegatedIsTheNewOnesToContinue() throws Exception {
    long founded = founded("66643182", "ht.hai");
    As former = As.person("ht.hai", Role.PRINCIPAL);
    former.does(() -> accounts.create("pht.hai", "Phó Thử Hai", Set.of(Role.DEPUTY)));
    former.does(() -> delegated("pht.hai", Right.LOCK_BOOK));
    As deputy = As.person("pht.hai", Role.DEPUTY);
    assertTrue(deputy.does(delegations::decides).contains(Right.LOCK_BOOK));
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> former.does(() -> heads.view(founded))).code());
    HeadService.NewHead next = new HeadService.NewHead("9/QĐ-UBND", today, null, "Hiệu Trưởng Mới", "ht.moi.hai");
    HeadService.Handout handed = officer().does(() -> heads.appoint(founded, next)).orElseThrow();
    signIns.signIn("ht.moi.hai", handed.password(), SOURCE, null);
    assertEquals(Set.of(), store.byUsername("ht.hai").orElseThrow().roles());
    assertEquals("Hiệu Trưởng Mới", schools.school(founded).orElseThrow().principalName());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> former.does(delegations::list)).code());
    assertEquals(Set.of(), deputy.does(delegations::decides), "a head who left still delegates");
    As head = As.person("ht.moi.hai", Role.PRINCIPAL);
    DelegationService.Row left = head.does(delegations::list).getFirst();
    assertEquals(DelegationService.State.HEAD_LEFT, left.state());
    head.does(() -> did(() -> delegations.takeOver(left.id())));
    assertTrue(deputy.does(delegations::decides).contains(Right.LOCK_BOOK));
    // A decision for a day to come changes nothing before it.
    long pht = store.byUsername("pht.hai").orElseThrow().id();
    officer().does(() -> heads.appoint(founded,
        new HeadService.NewHead("10/QĐ-UBND", today.plusDays(30), pht, null, null)));
    assertEquals(Set.of(Role.PRINCIPAL), store.byUsername("ht.moi.hai").orElseThrow().roles());
    assertEquals(Set.of(Role.DEPUTY), store.byUsername("pht.hai").orElseThrow().roles());
  }

  @Test
  void whoBecomesHeadNeverHasADelegationFromThemselves() throws Exception {
    long founded = founded("66643185", "ht.nam");
    As former = As.person("ht.nam", Role.PRINCIPAL);
    former.does(() -> accounts.create("pht.nam", "Phó Thử Năm", Set.of(Role.DEPUTY)));
    former.does(() -> delegated("pht.nam", Right.LOCK_BOOK));
    long next = store.byUsername("pht.nam").orElseThrow().id();
    officer().does(() -> heads.appoint(founded,
        new HeadService.NewHead("21/QĐ", LocalDate.now(Clocks.VIETNAM), next, null, null)));
    As head = As.person("pht.nam", Role.PRINCIPAL);
    DelegationService.Row own = head.does(delegations::list).getFirst();
    assertEquals(List.of(DelegationService.State.HEAD_LEFT, false), List.of(own.state(), own.continues()));
    Problem refusal = refused(() -> head.does(() -> did(() -> delegations.takeOver(own.id()))));
    assertEquals(List.of(ProblemCode.DELEGATION_NOT_POSSIBLE, "SELF"),
        List.of(refusal.code(), refusal.args().get(1)));
    assertEquals(ProblemCode.NOT_FOUND,
        refused(() -> head.does(() -> delegated("pht.nam", Right.LOCK_BOOK))).code());
    assertThrows(SQLException.class,
        () -> school.run("update delegation set grantor_id = account_id where id = " + own.id()));
  }

  /** Before any worker has turned what the account names. */
  @Test
  void aDutyIsOverWithItsLastDayAtTheNextRequest() throws Exception {
    long id = opened("nv.hai", Role.RECORDS_CLERK);
    TestSchool.principal().does(() -> did(() -> duties.give(id, Role.SUBJECT_TEACHER, LocalDate.now(Clocks.VIETNAM), null)));
    String password = TestSchool.principal().does(() -> accounts.resetPassword(id)).orElseThrow();
    SignIn visit = signIns.signIn("nv.hai", password, SOURCE, null);
    As clerk = As.person("nv.hai", Role.RECORDS_CLERK);
    assertTrue(signIns.goesOn(visit.visit(), visit.stamp()));
    clerk.does(working::now);
    school.run("insert into account_duty (id, account_id, role, first_day, last_day, recorded_by_name, recorded_at)"
        + " values (-66643186, " + id + ", 'RECORDS_CLERK', date '2020-01-01', date '2020-12-31', 'Thử', current_timestamp)");
    assertFalse(signIns.goesOn(visit.visit(), visit.stamp()), "a visit with a duty that is over went on");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> clerk.does(working::now)).code());
    assertEquals(Set.of(Role.SUBJECT_TEACHER), signIns.signIn("nv.hai", password, SOURCE, null).roles());
    school.run("update account_duty set last_day = date '2020-12-31', first_day = date '2020-01-01' where account_id = "
        + id);
    assertEquals(ProblemCode.SIGN_IN_FAILED,
        refused(() -> signIns.signIn("nv.hai", password, SOURCE, null)).code());
  }

  @Test
  void anAppointmentNeitherReachesBackNorDropsAnotherAndIsWithdrawnBeforeItBegins() throws Exception {
    long founded = founded("66643184", "ht.bon");
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    for (LocalDate back : List.of(LocalDate.of(2020, 1, 1), today.minusDays(8))) {
      assertEquals(ProblemCode.HEAD_DAY, refused(() -> officer().does(() -> heads.appoint(founded,
          new HeadService.NewHead("88/QĐ", back, null, "Hiệu Trưởng Sau", "ht.sau")))).code(), back.toString());
    }
    HeadService.NewHead next =
        new HeadService.NewHead("88/QĐ", today.plusDays(17), null, "Hiệu Trưởng Sau", "ht.sau");
    Succession.Ending ending = officer().does(() -> heads.endings(founded, next)).getFirst();
    assertEquals(List.of(Role.PRINCIPAL, today.plusDays(16)), List.of(ending.role(), ending.lastDay()));
    officer().does(() -> heads.appoint(founded, next));
    Problem falls = refused(() -> officer().does(() -> heads.appoint(founded,
        new HeadService.NewHead("89/QĐ", today.plusDays(12), null, "Hiệu Trưởng Khác", "ht.khac"))));
    assertEquals(ProblemCode.HEAD_AHEAD, falls.code());
    assertEquals(List.of("Hiệu Trưởng Sau", today.plusDays(17), "88/QĐ"), falls.args());
    List<Succession.Head> both = officer().does(() -> heads.view(founded)).heads();
    assertEquals(List.of("ht.bon", "ht.sau"), both.stream().map(Succession.Head::username).toList());
    assertEquals(today.plusDays(16), both.getFirst().until());
    assertEquals("88/QĐ", both.getLast().number());
    long sitting = both.getFirst().dutyId();
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> officer().does(() -> withdrawn(founded, sitting, "Nhầm"))).code());
    long ahead = both.getLast().dutyId();
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> officer().does(() -> withdrawn(founded, ahead, " "))).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("ht.bon", Role.PRINCIPAL)
        .does(() -> withdrawn(founded, ahead, "Nhầm"))).code());
    officer().does(() -> withdrawn(founded, ahead, "Ghi nhầm người"));
    Succession.Head left = officer().does(() -> heads.view(founded)).heads().getFirst();
    assertEquals("ht.bon", left.username());
    assertEquals(null, left.until(), "the sitting head still stops");
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'WITHDRAW_HEAD' and actor = 'so.gddt'"
        + " and subject_id = 'ht.sau' and reason = 'Ghi nhầm người' and detail like '%88/QĐ'"));
    long again = store.byUsername("ht.sau").orElseThrow().id();
    officer().does(() -> heads.appoint(founded,
        new HeadService.NewHead("90/QĐ", today, again, null, null)));
    long former = store.byUsername("ht.bon").orElseThrow().id();
    Problem back = refused(() -> officer().does(() -> heads.appoint(founded,
        new HeadService.NewHead("91/QĐ", today.minusDays(1), former, null, null))));
    assertEquals(List.of(ProblemCode.HEAD_DAY, today), List.of(back.code(), back.args().getFirst()),
        "somebody was appointed before the sitting head's own first day");
  }

  private boolean withdrawn(long schoolId, long duty, String why) {
    heads.withdraw(schoolId, duty, why);
    return true;
  }

  @Test
  void aSchoolIsRenamedFromADayAndEndsByDecision() throws Exception {
    long id = founded("66643183", "ht.ba");
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> As.person("ht.ba", Role.PRINCIPAL)
        .does(() -> renamed(id, "Tên Tự Đặt", today))).code());
    officer().does(() -> renamed(id, "Trường THPT Tên Mới", today));
    officer().does(() -> renamed(id, "Trường THPT Tên Sau", today.plusDays(20)));
    assertEquals("Trường THPT Tên Mới", schools.school(id).orElseThrow().name());
    assertEquals("Trường THPT ht.ba", named(id, today.minusDays(1)));
    assertEquals("Trường THPT Tên Sau", named(id, today.plusDays(20)));
    assertEquals(List.of("THCS", "THPT"), schools.school(id).orElseThrow().levels());
    long commune = units.byCode("UBND-66-643-AL").orElseThrow().id();
    assertEquals(ProblemCode.UNIT_IN_USE,
        refused(() -> officer().does(() -> did(() -> places.endUnit(commune, today, "3/QĐ")))).code());
    Account head = store.byUsername("ht.ba").orElseThrow();
    assertTrue(store.letsIn(head));
    officer().does(() -> did(() -> places.endSchool(id, today.minusDays(1), "4/QĐ-UBND")));
    assertFalse(store.letsIn(head), "somebody of a school that is no more came in");
    long demo = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    school.imported("9T3");
    assertEquals(ProblemCode.CLASSES_OPEN,
        refused(() -> officer().does(() -> did(() -> places.endSchool(demo, today, "5/QĐ")))).code());
  }

  private boolean renamed(long id, String name, LocalDate from) {
    places.renameSchool(id, new PlaceService.NewSchoolName(name, Set.of("THCS", "THPT"), from, "2/QĐ-UBND"));
    return true;
  }

  private String named(long id, LocalDate day) throws Exception {
    return officer().does(() -> organisation.schools(day)).stream().filter(s -> s.id() == id).findFirst().orElseThrow()
        .name();
  }

  @Test
  void whereTheSettingSaysSoTheBoardHandsPasswordsOutItself() throws Exception {
    long id = opened("mk.bon", Role.RECORDS_CLERK);
    System.setProperty(Setting.REISSUE_CONFIRM.key(), "false");
    try {
      String handed = TestSchool.board().does(() -> accounts.resetPassword(id)).orElseThrow();
      assertNotEquals("", handed);
      assertEquals(1, As.person("mk.bon", Role.RECORDS_CLERK).does(reissues::untold).size());
    } finally {
      System.clearProperty(Setting.REISSUE_CONFIRM.key());
    }
  }

  /** A school of its own, so that the demo keeps its head. */
  private long founded(String code, String head) throws Exception {
    long province = units.byCode("SGDDT-66").orElseThrow().id();
    return officer().does(() -> {
      long id = organisation.addSchool(new UnitService.NewSchool(code, "Trường THPT " + head, "Đắk Lắk",
          SchoolType.PUBLIC, Set.of("THPT")), province, LocalDate.of(2026, 8, 1), null);
      accounts.begin(id, head, "Hiệu Trưởng " + head);
      return id;
    });
  }

  private long opened(String name, String role) throws Exception {
    TestSchool.principal().does(() -> accounts.create(name, "Người Thử " + name, Set.of(role)));
    return store.byUsername(name).orElseThrow().id();
  }

  private ReissueService.Row waiting(String name) {
    return reissues.waiting().stream().filter(r -> r.username().equals(name)).findFirst().orElseThrow();
  }

  private List<Long> waitingFor(String name) {
    return reissues.waiting().stream().filter(r -> r.username().equals(name)).map(ReissueService.Row::id).toList();
  }

  private boolean delegated(String person, Right right) {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    delegations.record(new NewDelegation("18/QĐ", store.byUsername(person).orElseThrow().id(), Set.of(right), Set.of(),
        null, today, today.plusDays(9), null));
    return true;
  }

  private boolean revokeAll() {
    delegations.list().stream().filter(r -> r.state() == DelegationService.State.STANDS && r.number().equals("18/QĐ"))
        .forEach(r -> delegations.revoke(r.id()));
    return true;
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
