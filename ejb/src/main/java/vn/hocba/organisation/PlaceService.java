package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.setup.Typed;

/**
 * Renames and ends units and schools by decision, from a day (DOMAIN 0.4 #3). Documents that were issued keep the name
 * they carry, and a day of the past shows what was called how on it.
 */
@Stateless
@PermitAll
@Needs(Right.MANAGE_UNITS)
public class PlaceService {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 60;

  @Inject
  private Units units;
  @Inject
  private PlaceVersions versions;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /**
   * What a school is called and teaches from a day.
   *
   * @param levels every level it then has
   * @param number of the decision
   */
  public record NewSchoolName(String name, Collection<String> levels, LocalDate from, String number) {}

  /** @throws Problem NOT_FOUND, SETUP_FIELD, UNIT_PLACE for a day on which it does not exist */
  public void renameUnit(long id, String name, LocalDate from, String number) {
    OrgUnit unit = units.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String next = Typed.required(name, LONGEST_NAME, "unitName");
    if (!unit.existsOn(Typed.given(from, "from"))) {
      throw new Problem(ProblemCode.UNIT_PLACE, unit.name(), from);
    }
    String decision = Typed.required(number, LONGEST_NUMBER, "number");
    String before = unit.name();
    remember(new PlaceVersion(id, null, before, List.of(), PlaceVersions.EVER));
    versions.add(new PlaceVersion(id, null, next, List.of(), from), decision, callers.current().fullName());
    versions.turn();
    audit.record(AuditEvent.of(Action.KEEP_UNIT, null, "UNIT", unit.code()).changed(before, next).because(decision)
        .saying(from.toString()));
  }

  /**
   * @throws Problem NOT_FOUND, SETUP_FIELD, UNIT_PLACE where what stands above it then has no such schools,
   *     GRADE_NOT_HERE while a class that is not closed has a grade it would lose
   */
  public void renameSchool(long id, NewSchoolName said) {
    School school = schools.school(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    schools.hold(id);
    String next = Typed.required(said.name(), LONGEST_NAME, "unitName");
    LocalDate from = Typed.given(said.from(), "from");
    String decision = Typed.required(said.number(), LONGEST_NUMBER, "number");
    List<String> levels = Stream.of(SchoolLevel.values()).map(Enum::name).filter(said.levels()::contains).toList();
    if (levels.isEmpty()) {
      throw new Problem(ProblemCode.SETUP_FIELD, "levels");
    }
    units.above(id, from).stream().findFirst().filter(u -> !UnitKind.underOfSchool(levels.getLast()).contains(u.kind()))
        .ifPresent(u -> {
          throw new Problem(ProblemCode.UNIT_PLACE, u.name(), from);
        });
    schools.classesOf(id).stream().filter(c -> !c.isClosed() && levels.stream()
        .map(SchoolLevel::valueOf).noneMatch(l -> l.has(c.grade()))).findFirst().ifPresent(c -> {
          throw new Problem(ProblemCode.GRADE_NOT_HERE, c.grade());
        });
    String before = told(school.name(), school.levels());
    remember(new PlaceVersion(null, id, school.name(), school.levels(), PlaceVersions.EVER));
    versions.add(new PlaceVersion(null, id, next, levels, from), decision, callers.current().fullName());
    versions.turn();
    audit.record(AuditEvent.of(Action.KEEP_UNIT, id, "SCHOOL", school.code()).changed(before, told(next, levels))
        .because(decision).saying(from.toString()));
  }

  /** What it was called before the first change. */
  private void remember(PlaceVersion before) {
    if (PlaceVersions.on(versions.all(), before.unitId(), before.schoolId(), LocalDate.MAX).isEmpty()) {
      versions.add(before, null, callers.current().fullName());
    }
  }

  /**
   * A unit ends; what stands under it is put elsewhere first.
   *
   * @throws Problem NOT_FOUND, SETUP_FIELD, UNIT_IN_USE naming what still stands under it
   */
  public void endUnit(long id, LocalDate lastDay, String number) {
    OrgUnit unit = units.find(id).filter(u -> u.kind() != UnitKind.MINISTRY)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String decision = Typed.required(number, LONGEST_NUMBER, "number");
    LocalDate last = checked(lastDay, unit.firstDay());
    units.under(id, last.plusDays(1)).ifPresent(name -> {
      throw new Problem(ProblemCode.UNIT_IN_USE, unit.name(), name, last);
    });
    String before = String.valueOf(unit.lastDay());
    unit.endOn(last);
    audit.record(AuditEvent.of(Action.KEEP_UNIT, null, "UNIT", unit.code()).changed(before, last.toString())
        .because(decision).saying("ENDED"));
  }

  /**
   * A school ends: after that day nobody of it signs in; its records stay to be read by the province.
   *
   * @throws Problem NOT_FOUND, SETUP_FIELD, CLASSES_OPEN while a class is not closed: 0 its name
   */
  public void endSchool(long id, LocalDate lastDay, String number) {
    School school = schools.school(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    schools.hold(id);
    String decision = Typed.required(number, LONGEST_NUMBER, "number");
    LocalDate last = checked(lastDay, PlaceVersions.EVER);
    schools.classesOf(id).stream().filter(c -> !c.isClosed()).findFirst().ifPresent(c -> {
      throw new Problem(ProblemCode.CLASSES_OPEN, school.name(), c.name(), c.schoolYear());
    });
    school.endOn(last);
    audit.record(AuditEvent.of(Action.KEEP_UNIT, id, "SCHOOL", school.code()).changed(null, last.toString())
        .because(decision).saying("ENDED"));
  }

  private static LocalDate checked(LocalDate lastDay, LocalDate first) {
    if (Typed.given(lastDay, "lastDay").isBefore(first)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "lastDay");
    }
    return lastDay;
  }

  private static String told(String name, List<String> levels) {
    return name + " (" + String.join(", ", levels) + ")";
  }
}
