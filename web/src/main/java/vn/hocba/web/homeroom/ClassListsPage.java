package vn.hocba.web.homeroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.approval.Period;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.homeroom.ListsService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.PupilResult;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.Wording;

/** The lists of a term or the year, each name with the reasons; meant to be printed. */
@Named
@RequestScoped
public class ClassListsPage {

  @Inject
  private ListsService lists;
  @Inject
  private PrimaryLists primaryLists;
  @Inject
  private AssessmentWording words;
  @Inject
  private Wording wording;
  @Inject
  private Clock clock;
  private long id;
  private String period;
  private Period of;
  private ListsService.Head head;
  private List<Group> groups = List.of();
  private List<PrimaryLists.Group> primaryGroups = List.of();

  /** A list under its own heading; only those with pupils are shown. */
  public record Group(String heading, List<Line> lines) {}

  /**
   * One pupil.
   *
   * @param learning null while open, as the conduct
   * @param pupil the enrolment
   * @param enrolment where a result of a re-test or of summer training is awaited, else null
   */
  public record Line(long pupil, int position, String name, ResultLevel learning, ResultLevel conduct, int excused, int unexcused,
      List<String> reasons, Long enrolment) {}

  public void open() {
    of = period == null ? Period.YEAR : Stream.of(Period.values()).filter(p -> p.name().equals(period)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    head = lists.head(id, of);
    if (lists.primary(id)) {
      primaryGroups = primaryLists.of(id, of);
      return;
    }
    List<PupilResult> results = lists.results(id);
    groups = of == Period.YEAR ? year(results) : term(results);
  }

  private List<Group> year(List<PupilResult> results) {
    List<Group> all = new ArrayList<>();
    for (Promotion promotion : List.of(Promotion.PROMOTED, Promotion.COMPLETED, Promotion.RETEST,
        Promotion.SUMMER_TRAINING, Promotion.RETAINED)) {
      add(all, wording.text("lists.promotion." + promotion), results.stream()
          .filter(r -> !r.open() && r.assessment().promotion().promotion() == promotion)
          .map(r -> line(r, promotion == Promotion.PROMOTED || promotion == Promotion.COMPLETED
              ? r.assessment().promotion().reasons() : joined(r))).toList());
    }
    for (Award award : Award.values()) {
      add(all, wording.text("lists.award", award), results.stream()
          .filter(r -> !r.open() && r.assessment().award().award() == award)
          .map(r -> line(r, r.assessment().award().reasons())).toList());
    }
    add(all, wording.text("lists.open"), results.stream().filter(PupilResult::open).map(this::openLine).toList());
    return all;
  }

  /** Why learning is what it is, then what follows from it. */
  private static List<Reason> joined(PupilResult r) {
    List<Reason> reasons = new ArrayList<>(r.assessment().learningYear().reasons());
    reasons.addAll(r.assessment().conduct().reasons());
    reasons.addAll(r.assessment().promotion().reasons());
    return reasons;
  }

  private List<Group> term(List<PupilResult> results) {
    List<Group> all = new ArrayList<>();
    for (Level level : List.of(Level.TOT, Level.KHA, Level.DAT, Level.CHUA_DAT)) {
      add(all, wording.text("lists.level", level), results.stream().filter(r -> !lacks(r) && learning(r) == level)
          .map(r -> line(r, reasons(r))).toList());
    }
    add(all, wording.text("lists.open"), results.stream().filter(r -> lacks(r) || learning(r) == null)
        .map(this::openLine).toList());
    return all;
  }

  private boolean lacks(PupilResult r) {
    return r.assessment().missing().stream().anyMatch(m -> of.covers(m.term()));
  }

  private ResultLevel learning(PupilResult r) {
    YearAssessment a = r.assessment();
    return (of == Period.TERM_1 ? a.learningTermOne() : of == Period.TERM_2 ? a.learningTermTwo() : a.learningYear())
        .level();
  }

  private List<Reason> reasons(PupilResult r) {
    return (of == Period.TERM_1 ? r.assessment().learningTermOne() : r.assessment().learningTermTwo()).reasons();
  }

  private ResultLevel conduct(PupilResult r) {
    return of == Period.TERM_1 ? r.assessment().conduct().termOne()
        : of == Period.TERM_2 ? r.assessment().conduct().termTwo() : r.assessment().conduct().year();
  }

  private Line line(PupilResult r, List<Reason> reasons) {
    return told(r, reasons.stream().map(x -> words.text(x) + " (" + words.article(x) + ")").toList());
  }

  private Line openLine(PupilResult r) {
    List<Missing> missing = r.assessment().missing().stream().filter(m -> of.covers(m.term())).toList();
    return missing.isEmpty() ? line(r, of == Period.YEAR ? joined(r) : reasons(r))
        : told(r, missing.stream().map(words::text).toList());
  }

  private Line told(PupilResult r, List<String> reasons) {
    Promotion promotion = r.assessment().promotion().promotion();
    boolean awaited = of == Period.YEAR && (promotion == Promotion.RETEST || promotion == Promotion.SUMMER_TRAINING);
    return new Line(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(), learning(r), conduct(r),
        r.enrolment().homeroom().excusedAbsences(), r.enrolment().homeroom().unexcusedAbsences(), reasons,
        awaited ? r.enrolment().id() : null);
  }

  private static void add(List<Group> all, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      all.add(new Group(heading, lines));
    }
  }

  public ListsService.Head getHead() {
    return head;
  }

  public List<Group> getGroups() {
    return groups;
  }

  /** Empty but for a primary class, which has none of the other lists. */
  public List<PrimaryLists.Group> getPrimaryGroups() {
    return primaryGroups;
  }

  public Period getOf() {
    return of;
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }
}
