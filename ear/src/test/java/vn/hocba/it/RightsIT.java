package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.AccountService;
import vn.hocba.access.DelegationService;
import vn.hocba.access.InspectionService;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.SignInService;
import vn.hocba.access.duty.HeadService;
import vn.hocba.access.reissue.ReissueService;
import vn.hocba.access.visit.AccountReportService;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archiving.IncidentService;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.MonthService;
import vn.hocba.attestation.AuditVerificationService;
import vn.hocba.audit.AuditReadingService;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.checking.CheckRunService;
import vn.hocba.classbook.ClassBookService;
import vn.hocba.configuration.Clocks;
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.correction.log.TermTestService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.correction.request.NewRequest;
import vn.hocba.correction.request.Seat;
import vn.hocba.digitising.ScanService;
import vn.hocba.finding.SearchService;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.handover.CopyService;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.HomeroomService;
import vn.hocba.homeroom.PhraseService;
import vn.hocba.homeroom.TaughtTermsService;
import vn.hocba.intake.PackageIntakeService;
import vn.hocba.inspection.RegisterReadingService;
import vn.hocba.lock.LockService;
import vn.hocba.medium.MediumService;
import vn.hocba.milestone.LimitService;
import vn.hocba.milestone.LockDecisionService;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.organisation.OfficerService;
import vn.hocba.organisation.UnitService;
import vn.hocba.oversight.LookService;
import vn.hocba.oversight.OversightService;
import vn.hocba.oversight.WorkingService;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.retention.DisposalApprovalService;
import vn.hocba.retention.DisposalService;
import vn.hocba.retention.RetentionService;
import vn.hocba.revocation.RevocationService;
import vn.hocba.school.ClassService;
import vn.hocba.school.Schools;
import vn.hocba.setup.ClassSetupService;
import vn.hocba.setup.EnrolmentService;
import vn.hocba.setup.GroupService;
import vn.hocba.setup.ProfileService;
import vn.hocba.signing.SigningPolicyService;
import vn.hocba.signing.SigningQueueService;
import vn.hocba.signing.SigningService;
import vn.hocba.signing.SigningStep;
import vn.hocba.signing.certificate.CertificateService;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.status.StatusService;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.ExplanationService;
import vn.hocba.transcript.PrimaryResultService;

/** The table of rights as the services keep it: every right, every duty, and always a class of another school. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class RightsIT {

  /** Rights that concern no class. */
  private static final Set<Right> WITHOUT_CLASS = EnumSet.of(Right.KEEP_OWN_ACCOUNT, Right.KEEP_PHRASES, Right.MANAGE_ACCOUNTS, Right.LIST_OWN_BOOKS, Right.LIST_OWN_HOMEROOM, Right.IMPORT_CLASS_BOOK,
      Right.FIND_TRANSCRIPTS, Right.READ_ARCHIVE_STATE, Right.READ_SYSTEM_STATE, Right.RESUME_SEALING,
      Right.MANAGE_INSPECTIONS, Right.READ_AUDIT, Right.EXECUTE_LOCK, Right.READ_LOCKS, Right.SET_LOCK_LIMITS,
      Right.ARCHIVE_CORRECTIONS, Right.SET_TERM_TESTS, Right.MAKE_MEDIUM, Right.ISSUE_COPY, Right.DIGITISE_PAPER, Right.IMPORT_CATALOGUE,
      Right.KEEP_RETENTION, Right.PROPOSE_DISPOSAL, Right.CONFIRM_DISPOSAL, Right.APPROVE_DISPOSAL, Right.RECEIVE_PACKAGE,
      Right.LOOK_AT_MARKS, Right.WATCH_WORK, Right.RELEASE_WORK, Right.DELEGATE, Right.MANAGE_UNITS, Right.CONFIRM_REISSUE, Right.APPOINT_HEADS,
      Right.LIST_GROUP_BOOKS, Right.SET_SIGNING_POLICY, Right.CHECK_FILES, Right.REVOKE_TRANSCRIPT);
  private static final String FOREIGNER = "hieutruong.benkia";

  @Inject
  private SignInService signIns;
  @Inject
  private PhraseService phrases;
  @Inject
  private AccountService accounts;
  @Inject
  private DelegationService delegations;
  @Inject
  private RevocationService revocations;
  @Inject
  private ReissueService reissues;
  @Inject
  private HeadService heads;
  @Inject
  private ClassSetupService classSetup;
  @Inject
  private EnrolmentService enrolments;
  @Inject
  private GroupService groups;
  @Inject
  private ProfileService profiles;
  @Inject
  private UnitService units;
  @Inject
  private InspectionService inspections;
  @Inject
  private OfficerService officers;
  @Inject
  private ClassService classes;
  @Inject
  private CheckRunService checkRuns;
  @Inject
  private MediumService media;
  @Inject
  private PackageIntakeService intake;
  @Inject
  private ScanService scans;
  @Inject
  private CatalogueService catalogues;
  @Inject
  private RetentionService retention;
  @Inject
  private DisposalService disposals;
  @Inject
  private DisposalApprovalService disposalApprovals;
  @Inject
  private RegisterReadingService registers;
  @Inject
  private CopyService copies;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private ClassBookService classBooks;
  @Inject
  private ConductService conduct;
  @Inject
  private HomeroomService homerooms;
  @Inject
  private AttendanceService attendance;
  @Inject
  private MonthService months;
  @Inject
  private ApprovalService approvals;
  @Inject
  private TaughtTermsService taughtTerms;
  @Inject
  private LockService locks;
  @Inject
  private LockDecisionService lockDecisions;
  @Inject
  private MilestoneService milestones;
  @Inject
  private LimitService limits;
  @Inject
  private ClosingService closings;
  @Inject
  private PrimaryResultService primary;
  @Inject
  private ExplanationService explanations;
  @Inject
  private ParticularsService particulars;
  @Inject
  private CorrectionRequestService corrections;
  @Inject
  private TermTestService tests;
  @Inject
  private CorrectionArchiveService correctionArchive;
  @Inject
  private SearchService searches;
  @Inject
  private JobService jobs;
  @Inject
  private StatusService status;
  @Inject
  private OversightService oversight;
  @Inject
  private LookService looks;
  @Inject
  private WorkingService working;
  @Inject
  private AccountReportService accountReports;
  @Inject
  private AuditReadingService auditReading;
  @Inject
  private AuditVerificationService auditVerification;
  @Inject
  private IncidentService incidents;
  @Inject
  private CertificateService certificates;
  @Inject
  private SigningPolicyService signingPolicies;
  @Inject
  private SigningQueueService signingQueue;
  @Inject
  private SigningService signings;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void everyRightIsKeptForEveryDutyAndNoneReachesAnotherSchool() throws Exception {
    Map<Right, Callable<?>> probes = probes(school.imported("9R1"));
    assertEquals(EnumSet.allOf(Right.class), probes.keySet(), "a right without a probe");
    List<String> wrong = new ArrayList<>();
    for (Right right : Right.values()) {
      for (String role : Role.ALL) {
        wrong.addAll(told(right, role, answer(As.person(FOREIGNER, role), probes.get(right))));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Each by an account that really has the duty, at another school or outside the schools and days of a decision. */
  @Test
  void nobodyWithADutyElsewhereReachesTheSchool() throws Exception {
    Map<Right, Callable<?>> probes = probes(school.imported("9R4"));
    Map<String, As> people = elsewhere();
    List<String> wrong = new ArrayList<>();
    try {
      for (Right right : Right.values()) {
        people.forEach((who, as) -> told(right, who.split(" ")[0], answer(as, probes.get(right)))
            .forEach(w -> wrong.add(who + ": " + w)));
      }
    } finally {
      school.run("update account set active = false where username like 'quyen.%'");
    }
    assertEquals(List.of(), wrong);
  }

  private static List<String> told(Right right, String role, String answer) {
    String expected = right.of(role).isEmpty() ? "no right" : WITHOUT_CLASS.contains(right) ? "let in" : "NOT_FOUND";
    return answer.equals(expected) || expected.equals("let in") && !answer.equals("no right") ? List.of()
        : List.of(right + " " + role + ": " + answer + " instead of " + expected);
  }

  /** By duty and what is special about them. */
  private Map<String, As> elsewhere() throws Exception {
    Map<String, As> people = new TreeMap<>();
    As head = As.person(FOREIGNER, Role.PRINCIPAL);
    As province = As.person("so.gddt", Role.PROVINCE_OFFICER);
    people.put(Role.PRINCIPAL, head);
    for (String role : List.of(Role.DEPUTY, Role.ADMIN_BOARD, Role.HOMEROOM_TEACHER, Role.SUBJECT_TEACHER,
        Role.RECORDS_CLERK)) {
      String name = "quyen." + role.toLowerCase(Locale.ROOT).replace('_', '.');
      head.does(() -> accounts.create(name, "Người Thử " + role.replace('_', ' '), Set.of(role)));
      people.put(role, As.person(name, role));
    }
    long leads = school.count("select m.id from staff_member m, account a where m.account_id = a.id"
        + " and a.username = 'quyen.subject.teacher'");
    head.does(() -> did(() -> groups.save(null, TestClass.YEAR, "Tổ Bên Kia", Set.of(leads), leads)));
    long there = school.count("select school_id from account where username = '" + FOREIGNER + "'");
    long here = schools.schoolByCode(TestClass.SCHOOL_CODE).orElseThrow().id();
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    long outside = outsider(-9001, "quyen.thanhtra.mot", Role.INSPECTOR);
    long late = outsider(-9002, "quyen.thanhtra.hai", Role.INSPECTOR);
    long early = outsider(-9003, "quyen.thanhtra.ba", Role.INSPECTOR);
    outsider(-9004, "quyen.canbo", Role.COMMUNE_OFFICER);
    province.does(() -> did(() -> {
      inspections.record("1/QĐ", outside, Set.of(there), today, today.plusDays(9));
      inspections.record("2/QĐ", late, Set.of(here), today.minusDays(9), today.minusDays(1));
      inspections.record("3/QĐ", early, Set.of(here), today.plusDays(1), today.plusDays(9));
    }));
    people.put(Role.INSPECTOR + " of another school", As.person("quyen.thanhtra.mot", Role.INSPECTOR));
    people.put(Role.INSPECTOR + " whose days are over", As.person("quyen.thanhtra.hai", Role.INSPECTOR));
    people.put(Role.INSPECTOR + " whose days are to come", As.person("quyen.thanhtra.ba", Role.INSPECTOR));
    people.put(Role.COMMUNE_OFFICER + " of no commune", As.person("quyen.canbo", Role.COMMUNE_OFFICER));
    return people;
  }

  private long outsider(long id, String name, String role) throws Exception {
    school.run("insert into account (id, username, full_name, password_hash, password_at, must_change_password, active,"
        + " demo, roles, created_at, version) select " + id + ", '" + name + "', 'Zz Thử Quyền', password_hash,"
        + " password_at, false, true, false, '" + role + "', created_at, 0 from account where username = 'thanhtra'");
    return id;
  }

  @Test
  void anInspectorReadsWhileTheDecisionRunsAndNothingAfterIt() throws Exception {
    long classId = school.imported("9R2");
    As inspector = As.person("thanhtra", Role.INSPECTOR);
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    inspector.does(() -> classes.find(classId));
    List<InspectionService.Row> before = officer.does(inspections::list);
    long account = officer.does(inspections::inspectors).getFirst().accountId();
    for (InspectionService.Row row : before) {
      officer.does(() -> did(() -> inspections.end(row.id())));
    }
    try {
      assertEquals("NOT_FOUND", answer(inspector, () -> classes.find(classId)));
      assertEquals("NOT_FOUND", answer(inspector, () -> gradebooks.ofClass(classId)));
      assertTrue(inspector.does(classes::list).isEmpty());
      assertEquals(0, inspector.does(() -> searches.search(SearchQuery.of("nguyen"))).result().total());
      assertEquals(0, inspector.does(() -> jobs.overview(null)).counts().values().stream().mapToLong(n -> n).sum());
    } finally {
      officer.does(() -> decided(account));
    }
    inspector.does(() -> classes.find(classId));
    assertEquals(2, school.count("select count(distinct action) from audit_entry where subject_kind = 'INSPECTION'"));
  }

  @Test
  void aCommuneOfficerReadsItsSchoolsOfTheTwoLowerLevelsWhileAssigned() throws Exception {
    As officer = As.person("canbo.phuong", Role.COMMUNE_OFFICER);
    As province = As.person("so.gddt", Role.PROVINCE_OFFICER);
    long classId = school.imported("9R3");
    long account = school.count("select id from account where username = 'canbo.phuong'");
    officer.does(() -> classes.find(classId));
    assertEquals(Set.of("66643101", "66643401", "66643499"), schoolsSeen(officer));
    long upper = school.count("select min(id) from school where level = 'THPT'");
    school.run("insert into superior (id, school_id, parent_id, first_day, recorded_by_name, recorded_at) select -8, "
        + upper + ", u.id, date '2020-01-01', 'Thử', current_timestamp from org_unit u where u.code = 'UBND-66-643-AL'");
    try {
      assertFalse(officer.does(auditReading::schools).stream().anyMatch(c -> c.id() == upper),
          "a commune looks after the two lower levels, whatever is under it");
    } finally {
      school.run("delete from superior where id = -8");
    }
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'READ_CLASS' and actor ="
        + " 'canbo.phuong' and class_id = " + classId), "an officer's reading is a line");
    for (OfficerService.Row row : province.does(officers::list)) {
      province.does(() -> did(() -> officers.end(row.id())));
    }
    try {
      assertEquals("NOT_FOUND", answer(officer, () -> classes.find(classId)));
      school.run("insert into unit_officer (id, account_id, unit_id, number, first_day, recorded_by_name, recorded_at)"
          + " select -9, " + account + ", u.id, '1/QĐ', date '2020-01-01', 'Thử', current_timestamp from org_unit u"
          + " where u.kind = 'DISTRICT'");
      // Even where nobody put the school under anything else.
      school.run("insert into superior (id, school_id, parent_id, first_day, recorded_by_name, recorded_at)"
          + " select -9, c.school_id, u.id, date '2020-01-01', 'Thử', current_timestamp from org_unit u, school_class c where u.kind = 'DISTRICT' and c.id = " + classId);
      assertEquals("NOT_FOUND", answer(officer, () -> classes.find(classId)), "a district ended with 30/06/2025");
    } finally {
      school.run("delete from unit_officer where id = -9");
      school.run("delete from superior where id = -9");
      long commune = school.count("select id from org_unit where code = 'UBND-66-643-AL'");
      LocalDate today = LocalDate.now(Clocks.VIETNAM);
      province.does(() -> did(() -> officers.assign("49/QĐ-UBND", account, commune, today, null)));
    }
    officer.does(() -> classes.find(classId));
  }

  private Set<String> schoolsSeen(As officer) throws Exception {
    return officer.does(auditReading::schools).stream().map(c -> schools.school(c.id()).orElseThrow())
        .filter(s -> s.demo()).map(s -> s.code()).filter(s -> s.startsWith("666431") || s.startsWith("666434")
            || s.startsWith("666432") || s.startsWith("666433")).collect(Collectors.toSet());
  }

  private boolean decided(long account) {
    LocalDate today = LocalDate.now(Clocks.VIETNAM);
    Set<Long> all = Set.copyOf(schools.schools().stream().map(s -> s.id()).toList());
    inspections.record("126/QĐ-SGDĐT", account, all, today.minusDays(1), today.plusDays(30));
    return true;
  }

  private static String answer(As person, Callable<?> probe) {
    try {
      person.does(probe);
      return "let in";
    } catch (Problem e) {
      return switch (e.code()) {
        case NOT_ALLOWED -> "no right";
        case NOT_FOUND -> "NOT_FOUND";
        default -> "let in";
      };
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** One call for each right, on a class of the demo school. */
  private Map<Right, Callable<?>> probes(long c) throws Exception {
    long book = schools.subjectsOf(c).getFirst().id();
    long pupil = schools.enrolments(c).getFirst().id();
    NewRequest wanted = new NewRequest(book, pupil + ":1:FINAL:1", "9",
        new Grounds("Thử quyền", Evidence.TEST_PAPER, null, null, "Hồ sơ giải trình"));
    long request = TestSchool.teacher().does(() -> corrections.ask(wanted));
    Map<Right, Callable<?>> p = new EnumMap<>(Right.class);
    p.put(Right.REQUEST_CORRECTION, () -> corrections.ask(wanted));
    p.put(Right.DECIDE_CORRECTION, () -> did(() -> corrections.decide(request, true, "")));
    p.put(Right.WITNESS_CORRECTION, () -> corrections.confirm(request, Seat.LEADER));
    p.put(Right.READ_CORRECTIONS, () -> corrections.find(request));
    p.put(Right.ARCHIVE_CORRECTIONS, () -> did(() -> correctionArchive.archive("1999-2000")));
    p.put(Right.SET_TERM_TESTS, () -> did(() -> tests.set(null, "1999-2000", null, 1, null, "1/QĐ", "Thử")));
    p.put(Right.KEEP_OWN_ACCOUNT, signIns::account);
    p.put(Right.KEEP_PHRASES, phrases::own);
    p.put(Right.MANAGE_ACCOUNTS, accounts::list);
    p.put(Right.DELEGATE, delegations::list);
    p.put(Right.CONFIRM_REISSUE, reissues::waiting);
    p.put(Right.APPOINT_HEADS, () -> heads.view(schools.schoolClass(c).orElseThrow().schoolId()));
    p.put(Right.SET_UP_SCHOOL, () -> classSetup.find(c));
    p.put(Right.ENROL_PUPILS, () -> enrolments.view(c));
    p.put(Right.KEEP_PROFILES, () -> profiles.view(c));
    p.put(Right.MANAGE_UNITS, units::list);
    p.put(Right.MANAGE_INSPECTIONS, inspections::list);
    p.put(Right.LIST_CLASSES, () -> classes.find(c));
    p.put(Right.LIST_OWN_BOOKS, gradebooks::own);
    p.put(Right.LIST_GROUP_BOOKS, gradebooks::ofGroup);
    p.put(Right.LIST_BOOKS_OF_CLASS, () -> gradebooks.ofClass(c));
    p.put(Right.READ_GRADEBOOK, () -> gradebooks.view(book));
    p.put(Right.WRITE_GRADEBOOK, () -> gradebooks.save(book, List.of()));
    p.put(Right.IMPORT_CLASS_BOOK, () -> classBooks.look("00000000-0000-0000-0000-000000000000"));
    p.put(Right.READ_HOMEROOM, () -> conduct.view(c));
    p.put(Right.LIST_OWN_HOMEROOM, homerooms::own);
    p.put(Right.WRITE_HOMEROOM, () -> attendance.save(c, LocalDate.of(2024, 10, 7), List.of()));
    p.put(Right.READ_PROGRESS, () -> approvals.progress(c));
    p.put(Right.DECLARE_COMPLETE, () -> did(() -> approvals.complete(c, Period.TERM_1, Declaration.HOMEROOM)));
    p.put(Right.SEND_LISTS, () -> did(() -> approvals.send(c, Period.TERM_1)));
    p.put(Right.APPROVE_LISTS, () -> did(() -> approvals.approve(c, Period.TERM_1)));
    p.put(Right.PLAN_SUBJECTS, () -> taughtTerms.of(c));
    p.put(Right.LOCK_BOOK, () -> did(() -> locks.lock(c, "12/QĐ", "Thử")));
    p.put(Right.EXECUTE_LOCK, () -> did(() -> lockDecisions.execute(-1)));
    p.put(Right.READ_LOCKS, milestones::years);
    p.put(Right.SET_LOCK_LIMITS, limits::years);
    p.put(Right.CLOSE_YEAR, () -> closings.close(c));
    p.put(Right.READ_RESULTS, () -> closings.preview(c));
    p.put(Right.READ_PRIMARY_RESULTS, () -> primary.of(c));
    p.put(Right.READ_EXPLANATION, () -> explanations.now(c, pupil));
    p.put(Right.READ_PARTICULARS, () -> particulars.view(c));
    p.put(Right.ENTER_PARTICULARS, () -> particulars.enter(c, List.of()));
    p.put(Right.READ_AUDIT, auditReading::schools);
    p.put(Right.OVERSEE_PROGRESS, () -> oversight.school(schools.schoolClass(c).orElseThrow().schoolId(), null));
    p.put(Right.LOOK_AT_MARKS, () -> looks.find(null));
    p.put(Right.WATCH_WORK, working::now);
    p.put(Right.RELEASE_WORK, () -> did(() -> working.release(1)));
    p.put(Right.READ_ACCOUNT_REPORT, () -> accountReports.report(schools.schoolClass(c).orElseThrow().schoolId()));
    p.put(Right.VERIFY_AUDIT, () -> auditVerification.verify(schools.schoolClass(c).orElseThrow().schoolId()));
    p.put(Right.READ_REGISTERS, () -> registers.copies(schools.schoolClass(c).orElseThrow().schoolId(), null, null));
    p.put(Right.FIND_TRANSCRIPTS, () -> searches.search(SearchQuery.of("nguyen")));
    p.put(Right.READ_ARCHIVE_STATE, () -> jobs.overview(null));
    p.put(Right.READ_SYSTEM_STATE, status::status);
    p.put(Right.RESUME_SEALING, () -> did(() -> jobs.resume(1)));
    long staff = schools.schoolClass(c).orElseThrow().homeroomStaffId();
    p.put(Right.KEEP_CERTIFICATES, () -> certificates.register(staff, KeyHome.OWNER, ""));
    p.put(Right.SET_SIGNING_POLICY, signingPolicies::list);
    p.put(Right.READ_SIGNING, () -> signingQueue.documents(c, SigningStep.GVCN));
    p.put(Right.SIGN_DOCUMENTS, () -> signings.begin(SigningStep.GVCN, List.of(c), ""));
    p.put(Right.SIGN_AS_HEAD, () -> signings.beginAsHead(List.of(c), ""));
    p.put(Right.CLOSE_INCIDENT, () -> did(() -> incidents.close(-1, "Thử")));
    p.put(Right.KEEP_RETENTION, () -> did(() -> retention.set(LedgerEntry.Kind.CORRECTIONS, 0, null, null, false)));
    p.put(Right.PROPOSE_DISPOSAL, disposals::due);
    p.put(Right.CONFIRM_DISPOSAL, () -> did(() -> disposals.confirm(-1)));
    p.put(Right.APPROVE_DISPOSAL, () -> did(() -> disposalApprovals.approve(-1, "1/QĐ")));
    p.put(Right.MAKE_MEDIUM, media::overview);
    p.put(Right.RECEIVE_PACKAGE, intake::list);
    p.put(Right.DIGITISE_PAPER, scans::list);
    p.put(Right.IMPORT_CATALOGUE, catalogues::list);
    p.put(Right.CHECK_FILES, () -> checkRuns.list(1));
    p.put(Right.ISSUE_COPY, () -> copies.book(null, null));
    p.put(Right.REVOKE_TRANSCRIPT, () -> did(() -> revocations.decide(-1, "1/QĐ", LocalDate.of(2026, 1, 5))));
    return p;
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
