package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Shows a school its milestones, what was decided on them and what comes next, and how far the entries are. */
@Stateless
@PermitAll
public class MilestoneService {

  private static final int MOST_DAYS = 60;

  @Inject
  private SchoolMilestones own;
  @Inject
  private MilestoneLimits limits;
  @Inject
  private DecisionLimits bounds;
  @Inject
  private MilestoneProgress progress;
  @Inject
  private ProgressReports reports;
  @Inject
  private LockDecisions decisions;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /** The school years the caller's school has classes in and the present one, the newest first. */
  @Needs(Right.READ_LOCKS)
  public List<String> years() {
    Set<String> years = schools.classesOf(school().id()).stream().map(SchoolClass::schoolYear)
        .collect(Collectors.toSet());
    years.add(present());
    return years.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The milestones of the caller's school in the order of their weeks. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView> list(String schoolYear) {
    School school = school();
    SchoolCalendar calendar = calendars.of(school.id(), schoolYear);
    List<MilestoneView.Decision> all = decisions(schoolYear);
    List<MilestoneLimit> set = limits.ofYear(schoolYear);
    List<ProgressReport> kept = reports.ofYear(school.id(), schoolYear);
    List<LockDecision> decided = decisions.ofYear(school.id(), schoolYear);
    List<SchoolClass> classes = classes(school, schoolYear);
    Instant now = clock.instant();
    return own.of(school, schoolYear).stream().map(m -> {
      Optional<MilestoneLimit> limit = set.stream().filter(l -> l.milestone().equals(m.id())).findFirst();
      return new MilestoneView(m, m.due(calendar), limit.map(MilestoneLimit::latestAt).orElse(null),
          limit.map(MilestoneLimit::number).orElse(null), limit.map(MilestoneLimit::setByName).orElse(null),
          !now.isBefore(MilestoneLocks.by(m.due(calendar), limit.map(MilestoneLimit::latestAt).orElse(null))), all.stream().filter(d -> m.id().equals(d.milestone()) || d.locksAll(m)).toList(),
          new MilestoneLocks(m, decided, now).settled(classes, school.level()), kept.stream().filter(r -> r.milestone().equals(m.id())).map(ProgressReport::takenAt).findFirst()
              .orElse(null));
    }).toList();
  }

  /** Every decision of the caller's school in that year, the newest first. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView.Decision> decisions(String schoolYear) {
    Instant now = clock.instant();
    School school = school();
    List<SchoolClass> classes = classes(school, schoolYear);
    List<MilestoneLimit> set = limits.ofYear(schoolYear);
    return decisions.ofYear(school.id(), schoolYear).stream().map(d -> view(d, now, set, d.state(now)
        != LockDecision.State.IN_FORCE || d.kind() != LockDecision.Kind.REOPEN ? List.of() : classes.stream()
            .filter(c -> d.extent().reaches(c.id(), c.grade(), SchoolLevel.of(school.level(), c.grade()))).toList()))
        .toList();
  }

  /** @param opened the classes a reopening in force reaches; none for other decisions */
  private MilestoneView.Decision view(LockDecision d, Instant now, List<MilestoneLimit> set,
      List<SchoolClass> opened) {
    List<String> shut = opened.stream().filter(c -> d.shutIn(c, now)).map(SchoolClass::name).toList();
    return new MilestoneView.Decision(d.id(), d.kind(), d.state(now), d.extent(),
        schools.schoolClass(d.extent().classId() == null ? -1 : d.extent().classId())
            .map(SchoolClass::name).orElse(null), d.milestone(), d.fromAt(), d.effectiveFrom(), d.effectiveUntil(),
        d.number(), d.reason(), d.decidedByName(), d.decidedAt(), d.byItself(), d.executedByName(), d.executedAt(),
        d.liftedAt() == null ? null
            : new MilestoneView.Lifted(d.liftedByName(), d.liftedAt(), d.liftedNumber(), d.liftedReason(),
                d.isOvertaken()), shut,
        !shut.isEmpty() && shut.size() == opened.size(), d.isOfWholeClass(), bounds.passedBy(d, set, now)
            .map(l -> new MilestoneView.Passed(l.latestAt(), l.number(), l.setByName())).orElse(null));
  }

  /** Classes of the caller's school whose book is locked as a whole, which no decision on a part says. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView.WholeClass> lockedClasses(String schoolYear) {
    return classes(school(), schoolYear).stream().filter(c -> c.stands(clock.instant()) == ClassState.LOCKED)
        .map(c -> new MilestoneView.WholeClass(c.id(), c.name(), c.stateBy(), c.standsSince(clock.instant()),
            c.stateReason())).toList();
  }

  private List<SchoolClass> classes(School school, String schoolYear) {
    return schools.classesOf(school.id()).stream().filter(c -> c.schoolYear().equals(schoolYear)).toList();
  }

  /** Milestones of the present year that were reached and that no decision locks in every class concerned. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView> undecided() {
    return list(present()).stream().filter(m -> m.reached() && !m.settled()).toList();
  }

  /** Codes of the subjects that classes of the caller's school are taught in that year. */
  @Needs(Right.READ_LOCKS)
  public List<String> subjects(String schoolYear) {
    return schools.classesOf(school().id()).stream().filter(c -> c.schoolYear().equals(schoolYear))
        .flatMap(c -> schools.subjectsOf(c.id()).stream()).map(ClassSubject::subject).distinct().toList();
  }

  /** Decisions that wait for the board of the caller's school, of whatever year. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView.Decision> waiting() {
    return years().stream().flatMap(y -> decisions(y).stream()).filter(d -> d.state() == LockDecision.State.WAITING).toList();
  }

  /** Decisions of the caller's school, of whatever year, beyond a limit that the province set afterwards. */
  @Needs(Right.READ_LOCKS)
  public List<MilestoneView.Passing> passing() {
    return years().stream().flatMap(y -> decisions(y).stream().filter(d -> d.passed() != null)
        .map(d -> new MilestoneView.Passing(y, d))).toList();
  }

  /**
   * The report kept when the milestone was reached, or with {@code now} the figures of this moment.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.READ_LOCKS)
  public ProgressView report(String schoolYear, String milestone, boolean now) {
    School school = school();
    Milestone m = own.of(school, schoolYear).stream().filter(x -> x.id().equals(milestone)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    Instant due = m.due(calendars.of(school.id(), schoolYear));
    Optional<ProgressReport> kept = now ? Optional.empty() : reports.find(school.id(), schoolYear, milestone);
    return kept.map(r -> new ProgressView(m, schoolYear, r.dueAt(), r.takenAt(), true, r.lines()))
        .orElseGet(() -> new ProgressView(m, schoolYear, due, clock.instant(), false, progress
            .of(school, m, progress.classes(school, schoolYear, m)).stream().map(ProgressLine::view).toList()));
  }

  /** What comes next within the days of the setting; at the time the principal decided, where there is a decision. */
  @Needs(Right.LIST_CLASSES)
  public Optional<MilestoneView.Reminder> next() {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      return Optional.empty();
    }
    String schoolYear = present();
    School school = schools.school(caller.schoolId()).orElseThrow();
    SchoolCalendar calendar = calendars.of(school.id(), schoolYear);
    Instant now = clock.instant();
    Instant horizon = now.plus(Duration.ofDays(Setting.LOCK_REMINDER_DAYS.number(0, MOST_DAYS)));
    List<LockDecision> decided = decisions.ofYear(school.id(), schoolYear);
    Map<String, Instant> latest = limits.ofYear(schoolYear).stream()
        .collect(Collectors.toMap(MilestoneLimit::milestone, MilestoneLimit::latestAt));
    return own.of(school, schoolYear).stream().map(m -> {
      Instant at = new MilestoneLocks(m, decided, now).at(calendar, latest.get(m.id()));
      return new MilestoneView.Reminder(m, schoolYear, at, ChronoUnit.DAYS.between(LocalDate.now(clock),
          at.atZone(Clocks.VIETNAM).toLocalDate()));
    }).filter(r -> r.at().isAfter(now) && r.at().isBefore(horizon))
        .min(Comparator.comparing(MilestoneView.Reminder::at));
  }

  /** The caller's own books that lack something for the next milestone. */
  @Needs(Right.LIST_OWN_BOOKS)
  public List<ProgressView.Line> ownMissing(MilestoneView.Reminder next) {
    Caller caller = callers.current();
    School school = schools.school(caller.schoolId()).orElseThrow();
    Set<String> taught = schools.subjectsTaughtBy(caller.accountId()).stream()
        .map(s -> s.classId() + " " + s.subject()).collect(Collectors.toSet());
    List<SchoolClass> classes = progress.classes(school, next.schoolYear(), next.milestone()).stream()
        .filter(c -> taught.stream().anyMatch(o -> o.startsWith(c.id() + " "))).toList();
    return progress.of(school, next.milestone(), classes).stream().map(ProgressLine::view)
        .filter(l -> l.missing() > 0 && taught.contains(l.classId() + " " + l.subject())).toList();
  }

  private String present() {
    return SchoolYear.of(LocalDate.now(clock));
  }

  private School school() {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return schools.school(caller.schoolId()).orElseThrow();
  }
}
