package vn.hocba.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocba.curriculum.CurriculumFault.Code;

/** Finds what a curriculum leaves open: programmes without subjects, groups and subjects without a number. */
final class CurriculumCompleteness {

  private final Curriculum curriculum;
  private final Versions versions;
  private final Set<Integer> years;
  private final List<CurriculumFault> faults = new ArrayList<>();

  /**
   * @param years the school years in which anything begins or has just ended; between them nothing changes
   */
  CurriculumCompleteness(List<CurriculumRow> rows, Set<Integer> years) {
    this.versions = new Versions(rows);
    this.curriculum = new Curriculum(versions);
    this.years = years;
  }

  List<CurriculumFault> faults() {
    for (List<CurriculumRow> slot : versions.slots()) {
      CurriculumRow row = slot.getFirst();
      if (row.section() == Section.PROGRAMMES) {
        for (int grade = 1; grade <= Grades.ALL.last(); grade++) {
          for (int year : years) {
            programme(slot, grade, year);
          }
        }
      }
    }
    return faults;
  }

  private void programme(List<CurriculumRow> slot, int grade, int year) {
    for (CurriculumRow row : versions.current(slot, grade, year)) {
      SchoolLevel level = SchoolLevel.valueOf(row.get("level"));
      List<CurriculumRow> subjects = curriculum.subjectRows(level, grade, year);
      if (subjects.stream().noneMatch(s -> Cells.role(s.get("role")) == Role.REQUIRED)) {
        once(row, Code.NO_SUBJECTS, level, grade, Years.name(year));
      }
      Set<String> groups = curriculum.choiceSizes(level, grade, year).keySet();
      for (CurriculumRow subject : subjects) {
        if (!subject.get("group").isEmpty() && !groups.contains(subject.get("group"))) {
          once(subject, Code.UNKNOWN_GROUP, subject.get("group"));
        }
        if (curriculum.needsCount(subject) && curriculum.regularCount(level, grade, year, subject).isEmpty()) {
          once(subject, Code.NO_COUNT, curriculum.regulationRow(level, grade, year).map(r -> r.get("regulation"))
              .orElse(""), subject.get("assessment"), Years.name(year));
        }
      }
    }
  }

  private void once(CurriculumRow row, Code code, Object... args) {
    if (faults.stream().noneMatch(f -> f.code() == code && f.line() == row.line() && f.file().equals(row.file()))) {
      faults.add(CurriculumFault.at(row, code, args));
    }
  }
}
