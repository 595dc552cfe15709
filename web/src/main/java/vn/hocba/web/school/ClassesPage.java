package vn.hocba.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.access.Right;
import vn.hocba.archiving.JobService;
import vn.hocba.school.ClassService;
import vn.hocba.web.access.Visit;

/** Lists the classes of the school by year, with the state of each book. */
@Named
@RequestScoped
public class ClassesPage {

  @Inject
  private ClassService classes;
  @Inject
  private JobService jobs;
  @Inject
  private HttpServletRequest request;
  private List<Year> years;

  /** The classes of one school year. */
  public record Year(String name, List<Line> classes) {}

  /** @param sealing null before any transcript was issued; a class opened again keeps those it has */
  public record Line(ClassService.Row row, SealingProgress sealing) {}

  public void open() {
    years = classes.list().stream().collect(Collectors.groupingBy(ClassService.Row::schoolYear)).entrySet().stream()
        .sorted((a, b) -> b.getKey().compareTo(a.getKey()))
        .map(year -> new Year(year.getKey(), year.getValue().stream().map(this::line).toList())).toList();
  }

  private Line line(ClassService.Row row) {
    // Teachers see the list, but not how the archive stands.
    if (Collections.disjoint(Visit.of(request).roles(), Right.READ_ARCHIVE_STATE.roles())) {
      return new Line(row, null);
    }
    SealingProgress sealing = SealingProgress.of(jobs.overview(row.id()));
    return new Line(row, sealing.total() > 0 ? sealing : null);
  }

  /** Whether the list has classes of more than one school, as an inspector's may. */
  public boolean isManySchools() {
    return years.stream().flatMap(y -> y.classes().stream()).map(l -> l.row().schoolId()).distinct().count() > 1;
  }

  /** Newest first. */
  public List<Year> getYears() {
    return years;
  }
}
