package vn.hocba.oversight;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.configuration.Clocks;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Shows those who lead a school, and those who oversee many, how far the books have come (PHT-01, SO-02, STA-01). */
@Stateless
@PermitAll
@Needs(Right.OVERSEE_PROGRESS)
public class OversightService {

  /** Schools on one page. */
  public static final int PAGE_SIZE = 50;

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private BookFigures figures;
  @Inject
  private CountedProgress counted;
  @Inject
  private SchoolFigures prepared;
  @Inject
  private Clock clock;

  /**
   * Schools by name.
   *
   * @param total of all pages
   * @param oldest when the oldest figure of the page was prepared; null for none
   */
  public record Page(List<SchoolFigure> schools, long total, Instant oldest) {}

  /**
   * One school, counted now or some seconds ago.
   *
   * @param schoolId null for the caller's own
   * @param year null for the present one, or the newest the school has
   * @throws Problem NOT_FOUND for a school that does not exist for the caller, or no year of it
   */
  public SchoolProgress school(Long schoolId, String year) {
    Caller caller = callers.current();
    Long wanted = schoolId == null ? caller.schoolId() : schoolId;
    School school = wanted == null || !caller.sees(wanted) ? null : schools.school(wanted).orElse(null);
    if (school == null) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    List<String> years = figures.years(school.id());
    String present = SchoolYear.of(LocalDate.now(clock));
    String chosen = year != null ? year : years.contains(present) || years.isEmpty() ? present : years.getFirst();
    if (year != null && !years.contains(year)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return counted.of(school.id(), chosen, () -> new SchoolProgress(school.id(), school.name(), chosen, years,
        clock.instant(), figures.of(school, chosen), months(school, chosen)));
  }

  /**
   * The schools the caller oversees, from prepared figures.
   *
   * @param named part of the name, or null
   * @param page from 0
   */
  public Page schools(String named, int page) {
    Caller caller = callers.current();
    List<SchoolFigure> found = prepared.page(caller.schools(), named, Math.max(0, page) * PAGE_SIZE, PAGE_SIZE);
    return new Page(found, prepared.count(caller.schools(), named),
        found.stream().map(SchoolFigure::refreshedAt).min(Instant::compareTo).orElse(null));
  }

  /** August to July, as far as the year has come. */
  private List<SchoolProgress.Month> months(School school, String year) {
    YearMonth first = YearMonth.of(SchoolYear.start(year), 8);
    YearMonth now = YearMonth.now(clock);
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = first; m.isBefore(first.plusYears(1)) && !m.isAfter(now); m = m.plusMonths(1)) {
      months.add(m);
    }
    List<SchoolProgress.Month> counted = new ArrayList<>();
    if (!months.isEmpty()) {
      List<Long> before = figures.before(school, year, months.stream()
          .map(m -> m.plusMonths(1).atDay(1).atStartOfDay(Clocks.VIETNAM).toInstant()).toList());
      for (int i = 0; i < months.size(); i++) {
        counted.add(new SchoolProgress.Month(months.get(i), before.get(i)));
      }
    }
    return counted;
  }
}
