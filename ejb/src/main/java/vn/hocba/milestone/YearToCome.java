package vn.hocba.milestone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.lock.LockDecision;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;

/** Decisions of many schools in one year with what they are measured against, read once for all limits. */
final class YearToCome {

  private final List<LockDecision> asked;
  private final Map<Long, School> schools;
  private final Map<Long, String> names;
  private final Map<Long, MeasuredSchool> measured = new HashMap<>();

  /**
   * @param asked those to measure, in the order they are told
   * @param classes of the year, of every school that has one of them
   * @param decisions of the year, likewise, the newest first
   */
  YearToCome(List<LockDecision> asked, List<School> schools, List<SchoolClass> classes, List<LockDecision> decisions) {
    this.asked = asked;
    this.schools = schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
    names = classes.stream().collect(Collectors.toMap(SchoolClass::id, SchoolClass::name));
    Map<Long, List<SchoolClass>> ownClasses = classes.stream().collect(Collectors.groupingBy(SchoolClass::schoolId));
    Map<Long, List<LockDecision>> own = decisions.stream().collect(Collectors.groupingBy(LockDecision::schoolId));
    asked.stream().map(LockDecision::schoolId).distinct().forEach(id -> measured.put(id, new MeasuredSchool(
        school(id).level(), () -> ownClasses.getOrDefault(id, List.of()), () -> own.getOrDefault(id, List.of()))));
  }

  /** Those that pass the limits of the measure. */
  List<LockDecision> beyond(LimitMeasure measure) {
    return asked.stream().filter(d -> measure.passedBy(d, measured.get(d.schoolId())).isPresent()).toList();
  }

  School school(long id) {
    return schools.get(id);
  }

  /** @param id null for a decision on no single class */
  String className(Long id) {
    return id == null ? null : names.get(id);
  }
}
