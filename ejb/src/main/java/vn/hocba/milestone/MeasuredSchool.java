package vn.hocba.milestone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.school.SchoolClass;

/** What decisions of a school in one year are measured against; classes and decisions are read when first asked for, and once. */
final class MeasuredSchool {

  private final String level;
  private final Supplier<List<SchoolClass>> readsClasses;
  private final Supplier<List<LockDecision>> readsDecisions;
  private List<SchoolClass> classes;
  private List<LockDecision> decisions;

  /** @param classes of the year; @param decisions of the year, the newest first */
  MeasuredSchool(String level, Supplier<List<SchoolClass>> classes, Supplier<List<LockDecision>> decisions) {
    this.level = level;
    this.readsClasses = classes;
    this.readsDecisions = decisions;
  }

  List<LockDecision> decisions() {
    if (decisions == null) {
      decisions = readsDecisions.get();
    }
    return decisions;
  }

  List<SchoolClass> reached(LockExtent extent) {
    if (classes == null) {
      classes = readsClasses.get();
    }
    return classes.stream().filter(c -> reaches(extent, c)).toList();
  }

  boolean reaches(LockExtent extent, SchoolClass c) {
    return extent.reaches(c.id(), c.grade(), SchoolLevel.of(level, c.grade()));
  }

  /** The levels of the classes it reaches; the school's own while it has no classes in that year. */
  Set<SchoolLevel> levels(LockExtent extent) {
    Set<SchoolLevel> levels = reached(extent).stream().map(c -> SchoolLevel.of(level, c.grade()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchoolLevel.class)));
    return levels.isEmpty() ? Set.of(SchoolLevel.valueOf(level)) : levels;
  }
}
