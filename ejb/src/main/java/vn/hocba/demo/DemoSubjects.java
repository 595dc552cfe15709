package vn.hocba.demo;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.GradebookForms;

/** The books of a demo class: what everybody takes, as many of the choices as are to be taken, and the trait books. */
final class DemoSubjects {

  private DemoSubjects() {}

  /**
   * A book of the class.
   *
   * @param regular regular assessments a term; 0 in primary school
   */
  record Planned(String code, int regular) {}

  static List<Planned> of(SchoolLevel level, int grade, String year) {
    Curriculum curriculum = CurriculumSource.national();
    List<SubjectPlan> plans = new ArrayList<>(curriculum.subjects(level, grade, year));
    List<String> chosen = curriculum.choices(level, grade, year).stream()
        .flatMap(c -> c.codes().stream().limit(c.choose())).toList();
    List<Planned> books = new ArrayList<>(plans.stream()
        .filter(p -> p.role() == Role.REQUIRED || chosen.contains(p.code()))
        .map(p -> new Planned(p.code(), p.role() == Role.TOPIC ? 1 : p.regularCount())).toList());
    if (level == SchoolLevel.PRIMARY) {
      GradebookForms.traitBooks(curriculum, grade, year).forEach(b -> books.add(new Planned(b.name(), 0)));
    }
    return books;
  }
}
