package vn.hocba.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.curriculum.CurriculumFault.Code;

/** Finds what is wrong between the rows of a curriculum: names nobody declared, overlaps, gaps. */
final class CurriculumCheck {

  private final Versions versions;
  private final List<CurriculumRow> rows;
  private final List<CurriculumFault> faults = new ArrayList<>();
  private final TreeSet<Integer> turningYears = new TreeSet<>();

  CurriculumCheck(List<CurriculumRow> rows) {
    this.rows = rows;
    this.versions = new Versions(rows);
    for (CurriculumRow row : rows) {
      if (row.years() != Years.ALL) {
        turningYears.add(row.years().first());
        turningYears.add(row.years().last() == Years.OPEN ? row.years().first() : row.years().last() + 1);
      }
    }
  }

  List<CurriculumFault> faults() {
    names();
    for (List<CurriculumRow> slot : versions.slots()) {
      for (int grade = Grades.ALL.first(); grade <= Grades.ALL.last(); grade++) {
        overlaps(slot, grade);
        gaps(slot, grade);
      }
    }
    if (faults.isEmpty()) {
      faults.addAll(new CurriculumCompleteness(rows, turningYears).faults());
    }
    return faults;
  }

  private void names() {
    Set<String> ids = new HashSet<>();
    for (CurriculumRow row : rows) {
      String before = row.get("replaces");
      // a predecessor stands above, so no two rows can supersede each other
      if (!before.isEmpty() && (!ids.contains(row.section() + " " + before) || versions.row(row.section(), before)
          .filter(old -> old.slot().equals(row.slot())).isEmpty())) {
        faults.add(CurriculumFault.at(row, Code.UNKNOWN_PREDECESSOR, before));
      }
      if (!ids.add(row.section() + " " + row.id())) {
        faults.add(CurriculumFault.at(row, Code.DUPLICATE_ID, row.id()));
      }
      if (row.section() == Section.SUBJECTS) {
        subject(row, row.get("code"));
        if (!row.get("of").isEmpty()) {
          subject(row, row.get("of"));
        }
      }
    }
  }

  private void subject(CurriculumRow row, String code) {
    if (versions.row(Section.CODES, code).isEmpty()) {
      faults.add(CurriculumFault.at(row, Code.UNKNOWN_SUBJECT, code));
    }
  }

  private void overlaps(List<CurriculumRow> slot, int grade) {
    for (int year : turningYears) {
      List<CurriculumRow> current = versions.current(slot, grade, year);
      if (current.size() > 1 && slot.getFirst().section() != Section.CODES) {
        faults.add(CurriculumFault.at(current.getLast(), Code.OVERLAP, current.getFirst().id(),
            current.getLast().id(), grade, Years.name(year)));
        return;
      }
    }
  }

  /** Nothing may fall out between the first year covered and the last. */
  private void gaps(List<CurriculumRow> slot, int grade) {
    List<Years> covered = slot.stream().filter(row -> row.grades().covers(grade)).map(CurriculumRow::years).toList();
    int last = covered.stream().mapToInt(Years::last).max().orElse(0);
    int first = covered.stream().mapToInt(Years::first).min().orElse(0);
    for (int year : turningYears.subSet(first, true, Math.max(first, last), true)) {
      if (!covered.isEmpty() && covered.stream().noneMatch(years -> years.covers(year))) {
        faults.add(CurriculumFault.at(slot.getLast(), Code.GAP, slot.getFirst().slot(), grade, Years.name(year)));
        return;
      }
    }
  }
}
