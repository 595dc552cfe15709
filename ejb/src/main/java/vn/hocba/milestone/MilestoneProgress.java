package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.lock.LockExtent;
import vn.hocba.lock.Place;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Works out what the books of classes hold for a milestone and what is missing; asks no permission. */
@Stateless
@PermitAll
public class MilestoneProgress {

  @Inject
  private Schools schools;
  @Inject
  private EntryCounts counts;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;

  private record Counted(Map<EntryCounts.BookColumn, Long> marks, Map<Long, Long> pupils, Map<Long, Long> homeroom) {}

  /** The classes of a school's year that the milestone concerns. */
  public List<SchoolClass> classes(School school, String schoolYear, Milestone milestone) {
    return schools.classesOf(school.id()).stream().filter(c -> c.schoolYear().equals(schoolYear))
        .filter(c -> milestone.levels().contains(SchoolLevel.of(school.level(), c.grade()))).toList();
  }

  /** In the order of the classes and of their forms. */
  public List<ProgressLine> of(School school, Milestone milestone, List<SchoolClass> classes) {
    List<Long> ids = classes.stream().map(SchoolClass::id).toList();
    LockExtent extent = milestone.extent(null);
    boolean profile = extent.covers(Place.PROFILE);
    boolean conduct = milestone.term() != null && extent.covers(Place.conduct(milestone.term()));
    Counted counted = new Counted(counts.marks(ids), counts.pupils(ids),
        profile ? counts.profileFields(ids) : conduct ? counts.conduct(ids, milestone.term()) : Map.of());
    GradebookForms forms = new GradebookForms(rules::of);
    List<ProgressLine> lines = new ArrayList<>();
    for (SchoolClass c : classes) {
      long pupils = counted.pupils().getOrDefault(c.id(), 0L);
      Map<Long, PupilParticulars> standing = particulars.standing(c.id());
      for (ClassSubject s : schools.subjectsOf(c.id()).stream().sorted(forms.order(school, c)).toList()) {
        GradebookForm form = forms.of(school, c, s);
        List<FormColumn> asked = form.columns().stream().filter(FormColumn::required)
            .filter(f -> extent.covers(f.place(s))).toList();
        long spared = standing.values().stream().mapToLong(p -> asked.stream().map(FormColumn::column)
            .filter(k -> p.covers(s.subject(), k.term(), k.kind(), k.ordinal())).count()).sum();
        ToLongFunction<MarkColumn> held =
            k -> counted.marks().getOrDefault(new EntryCounts.BookColumn(s.id(), k), 0L);
        long entered = asked.stream().map(FormColumn::column).mapToLong(held).sum();
        long expected = asked.stream().map(FormColumn::column).mapToLong(k -> form.expected(k, pupils, held)).sum();
        if (!asked.isEmpty() && (pupils == 0 || expected > 0)) {
          lines.add(new ProgressLine(lines.size(), c.id(), c.name(), s.subject(),
              schools.nameOf(form.homeroom() ? c.homeroomStaffId() : s.teacherStaffId()),
              expected - spared, entered, s.id()));
        }
      }
      if (profile || conduct && SchoolLevel.of(school.level(), c.grade()) != SchoolLevel.PRIMARY) {
        lines.add(new ProgressLine(lines.size(), c.id(), c.name(), null, schools.nameOf(c.homeroomStaffId()),
            pupils * (profile ? EntryCounts.PROFILE_FIELDS : 1), counted.homeroom().getOrDefault(c.id(), 0L), null));
      }
    }
    return lines;
  }
}
