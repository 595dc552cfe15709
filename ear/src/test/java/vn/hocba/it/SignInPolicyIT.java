package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.AccountService;
import vn.hocba.access.Accounts;
import vn.hocba.access.ApiTokens;
import vn.hocba.access.DelegationService;
import vn.hocba.access.NewDelegation;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.SignIn;
import vn.hocba.access.SignInService;
import vn.hocba.access.TokenHash;
import vn.hocba.access.factor.SecondFactorService;
import vn.hocba.access.visit.AccountReportService;
import vn.hocba.access.visit.AccountRow.Concern;
import vn.hocba.access.visit.VisitService;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** A stolen password alone opens nothing where a second factor is set up, and every visit can be ended. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class SignInPolicyIT {

  private static final String SOURCE = "192.0.2.7";
  private static final int FAILURES_ALLOWED = 5;

  @Inject
  private AccountService accounts;
  @Inject
  private SignInService signIns;
  @Inject
  private SecondFactorService factors;
  @Inject
  private VisitService visits;
  @Inject
  private Accounts store;
  @Inject
  private AccountReportService reports;
  @Inject
  private ApiTokens tokens;
  @Inject
  private DelegationService delegations;
  @Inject
  private TestSchool school;

  private record Person(String name, String password, As as, Telephone telephone, List<String> recovery) {}

  @Test
  void thePasswordAloneBeginsNoVisitAndNoCodeCountsTwice() throws Exception {
    Person p = enrolled("hai.buoc.mot");
    SignIn half = signIns.signIn(p.name(), p.password(), SOURCE, null);
    assertTrue(half.codeNeeded());
    assertNull(half.visit());
    assertNull(half.device());
    assertEquals(ProblemCode.SECOND_FACTOR_WRONG, refused(p, half, p.telephone().again()), "the enrolment's code");
    String code = p.telephone().code();
    SignIn whole = signIns.secondStep(p.name(), half.stamp(), code, SOURCE, null);
    assertNotNull(whole.visit());
    assertTrue(signIns.goesOn(whole.visit(), whole.stamp()));
    assertEquals(ProblemCode.SECOND_FACTOR_WRONG, refused(p, half, code));
    assertEquals(ProblemCode.SIGN_IN_FAILED, TestSchool.refused(
        () -> signIns.secondStep(p.name(), "another stamp", p.telephone().again(), SOURCE, null)).code());
  }

  @Test
  void ofTwoWhoSendTheSameCodeAtOnceOneComesIn() throws Exception {
    Person p = enrolled("hai.buoc.hai");
    String stamp = signIns.signIn(p.name(), p.password(), SOURCE, null).stamp();
    String code = p.telephone().code();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> all = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> () -> {
        try {
          return signIns.secondStep(p.name(), stamp, code, SOURCE, null).visit() != null;
        } catch (Problem wrong) {
          return false;
        }
      }).toList();
      long let = 0;
      for (var answer : pool.invokeAll(all)) {
        let += answer.get() ? 1 : 0;
      }
      assertEquals(1, let);
    }
  }

  @Test
  void aRecoveryCodeStandsInForTheTelephoneOnce() throws Exception {
    Person p = enrolled("hai.buoc.ba");
    String stamp = signIns.signIn(p.name(), p.password(), SOURCE, null).stamp();
    String code = p.recovery().getFirst();
    assertNotNull(signIns.secondStep(p.name(), stamp, code.toLowerCase(), SOURCE, null).visit());
    assertEquals(ProblemCode.SECOND_FACTOR_WRONG, TestSchool.refused(
        () -> signIns.secondStep(p.name(), stamp, code, SOURCE, null)).code());
    assertEquals(p.recovery().size() - 1, p.as().does(factors::state).recoveryLeft());
    assertEquals(0, school.count("select count(*) from recovery_code where code_hash like '" + code.substring(0, 4)
        + "%'"));
  }

  @Test
  void codesCannotBeGuessedFromManyPlacesAndTheOwnersDeviceStaysIn() throws Exception {
    Person p = enrolled("hai.buoc.bon");
    String stamp = signIns.signIn(p.name(), p.password(), SOURCE, null).stamp();
    String device = signIns.secondStep(p.name(), stamp, p.telephone().code(), SOURCE, null).device();
    for (int i = 0; i < FAILURES_ALLOWED; i++) {
      String place = "192.0.2." + (20 + i);
      assertEquals(ProblemCode.SECOND_FACTOR_WRONG, TestSchool.refused(
          () -> signIns.secondStep(p.name(), stamp, "000000", place, null)).code());
    }
    assertEquals(ProblemCode.SIGN_IN_THROTTLED, TestSchool.refused(() -> signIns.secondStep(p.name(), stamp,
        p.recovery().getFirst(), "192.0.2.99", null)).code());
    assertNotNull(signIns.secondStep(p.name(), stamp, p.recovery().getFirst(), SOURCE, device).visit());
  }

  @Test
  void whereDutiesRequireItNothingElseComesFirst() throws Exception {
    System.setProperty(Setting.SECOND_FACTOR_ROLES.key(), Role.RECORDS_CLERK);
    try {
      Person p = person("hai.buoc.nam");
      assertTrue(signIns.signIn(p.name(), p.password(), SOURCE, null).mustEnrol());
      Person q = enrolled("hai.buoc.sau");
      String stamp = signIns.signIn(q.name(), q.password(), SOURCE, null).stamp();
      assertFalse(signIns.secondStep(q.name(), stamp, q.telephone().code(), SOURCE, null).mustEnrol());
    } finally {
      System.clearProperty(Setting.SECOND_FACTOR_ROLES.key());
    }
  }

  @Test
  void whoDecidesForThePrincipalNeedsTheSecondFactorThePrincipalNeeds() throws Exception {
    Person p = person("hai.buoc.tam");
    long id = store.byUsername(p.name()).orElseThrow().id();
    System.setProperty(Setting.SECOND_FACTOR_ROLES.key(), Role.PRINCIPAL);
    try {
      assertFalse(signIns.signIn(p.name(), p.password(), SOURCE, null).mustEnrol());
      LocalDate today = LocalDate.now(Clocks.VIETNAM);
      TestSchool.principal().does(() -> {
        delegations.record(new NewDelegation("77/QĐ", id, Set.of(Right.APPROVE_LISTS), Set.of(9), null, today, today, null));
        return true;
      });
      assertTrue(signIns.signIn(p.name(), p.password(), SOURCE, null).mustEnrol());
      assertTrue(concerns(p).contains(Concern.NO_SECOND_FACTOR));
      assertTrue(p.as().does(factors::state).required());
      school.run("update delegation set revoked_at = current_timestamp where account_id = " + id);
      assertFalse(signIns.signIn(p.name(), p.password(), SOURCE, null).mustEnrol());
    } finally {
      System.clearProperty(Setting.SECOND_FACTOR_ROLES.key());
    }
  }

  @Test
  void aLostTelephoneIsTakenOffByWhoManagesTheAccount() throws Exception {
    Person p = enrolled("hai.buoc.bay");
    long id = store.byUsername(p.name()).orElseThrow().id();
    long secrets = school.count("select count(*) from second_factor");
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL)
        .does(() -> reset(id))).code());
    assertEquals(secrets, school.count("select count(*) from second_factor"));
    TestSchool.principal().does(() -> reset(id));
    assertFalse(signIns.signIn(p.name(), p.password(), SOURCE, null).codeNeeded());
  }

  @Test
  void anEndedVisitIsOverAndEverybodyEndsOnlyWhatIsTheirs() throws Exception {
    Person p = person("phien.mot");
    SignIn home = signIns.signIn(p.name(), p.password(), SOURCE, null);
    SignIn school1 = signIns.signIn(p.name(), p.password(), SOURCE, null);
    assertEquals(2, p.as().does(visits::own).visits().size());
    p.as().does(() -> ended(() -> visits.end(home.visit())));
    assertFalse(signIns.goesOn(home.visit(), home.stamp()));
    assertTrue(signIns.goesOn(school1.visit(), school1.stamp()));

    Person other = person("phien.hai");
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(
        () -> other.as().does(() -> ended(() -> visits.end(school1.visit())))).code());
    long id = store.byUsername(p.name()).orElseThrow().id();
    assertEquals(ProblemCode.NOT_ALLOWED, TestSchool.refused(() -> other.as().does(() -> visits.of(id))).code());
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(() -> As.person("hieutruong.benkia", Role.PRINCIPAL)
        .does(() -> ended(() -> visits.endAllOf(id)))).code());
    long leader = store.byUsername("hieutruong").orElseThrow().id();
    As board = As.person("quantri", Role.ADMIN_BOARD);
    assertEquals(ProblemCode.NOT_ALLOWED, TestSchool.refused(
        () -> board.does(() -> ended(() -> visits.endAllOf(leader)))).code());
    assertTrue(signIns.goesOn(school1.visit(), school1.stamp()));
    board.does(() -> ended(() -> visits.endAllOf(id)));
    assertFalse(signIns.goesOn(school1.visit(), school1.stamp()));
    assertTrue(p.as().does(visits::own).visits().isEmpty());
  }

  /** Sessions go with their server, so what it has not seen since is no place where somebody is signed in. */
  @Test
  void whatAnEarlierStartOfTheServerSawIsNotListed() throws Exception {
    Person p = person("phien.nam");
    long visit = signIns.signIn(p.name(), p.password(), SOURCE, null).visit();
    assertEquals(1, p.as().does(visits::own).visits().size());
    school.run("update portal_visit set seen_at = seen_at - interval '25' minute where id = " + visit);
    assertEquals(0, p.as().does(visits::own).visits().size());
    school.run("update portal_visit set node = 'another' where id = " + visit);
    assertEquals(1, p.as().does(visits::own).visits().size(), "another server's visits are its own");
  }

  @Test
  void theReportNamesWhatAnAccountGivesToThinkAbout() throws Exception {
    Person p = person("bao.cao");
    long id = store.byUsername(p.name()).orElseThrow().id();
    assertEquals(Set.of(Concern.NEVER_USED), concerns(p));
    signIns.signIn(p.name(), p.password(), SOURCE, null);
    assertEquals(Set.of(), concerns(p));
    school.run("update account set signed_in_at = timestamp '2020-01-01 00:00:00', password_at ="
        + " timestamp '2020-01-01 00:00:00' where id = " + id);
    assertEquals(Set.of(Concern.UNUSED, Concern.OLD_PASSWORD), concerns(p));
    for (int day = 1; day <= 2; day++) {
      for (String place : List.of("192.0.2.50", "198.51.100.50")) {
        school.run("insert into portal_visit (id, account_id, began_at, seen_at, address, device) select "
            + (-10 * day - place.length()) + ", " + id + ", current_timestamp - interval '" + day + "' day,"
            + " current_timestamp - interval '" + day + "' day + interval '1' hour, '" + place + "', '" + place + "'");
      }
    }
    assertEquals(Set.of(Concern.UNUSED, Concern.OLD_PASSWORD, Concern.SHARED), concerns(p));
    System.setProperty(Setting.SECOND_FACTOR_ROLES.key(), Role.RECORDS_CLERK);
    try {
      assertTrue(concerns(p).contains(Concern.NO_SECOND_FACTOR));
    } finally {
      System.clearProperty(Setting.SECOND_FACTOR_ROLES.key());
    }
    assertTrue(As.person("hieutruong.benkia", Role.PRINCIPAL).does(() -> reports.report(null)).stream()
        .noneMatch(r -> r.username().equals(p.name())));
    assertTrue(As.person("so.gddt", Role.PROVINCE_OFFICER).does(() -> reports.report(null)).stream()
        .noneMatch(r -> r.username().equals(p.name())), "the province reads the reports of its own accounts");
  }

  private Set<Concern> concerns(Person p) throws Exception {
    return TestSchool.principal().does(() -> reports.report(null)).stream().filter(r -> r.username().equals(p.name())).findFirst()
        .orElseThrow().concerns();
  }

  @Test
  void aRevokedTokenStopsAtOnce() throws Exception {
    Person p = person("phien.ba");
    long id = store.byUsername(p.name()).orElseThrow().id();
    String token = "hb_test_" + "0123456789abcdef".repeat(3);
    tokens.issue(token, id);
    assertEquals(p.name(), signIns.byToken(token, SOURCE).username());
    VisitService.Token shown = p.as().does(visits::own).tokens().getFirst();
    assertNotNull(shown.usedAt());
    Person other = person("phien.bon");
    assertEquals(ProblemCode.NOT_FOUND, TestSchool.refused(
        () -> other.as().does(() -> ended(() -> visits.revoke(shown.id())))).code());
    p.as().does(() -> ended(() -> visits.revoke(shown.id())));
    assertEquals(ProblemCode.SIGN_IN_FAILED, TestSchool.refused(() -> signIns.byToken(token, SOURCE)).code());
  }

  @Test
  void whoLeftTheSchoolNeitherSignsInNorGoesOn() throws Exception {
    Person p = person("thoi.viec");
    long id = store.byUsername(p.name()).orElseThrow().id();
    String token = "hb_test_" + "fedcba9876543210".repeat(3);
    tokens.issue(token, id);
    school.run("update staff_member set last_day = date '2099-12-31' where account_id = " + id);
    SignIn before = signIns.signIn(p.name(), p.password(), SOURCE, null);
    assertTrue(signIns.goesOn(before.visit(), before.stamp()));
    school.run("update staff_member set last_day = date '2020-01-31' where account_id = " + id);
    assertEquals(ProblemCode.SIGN_IN_FAILED,
        TestSchool.refused(() -> signIns.signIn(p.name(), p.password(), SOURCE, null)).code());
    assertEquals(ProblemCode.SIGN_IN_FAILED, TestSchool.refused(() -> signIns.byToken(token, SOURCE)).code());
    assertFalse(signIns.goesOn(before.visit(), before.stamp()));
    assertEquals(ProblemCode.NOT_ALLOWED, TestSchool.refused(() -> p.as().does(visits::own)).code());
  }

  @Test
  void aPasswordHandedOutAnewEndsVisitsTokensAndKnownDevices() throws Exception {
    Person p = person("cap.lai");
    long id = store.byUsername(p.name()).orElseThrow().id();
    String token = "hb_test_" + "00112233445566aa".repeat(3);
    tokens.issue(token, id);
    SignIn before = signIns.signIn(p.name(), p.password(), SOURCE, null);
    String next = TestSchool.principal().does(() -> accounts.resetPassword(id)).orElseThrow();
    assertFalse(signIns.goesOn(before.visit(), before.stamp()));
    assertEquals(ProblemCode.SIGN_IN_FAILED, TestSchool.refused(() -> signIns.byToken(token, SOURCE)).code());
    assertFalse(store.knowsDevice(id, TokenHash.of(before.device())));
    assertEquals(ProblemCode.SIGN_IN_FAILED,
        TestSchool.refused(() -> signIns.signIn(p.name(), p.password(), SOURCE, null)).code());
    SignIn after = signIns.signIn(p.name(), next, SOURCE, null);
    assertTrue(after.mustChangePassword());
    TestSchool.board().does(() -> ended(() -> accounts.activate(id, false)));
    assertFalse(signIns.goesOn(after.visit(), after.stamp()));
    assertEquals(ProblemCode.SIGN_IN_FAILED,
        TestSchool.refused(() -> signIns.signIn(p.name(), next, SOURCE, null)).code());
  }

  @Test
  void guessingOverManyNamesFromOnePlaceEnds() throws Exception {
    Person p = person("nhieu.ten");
    String place = "192.0.2.200";
    for (int i = 0; i < 10 * FAILURES_ALLOWED; i++) {
      school.run("insert into sign_in_failure (id, username, source, at) values (" + (-1000 - i) + ", 'ten." + i
          + "', '" + place + "', current_timestamp)");
    }
    try {
      assertEquals(ProblemCode.SIGN_IN_THROTTLED,
          TestSchool.refused(() -> signIns.signIn(p.name(), p.password(), place, null)).code());
      assertNotNull(signIns.signIn(p.name(), p.password(), SOURCE, null).visit());
    } finally {
      school.run("delete from sign_in_failure where source = '" + place + "'");
    }
  }

  @Test
  void theBoardAppointsNoLeaderAndNobodyAboveTheSchool() throws Exception {
    for (String role : List.of(Role.PRINCIPAL, Role.DEPUTY, Role.PROVINCE_OFFICER, Role.INSPECTOR)) {
      assertEquals(ProblemCode.NOT_ALLOWED, TestSchool.refused(() -> TestSchool.board()
          .does(() -> accounts.create("tu.phong", "Người Thử Tự Phong", Set.of(role)))).code(), role);
    }
    long own = store.byUsername("hieutruong").orElseThrow().schoolId();
    assertEquals(ProblemCode.NOT_ALLOWED, TestSchool.refused(() -> As.person("so.gddt", Role.PROVINCE_OFFICER)
        .does(() -> accounts.begin(own, "tu.phong", "Người Thử Tự Phong"))).code());
    long leader = store.byUsername("hieutruong").orElseThrow().id();
    assertEquals(ProblemCode.NOT_ALLOWED,
        TestSchool.refused(() -> TestSchool.board().does(() -> accounts.resetPassword(leader))).code());
  }

  @Test
  void onlyThePrincipalLetsTheBoardTeach() throws Exception {
    for (String teaching : List.of(Role.SUBJECT_TEACHER, Role.HOMEROOM_TEACHER)) {
      Set<String> both = Set.of(Role.ADMIN_BOARD, teaching);
      assertEquals(ProblemCode.BOARD_TEACHES, TestSchool.refused(() -> TestSchool.board()
          .does(() -> accounts.create("kiem.nhiem", "Người Thử Kiêm Nhiệm", both))).code());
    }
    TestSchool.principal().does(() -> accounts.create("kiem.nhiem", "Người Thử Kiêm Nhiệm",
        Set.of(Role.ADMIN_BOARD, Role.SUBJECT_TEACHER)));
  }

  private ProblemCode refused(Person p, SignIn half, String code) {
    return TestSchool.refused(() -> signIns.secondStep(p.name(), half.stamp(), code, SOURCE, null)).code();
  }

  private boolean reset(long account) {
    accounts.resetSecondFactor(account);
    return true;
  }

  private static boolean ended(Runnable step) {
    step.run();
    return true;
  }

  /** A clerk with the password that was handed out; nothing else of the account is used. */
  private Person person(String name) throws Exception {
    String first = TestSchool.principal()
        .does(() -> accounts.create(name, "Người Thử " + name, Set.of(Role.RECORDS_CLERK))).orElseThrow();
    return new Person(name, first, As.person(name, Role.RECORDS_CLERK), null, null);
  }

  private Person enrolled(String name) throws Exception {
    Person p = person(name);
    Telephone telephone = new Telephone(p.as().does(factors::begin).secret());
    List<String> recovery = p.as().does(() -> factors.confirm(telephone.code(), 0));
    return new Person(name, p.password(), p.as(), telephone, recovery);
  }
}
