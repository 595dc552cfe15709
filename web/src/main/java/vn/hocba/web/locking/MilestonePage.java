package vn.hocba.web.locking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.milestone.ProgressView;
import vn.hocba.milestone.ProgressView.Line;

/** How far the school's books are for a milestone: by class, by teacher, and book by book. */
@Named
@RequestScoped
public class MilestonePage {

  @Inject
  private MilestoneService milestones;
  private String year;
  private String id;
  private boolean now;
  private ProgressView report;

  /** Several lines under one name. */
  public record Sum(String name, long expected, long entered) {

    public long getMissing() {
      return expected - entered;
    }
  }

  public void open() {
    report = milestones.report(year == null ? "" : year, id, now);
  }

  /** In the order of the classes. */
  public List<Sum> getClasses() {
    return sums(Line::className, new LinkedHashMap<>());
  }

  /** By name; books nobody is assigned to stand under a name of null at the end. */
  public List<Sum> getTeachers() {
    List<Sum> sums = new ArrayList<>(sums(l -> l.teacher() == null ? "" : l.teacher(), new TreeMap<>()));
    if (!sums.isEmpty() && sums.getFirst().name().isEmpty()) {
      Sum nobody = sums.removeFirst();
      sums.add(new Sum(null, nobody.expected(), nobody.entered()));
    }
    return sums;
  }

  private List<Sum> sums(Function<Line, String> name, Map<String, Sum> sums) {
    report.lines().forEach(l -> sums.merge(name.apply(l), new Sum(name.apply(l), l.expected(), l.entered()),
        (a, b) -> new Sum(a.name(), a.expected() + b.expected(), a.entered() + b.entered())));
    return List.copyOf(sums.values());
  }

  /** Books that lack something. */
  public List<Line> getOpen() {
    return report.lines().stream().filter(l -> l.missing() > 0).toList();
  }

  public ProgressView getReport() {
    return report;
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public boolean isNow() {
    return now;
  }

  public void setNow(boolean now) {
    this.now = now;
  }
}
