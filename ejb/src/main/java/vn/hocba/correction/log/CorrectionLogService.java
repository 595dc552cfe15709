package vn.hocba.correction.log;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.EnumSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Scope;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.CorrectionWindow;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.TermTest;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffMember;

/** The correction log that leaders print before the monthly meeting, and teachers read of their own books (COR-02). */
@Stateless
@PermitAll
public class CorrectionLogService {

  private static final Set<Scope> WHOLE = EnumSet.of(Scope.SCHOOL, Scope.DECISION, Scope.COMMUNE, Scope.PROVINCE);

  @Inject
  private Corrections corrections;
  @Inject
  private Summaries summaries;
  @Inject
  private LogReader reader;
  @Inject
  private Schools schools;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;
  @Inject
  private Clock clock;

  /**
   * The log of a month.
   *
   * @param schoolId null for the caller's own school
   * @param month null for the present one
   * @param teacher staff member, or null for all
   * @throws Problem NOT_FOUND for a school the caller does not read
   */
  @Needs(Right.READ_CORRECTIONS)
  public CorrectionLogView view(Long schoolId, YearMonth month, Long teacher) {
    Caller caller = callers.current();
    long school = school(schoolId, caller);
    YearMonth of = month == null ? YearMonth.from(LocalDate.now(clock)) : month;
    List<LogLine> all = lines(school, of, caller);
    boolean whole = whole(caller);
    boolean archives = caller.belongsTo(school) && !caller.reach(Right.ARCHIVE_CORRECTIONS).isEmpty();
    boolean setsTests = !caller.reach(Right.SET_TERM_TESTS).isEmpty();
    return new CorrectionLogView(of, all.stream().filter(l -> l.teacherStaffId() != null)
        .map(l -> new CorrectionLogView.Person(l.teacherStaffId(), l.teacher())).distinct().toList(),
        all.stream().filter(l -> teacher == null || Objects.equals(l.teacherStaffId(), teacher)).toList(),
        whole ? LogPrinter.counts(all).stream().map(c -> new CorrectionLogView.Count(c.teacher(), c.open(),
            c.allowed(), c.imported())).toList() : List.of(), whole,
        archives || setsTests ? years(school) : List.of(), setsTests ? tests(school) : List.of(),
        setsTests ? classes(school).stream().map(c -> new CorrectionLogView.ClassChoice(c.id(), c.name())).toList()
            : List.of(),
        whole ? summaries.ofSchool(school).stream().map(s -> new CorrectionLogView.Archived(s.id(), s.schoolYear(),
            s.edition(), s.corrections(), s.sha256(), s.archivedByName(), s.archivedAt())).toList() : List.of(),
        archives, setsTests);
  }

  /** What the view shows, to be printed. */
  @Needs(Right.READ_CORRECTIONS)
  public CorrectionLogDocument document(Long schoolId, YearMonth month, Long teacher) {
    Caller caller = callers.current();
    long school = school(schoolId, caller);
    List<LogLine> lines = lines(school, month, caller).stream()
        .filter(l -> teacher == null || Objects.equals(l.teacherStaffId(), teacher)).toList();
    return LogPrinter.document(schools.school(school).orElseThrow(), false,
        month.getMonthValue() + "/" + month.getYear(), teacher == null ? null : schools.staffMember(teacher)
            .filter(m -> m.schoolId() == school).map(StaffMember::fullName).orElse(null),
        lines, caller.fullName(), clock.instant());
  }

  /** Has it written down that the school's archived log was opened. @throws Problem NOT_FOUND */
  @Needs(Right.READ_CORRECTIONS)
  public void opened(long schoolId) {
    Caller caller = callers.current();
    reads.opened(caller, AuditEvent.of(Action.READ_CORRECTION, school(schoolId, caller), "SCHOOL",
        String.valueOf(schoolId)));
  }

  private List<LogLine> lines(long school, YearMonth month, Caller caller) {
    reads.opened(caller, AuditEvent.of(Action.READ_CORRECTION, school, "SCHOOL", String.valueOf(school))
        .saying(month.toString()));
    List<LogLine> all = reader.read(corrections.between(school,
        month.atDay(1).atStartOfDay(Clocks.VIETNAM).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(Clocks.VIETNAM).toInstant()));
    return whole(caller) ? all : all.stream().filter(l -> schools.staffMember(l.teacherStaffId())
        .filter(m -> m.accountId() != null && m.accountId() == caller.accountId()).isPresent()).toList();
  }

  /** Whether the caller's right to read corrections reaches whole schools. */
  static boolean whole(Caller caller) {
    return caller.reach(Right.READ_CORRECTIONS).stream().anyMatch(WHOLE::contains);
  }

  private long school(Long schoolId, Caller caller) {
    Long school = schoolId != null ? schoolId : caller.schoolId() != null || caller.schools() == null
        ? caller.schoolId() : caller.schools().stream().sorted().findFirst().orElse(null);
    if (school == null || !caller.sees(school) || schools.school(school).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return school;
  }

  private List<String> years(long school) {
    return schools.classesOf(school).stream().map(SchoolClass::schoolYear).distinct().toList();
  }

  private List<SchoolClass> classes(long school) {
    String year = SchoolYear.of(LocalDate.now(clock));
    return schools.classesOf(school).stream().filter(c -> c.schoolYear().equals(year)).toList();
  }

  private List<CorrectionLogView.Test> tests(long school) {
    String year = SchoolYear.of(LocalDate.now(clock));
    List<TermTest> all = corrections.termTests(school, year);
    List<CorrectionLogView.Test> tests = new ArrayList<>(
        tests(null, calendars.of(school, year), all.stream().filter(t -> t.classId() == null).toList()));
    classes(school).forEach(c -> tests.addAll(tests(c.name(), calendars.of(school, year),
        all.stream().filter(t -> Objects.equals(t.classId(), c.id())).toList())));
    return tests;
  }

  /** Of the school both terms, of a class only those with a date of its own. */
  private static List<CorrectionLogView.Test> tests(String className, SchoolCalendar calendar,
      List<TermTest> recorded) {
    CorrectionWindow window = CorrectionWindow.of(calendar, recorded, Setting.CORRECTION_USUAL_TESTS.value().orElse(""),
        Setting.CORRECTION_DAYS.number(-1, 100));
    return IntStream.of(1, 2).mapToObj(t -> new CorrectionLogView.Test(t, className, recorded.stream()
        .filter(r -> r.term() == t).map(TermTest::firstDay).findFirst().orElse(null),
        window.lastDay(t).orElse(null))).filter(t -> className == null || t.firstDay() != null).toList();
  }
}
