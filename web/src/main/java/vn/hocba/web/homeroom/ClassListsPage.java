package vn.hocba.web.homeroom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hocba.approval.Period;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.attendance.Attendance;
import vn.hocba.homeroom.ListsService;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.PupilResult;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.MissingLines;
import vn.hocba.web.wording.Sentence;
import vn.hocba.web.wording.SentenceWording;
import vn.hocba.web.wording.Wording;

/** The lists of a term or the year, each name with the reasons; meant to be printed. */
@Named
@RequestScoped
public class ClassListsPage {

  private static final Set<ReasonCode> AGAIN = EnumSet.of(ReasonCode.MAY_BE_REASSESSED, ReasonCode.RETEST_DUE);

  private static final List<About> PROMOTION = List.of(About.PROMOTION_AFTER_SUMMER, About.PROMOTION);
  private static final int MOST_MISSING = 4;

  @Inject
  private ListsService lists;
  @Inject
  private ParticularsService particulars;
  @Inject
  private SentenceWording sentences;
  @Inject
  private AssessmentWording words;
  @Inject
  private Wording wording;
  @Inject
  private Clock clock;
  private long id;
  private String period;
  private Period of;
  private Regulation regulation;
  private ListsService.Head head;
  private AwaitedLines awaited;
  private Map<Long, Attendance.Missed> absences = Map.of();
  private List<Group> groups = List.of();
  private List<PrimaryLists.Group> primaryGroups = List.of();

  /** A list under its own heading; only those with pupils are shown. */
  public record Group(String heading, List<Line> lines) {}

  /**
   * One pupil.
   *
   * @param learning null while open, as the conduct
   * @param pupil the enrolment
   */
  public record Line(long pupil, int position, String name, ResultLevel learning, ResultLevel conduct, List<String> reasons) {}

  public void open() {
    of = period == null ? Period.YEAR : Stream.of(Period.values()).filter(p -> p.name().equals(period)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    head = lists.head(id, of);
    absences = lists.absences(id, of);
    if (lists.primary(id)) {
      primaryGroups = new PrimaryLists(wording).of(lists.primaryResults(id), of);
      return;
    }
    List<PupilResult> results = lists.results(id);
    regulation = results.isEmpty() ? null : results.getFirst().assessment().regulation();
    groups = of == Period.YEAR ? year(results) : term(results);
  }

  /**
   * What of a pupil is still awaited and from whom; null where nothing is, and but for the year.
   *
   * @param pupil the enrolment
   */
  public String awaited(long pupil) {
    return of == Period.YEAR ? awaitedLines().told(pupil) : null;
  }

  /** What a pupil missed in the time of the lists, with and without leave. @param pupil the enrolment */
  public String absences(long pupil) {
    Attendance.Missed missed = absences.get(pupil);
    return !head.attendance() ? wording.text("class.absences.unkept") : missed == null
        ? wording.text("class.absences.unsplit") : wording.text("class.absences.of", missed.excused(), missed.unexcused());
  }

  /** Whether the reader enters any of it. @param pupil the enrolment */
  public boolean enters(long pupil) {
    return of == Period.YEAR && awaitedLines().enters(pupil);
  }

  private AwaitedLines awaitedLines() {
    if (awaited == null) {
      awaited = new AwaitedLines(particulars.view(id), wording);
    }
    return awaited;
  }

  private List<Group> year(List<PupilResult> results) {
    List<Group> all = new ArrayList<>();
    for (Promotion promotion : List.of(Promotion.PROMOTED, Promotion.COMPLETED, Promotion.RETEST,
        Promotion.SUMMER_TRAINING, Promotion.RETAINED)) {
      add(all, ofTime("lists.promotion." + promotion), decided(results, promotion));
    }
    for (Award award : Award.values()) {
      add(all, wording.text("lists.award", award), results.stream().filter(r -> r.assessment().award().award() == award)
          .map(r -> line(r, told(r, List.of(About.AWARD_YEAR)))).toList());
    }
    add(all, wording.text("lists.open"), decided(results, Promotion.UNDECIDED));
    return all;
  }

  /** What the class's page says of a pupil, whatever may still be missing: some decisions wait for nothing. */
  private List<Line> decided(List<PupilResult> results, Promotion promotion) {
    return results.stream().filter(r -> r.assessment().promotion().promotion() == promotion).map(r -> line(r,
        r.assessment().promotion().passed() ? told(r, PROMOTION) : whole(r))).toList();
  }

  /** The decision, the results it follows from, the subjects of a re-test, and what is missing. */
  private List<String> whole(PupilResult r) {
    List<String> told = new ArrayList<>(told(r, PROMOTION));
    told.addAll(named("class.learning", told(r, List.of(About.LEARNING_AFTER_SUMMER, About.LEARNING_YEAR))));
    told.addAll(named("class.conduct", told(r, List.of(About.CONDUCT_AFTER_SUMMER, About.CONDUCT_YEAR))));
    // Of the reasons, which name the contents of Nghệ thuật one by one.
    List<String> again = r.assessment().promotion().reasons().stream().filter(why -> AGAIN.contains(why.code()))
        .map(why -> why.args().getFirst()).distinct().toList();
    if (again.size() > SentenceWording.NAMED) {
      told.add(wording.text(wording.ofTime("lists.again", printed()), words.subjects(again)));
    }
    told.addAll(missing(r));
    return told;
  }

  /** Which of several results a sentence in one cell is about. */
  private List<String> named(String key, List<String> sentences) {
    return sentences.stream().map(sentence -> wording.text("lists.of", ofTime(key), sentence)).toList();
  }

  /** Not where dozens of marks are missing: then the subjects are told, and each book tells its own. */
  private List<String> missing(PupilResult r) {
    List<String> missing = MissingLines.of(r.assessment().missing().stream()
        .filter(m -> of.covers(m.term()) && m.subject() != null).toList(), regulation, words);
    return missing.size() > MOST_MISSING ? List.of() : missing;
  }

  private List<Group> term(List<PupilResult> results) {
    List<Group> all = new ArrayList<>();
    About about = of == Period.TERM_1 ? About.LEARNING_TERM_ONE : About.LEARNING_TERM_TWO;
    results.stream().filter(r -> !lacks(r)).map(this::learning).filter(Objects::nonNull).distinct()
        .sorted(Comparator.comparing(ResultLevel::rank).reversed())
        .forEach(level -> add(all, wording.text(wording.ofTime("lists.level", printed()), level), results.stream()
            .filter(r -> !lacks(r) && learning(r) == level).map(r -> line(r, told(r, List.of(about)))).toList()));
    add(all, wording.text("lists.open"), results.stream().filter(r -> lacks(r) || learning(r) == null).map(r -> {
      List<String> told = new ArrayList<>(named("class.learning", told(r, List.of(about))));
      if (conduct(r) == null) {
        told.add(ofTime("lists.noConduct"));
      }
      told.addAll(missing(r));
      return line(r, told);
    }).toList());
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

  private ResultLevel conduct(PupilResult r) {
    return of == Period.TERM_1 ? r.assessment().conduct().termOne()
        : of == Period.TERM_2 ? r.assessment().conduct().termTwo() : r.assessment().conduct().year();
  }

  /** The sentence of the first of these that the pupil has. */
  private List<String> told(PupilResult r, List<About> first) {
    return first.stream().flatMap(about -> r.explained().stream().filter(p -> p.about() == about)).limit(1)
        .map(sentences::of).map(Sentence::text).toList();
  }

  private Line line(PupilResult r, List<String> reasons) {
    return new Line(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(), learning(r), conduct(r),
        reasons);
  }

  private static void add(List<Group> all, String heading, List<Line> lines) {
    if (!lines.isEmpty()) {
      all.add(new Group(heading, lines));
    }
  }

  /** A text without arguments in the words of the class's regulation. */
  public String ofTime(String key) {
    return wording.text(wording.ofTime(key, printed()));
  }

  private String printed() {
    return regulation == null ? "" : regulation.printed();
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
