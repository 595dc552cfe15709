package vn.hocba.web.locking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockExtent;
import vn.hocba.milestone.MilestoneService;
import vn.hocba.school.ClassService;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** What a decision can be about at this school: contents, classes and subjects. */
@Named
@RequestScoped
public class LockChoices {

  @Inject
  private ClassService classes;
  @Inject
  private MilestoneService milestones;
  @Inject
  private LockWording words;
  @Inject
  private Wording wording;

  /** Every content with its terms, by the codes of their extents. */
  public List<SelectItem> getWhats() {
    List<SelectItem> items = new ArrayList<>();
    for (LockContent content : LockContent.values()) {
      if (!content.isOfTerm()) {
        add(items, content, null, null);
        continue;
      }
      for (int term = 1; term <= 2; term++) {
        add(items, content, term, null);
        for (int half = 1; half <= 2 && content.isOfHalf(); half++) {
          add(items, content, term, half);
        }
      }
    }
    return items;
  }

  /** The subjects taught at the school, by name; none is all of them. */
  public List<SelectItem> subjects(String schoolYear) {
    CodeWording codes = new CodeWording(wording);
    List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", wording.text("locks.allSubjects"))));
    milestones.subjects(schoolYear).stream().map(s -> new SelectItem(s, codes.subject(s)))
        .sorted(Comparator.comparing(SelectItem::getLabel)).forEach(items::add);
    return items;
  }

  private void add(List<SelectItem> items, LockContent content, Integer term, Integer half) {
    String code = new LockExtent(content, term, half, null, null, null, null).code();
    items.add(new SelectItem(code, words.title(code)));
  }

  /** The school, its grades and its classes of that year. */
  public List<SelectItem> wheres(String schoolYear) {
    List<ClassService.Row> rows = classes.list().stream().filter(r -> r.schoolYear().equals(schoolYear)).toList();
    List<SelectItem> items = new ArrayList<>(List.of(new SelectItem("", wording.text("locks.whole"))));
    TreeSet<Integer> grades = new TreeSet<>(rows.stream().map(ClassService.Row::grade).toList());
    for (SchoolLevel level : SchoolLevel.values()) {
      if (level != SchoolLevel.GDTX && grades.stream().anyMatch(level::has) && !grades.stream().allMatch(level::has)) {
        items.add(new SelectItem("LEVEL:" + level, wording.text(level)));
      }
    }
    grades.forEach(g -> items.add(new SelectItem("GRADE:" + g, wording.text("locks.grade", g))));
    rows.forEach(r -> items.add(new SelectItem("CLASS:" + r.id(), wording.text("locks.class", r.name()))));
    return items;
  }
}
