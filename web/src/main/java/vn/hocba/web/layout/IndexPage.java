package vn.hocba.web.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.access.DelegationService;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.reissue.ReissueService;
import vn.hocba.archiving.IncidentService;
import vn.hocba.archiving.JobService;
import vn.hocba.archiving.SealJobState;
import vn.hocba.attestation.SignedLedger;
import vn.hocba.audit.AuditAlarms;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.gradebook.GradebookService;
import vn.hocba.homeroom.HomeroomService;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.school.ClassService;
import vn.hocba.school.ClassState;
import vn.hocba.setup.CalendarService;
import vn.hocba.web.access.Visit;
import vn.hocba.web.correction.CorrectionWording;
import vn.hocba.web.locking.LockWording;
import vn.hocba.web.wording.Wording;

/** Shows what waits for the person who has signed in, most urgent first. */
@Named
@RequestScoped
public class IndexPage {

  /** More than these are told as a number; the list behind the link has them all. */
  private static final int MOST = 12;
  /** Where delegated work is done whose single tasks are not listed. */
  private static final Map<Right, String> DELEGATED = Map.of(Right.LOCK_BOOK, "/classes.xhtml", Right.SET_UP_SCHOOL,
      "/school.xhtml", Right.ENROL_PUPILS, "/school-classes.xhtml", Right.APPROVE_LISTS, "/classes.xhtml",
      Right.CLOSE_YEAR, "/classes.xhtml", Right.SIGN_AS_HEAD, "/signing.xhtml");

  @Inject
  private HttpServletRequest request;
  @Inject
  private Wording wording;
  @Inject
  private GradebookService gradebooks;
  @Inject
  private CorrectionRequestService corrections;
  @Inject
  private ClassService classes;
  @Inject
  private HomeroomService homeroom;
  @Inject
  private JobService jobs;
  @Inject
  private MilestoneService milestones;
  @Inject
  private CalendarService calendars;
  @Inject
  private ReissueService reissues;
  @Inject
  private DelegationService delegations;
  @Inject
  private AuditAlarms alarms;
  @Inject
  private LockWording lockWords;
  @Inject
  private SigningTasks signing;
  @Inject
  private HandoverTasks handover;
  @Inject
  private IncidentService incidents;
  private final List<Task> overdue = new ArrayList<>();
  private final List<Task> today = new ArrayList<>();
  private final List<Task> beforeLock = new ArrayList<>();
  private final List<Task> waiting = new ArrayList<>();

  /**
   * One line of the list.
   *
   * @param text verb, object and count
   * @param address the page to do it on, below the context
   * @param note deadline or who it waits for; may be empty
   */
  public record Task(String text, String address, String note) {}

  @PostConstruct
  void gather() {
    Visit visit = Visit.of(request);
    if (visit == null || visit.isHeld()) {
      return;
    }
    Set<String> roles = visit.roles();
    Set<Right> decides = roles.contains(Role.PRINCIPAL) ? Set.of() : delegations.decides();
    if (roles.stream().anyMatch(role -> Right.VERIFY_AUDIT.of(role).isPresent())) {
      brokenLogs();
    }
    if (roles.stream().anyMatch(role -> Right.CLOSE_INCIDENT.of(role).isPresent())) {
      damage();
    }
    locks(roles);
    if (roles.contains(Role.PRINCIPAL) || decides.contains(Right.CONFIRM_REISSUE)) {
      reissues();
    }
    delegated(decides);
    if (roles.contains(Role.PRINCIPAL)) {
      calendars.waiting().forEach(w -> today.add(new Task(wording.text("home.task.calendar", w.schoolYear(), w.askedBy()),
          "/school-calendar.xhtml?year=" + w.schoolYear(), wording.time(w.askedAt()))));
    }
    handover.gather(roles, today);
    signing.gather(roles, decides, today, waiting);
    if (roles.contains(Role.HOMEROOM_TEACHER)) {
      homeroomWork();
    }
    if (roles.contains(Role.SUBJECT_TEACHER)) {
      missingMarks();
    }
    if (roles.stream().anyMatch(role -> Right.READ_CORRECTIONS.of(role).isPresent())) {
      corrections();
    }
    if (roles.contains(Role.PRINCIPAL) || decides.contains(Right.APPROVE_LISTS)) {
      listsToApprove();
    }
    if (roles.contains(Role.PRINCIPAL) || decides.contains(Right.CLOSE_YEAR)) {
      classesToClose();
    }
    if (roles.stream().anyMatch(role -> Right.RESUME_SEALING.of(role).isPresent())) {
      sealing();
    }
    if (roles.contains(Role.RECORDS_CLERK) || roles.contains(Role.PROVINCE_OFFICER)) {
      today.add(new Task(wording.text("home.task.search"), "/search.xhtml", ""));
    }
    if (roles.contains(Role.INSPECTOR) || roles.contains(Role.COMMUNE_OFFICER)) {
      today.add(new Task(wording.text("home.task.verify"), "/verify.xhtml", ""));
    }
    if (roles.stream().anyMatch(role -> Right.CHECK_FILES.of(role).isPresent())) {
      today.add(new Task(wording.text("home.task.checks"), "/inspection-files.xhtml", ""));
    }
  }

  /** Logs that a verification found broken, until the visitor has opened them. */
  private void brokenLogs() {
    alarms.open().stream().limit(MOST).forEach(a -> overdue.add(a.chain() == SignedLedger.CHAIN
        ? new Task(wording.text("home.task.brokenLedger"), "/archive.xhtml", wording.time(a.at())) : new Task(a.at() == null
        ? wording.text("home.task.shutLog", a.school()) : a.school() == null ? wording.text("home.task.brokenLog.none") : wording.text("home.task.brokenLog", a.school()),
        "/audit.xhtml?school=" + a.chain(), a.at() == null ? "" : wording.time(a.at()))));
  }

  /** Damage to archived files that nobody of the school has closed. */
  private void damage() {
    long open = incidents.waiting();
    if (open > 0) {
      overdue.add(new Task(wording.text("home.task.damage", open), "/archive.xhtml", ""));
    }
  }

  /** What the admin board asked for accounts. */
  private void reissues() {
    long open = reissues.waiting().stream().filter(ReissueService.Row::mine).count();
    if (open > 0) {
      today.add(new Task(wording.text("home.task.reissues", open), "/reissues.xhtml", ""));
    }
  }

  /** What the visitor may do for the principal while a delegation holds. */
  private void delegated(Set<Right> decides) {
    decides.forEach(right -> {
      // The pages of the whole school do not open to who decides for some grades.
      String page = delegations.everywhere(right) || !DELEGATED.containsKey(right) ? DELEGATED.get(right)
          : "/classes.xhtml";
      if (page != null) {
        today.add(new Task(wording.text("home.task.delegated", wording.text("delegations.right." + right)), page, ""));
      }
    });
  }

  /** What a decision or a milestone waits for. */
  private void locks(Set<String> roles) {
    if (roles.contains(Role.SUBJECT_TEACHER)) {
      milestones.next().ifPresent(next -> milestones.ownMissing(next).stream().limit(MOST).forEach(l -> beforeLock.add(
          new Task(wording.text("home.task.beforeLock", l.className(), wording.text("subject." + l.subject()),
              l.missing(), l.expected()), "/gradebook.xhtml?id=" + l.book(), lockWords.reminder(next)))));
    }
    if (roles.contains(Role.ADMIN_BOARD)) {
      milestones.waiting().stream().limit(MOST).forEach(d -> today.add(new Task(wording.text("home.task.execute",
          d.number(), lockWords.what(d.extent().code())), "/locks.xhtml", "")));
    }
    if (roles.contains(Role.PRINCIPAL) || roles.contains(Role.ADMIN_BOARD)) {
      // The principal's to shorten; the board is told whom it waits for.
      milestones.passing().stream().limit(MOST).forEach(p -> (roles.contains(Role.PRINCIPAL) ? overdue : waiting).add(
          new Task(wording.text("home.task.passed", p.decision().number()), "/locks.xhtml?year=" + p.schoolYear(),
              lockWords.passed(p.decision()))));
    }
    if (roles.contains(Role.PRINCIPAL)) {
      milestones.undecided().stream().limit(MOST).forEach(m -> overdue.add(new Task(wording.text("home.task.undecided",
          m.milestone().week(), lockWords.what(m.milestone().code())), "/locks.xhtml", wording.time(m.by()))));
    }
    if (roles.contains(Role.PROVINCE_OFFICER)) {
      today.add(new Task(wording.text("home.task.limits"), "/lock-limits.xhtml", ""));
    }
  }

  private void missingMarks() {
    gradebooks.own().stream().filter(b -> b.own() && b.state() == ClassState.OPEN && b.entered() < b.expected())
        .limit(MOST).forEach(b -> today.add(new Task(wording.text("home.task.marks", b.className(),
            wording.text("subject." + b.subject()), b.expected() - b.entered(), b.expected()),
            "/gradebook.xhtml?id=" + b.id(), b.schoolYear())));
  }

  private void homeroomWork() {
    homeroom.own().stream().filter(c -> c.state() == ClassState.OPEN).limit(MOST).forEach(c -> {
      if (c.rollDue()) {
        today.add(new Task(wording.text("home.task.roll", c.name()), "/attendance.xhtml?id=" + c.id(),
            c.schoolYear()));
      }
      if (c.conductOne() > 0) {
        today.add(new Task(wording.text("home.task.conduct", c.name(), c.conductOne(), c.pupils()),
            "/conduct.xhtml?id=" + c.id(), c.schoolYear()));
      }
    });
  }

  /** What the visitor must decide or witness, and what others must; only open ones. */
  private void corrections() {
    CorrectionWording words = new CorrectionWording(wording);
    corrections.tasks().stream().limit(MOST).forEach(r -> {
      String key = r.decides() ? "home.task.decideCorrection"
          : r.seats().isEmpty() ? "home.task.correction" : "home.task.witnessCorrection";
      (r.waitsForCaller() ? today : waiting).add(new Task(wording.text(key, r.pupil(), r.className()),
          "/correction.xhtml?id=" + r.id(), r.waitsForCaller() ? r.askedBy() : words.stands(r)));
    });
  }

  private void listsToApprove() {
    homeroom.waiting().stream().limit(MOST).forEach(w -> today.add(new Task(
        wording.text("home.task.approve", w.period(), w.className()), "/class-progress.xhtml?id=" + w.classId(),
        w.schoolYear())));
  }

  private void classesToClose() {
    classes.list().stream().filter(c -> c.state() == ClassState.LOCKED)
        .filter(c -> delegations.decides(Right.CLOSE_YEAR, c.grade())).limit(MOST)
        .forEach(c -> today.add(new Task(wording.text("home.task.close", c.name(), c.pupils()),
            "/class.xhtml?id=" + c.id(), c.schoolYear())));
  }

  private void sealing() {
    Map<SealJobState, Long> counts = jobs.overview(null).counts();
    if (counts.get(SealJobState.STOPPED) > 0) {
      overdue.add(new Task(wording.text("home.task.stopped", counts.get(SealJobState.STOPPED)), "/archive.xhtml", ""));
    }
    long open = counts.get(SealJobState.QUEUED) + counts.get(SealJobState.STAGED);
    if (open > 0) {
      waiting.add(new Task(wording.text("home.task.sealing", open), "/archive.xhtml", ""));
    }
  }

  public List<Task> getOverdue() {
    return overdue;
  }

  public List<Task> getToday() {
    return today;
  }

  /** What the next milestone of the lock calendar (S4 Điều 12.1b) waits for. */
  public List<Task> getBeforeLock() {
    return beforeLock;
  }

  public List<Task> getWaiting() {
    return waiting;
  }

  public boolean isNothing() {
    return overdue.isEmpty() && today.isEmpty() && beforeLock.isEmpty() && waiting.isEmpty();
  }
}
