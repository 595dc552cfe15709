package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

/** Shows leaders which marks are worth a look, for them to ask and to judge (S2 Điều 6.3). */
@Stateless
@PermitAll
@Needs(Right.LOOK_AT_MARKS)
public class LookService {

  /** Lines of each kind; who has more narrows by the settings. */
  private static final int MOST = 100;
  /** How far back nights are looked for. */
  private static final Duration NIGHTS = Duration.ofDays(60);
  private static final int TEN = 10;

  @Inject
  private Callers callers;
  @Inject
  private MarkFigures marks;
  @Inject
  private BookFigures figures;
  @Inject
  private Clock clock;

  /**
   * Of the caller's school.
   *
   * @param year null for the present one
   * @throws Problem NOT_ALLOWED for who has no school
   */
  public WorthALook find(String year) {
    Caller caller = callers.current();
    if (caller.schoolId() == null) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    long school = caller.schoolId();
    String chosen = year == null || !year.matches("\\d{4}-\\d{4}") ? SchoolYear.of(LocalDate.now(clock)) : year;
    LookRules rules = rules();
    int first = SchoolYear.start(chosen);
    List<LookRules.Average> averages = new ArrayList<>(marks.averages(school, (first - 1) + "-" + first));
    // A jump into this year or within it; those of earlier years were looked at then.
    averages.removeIf(a -> a.term() != 2 * first - 1);
    averages.addAll(marks.averages(school, chosen));
    Map<String, MarkFigures.PupilName> pupils = marks.pupils(school, chosen);
    List<WorthALook.Jump> jumps = rules.jumps(averages).stream().filter(j -> pupils.containsKey(j.now().pupil()))
        .map(j -> new WorthALook.Jump(pupils.get(j.now().pupil()).name(), pupils.get(j.now().pupil()).className(), j))
        .toList();
    List<LookRules.Identical> identical = rules.identical(marks.values(school, chosen));
    List<LookRules.Night> nights = rules.nights(marks.writings(school, chosen, clock.instant().minus(NIGHTS)),
        Clocks.VIETNAM);
    boolean more = jumps.size() > MOST || identical.size() > MOST || nights.size() > MOST;
    Set<Long> named = new HashSet<>();
    identical.forEach(i -> named.add(i.book()));
    nights.forEach(n -> named.add(n.book()));
    Map<Long, WorthALook.Book> books = marks.books(school, chosen);
    books.keySet().retainAll(named);
    return new WorthALook(chosen, rules, first(jumps), first(identical), first(nights), books, more);
  }

  /** The school years to choose from, the newest first. */
  public List<String> years() {
    Caller caller = callers.current();
    return caller.schoolId() == null ? List.of() : figures.years(caller.schoolId());
  }

  private static LookRules rules() {
    return new LookRules(BigDecimal.valueOf(Setting.LOOK_JUMP_TENTHS.number(1, 100)).divide(BigDecimal.valueOf(TEN)),
        Setting.LOOK_IDENTICAL_PERCENT.number(1, 100), Setting.LOOK_IDENTICAL_LEAST.number(2, 1000),
        LocalTime.of(Setting.LOOK_NIGHT_FROM.number(0, 23), 0), LocalTime.of(Setting.LOOK_NIGHT_UNTIL.number(0, 23), 0),
        Setting.LOOK_NIGHT_LEAST.number(1, 10_000));
  }

  private static <T> List<T> first(List<T> all) {
    return all.size() <= MOST ? all : all.subList(0, MOST);
  }
}
