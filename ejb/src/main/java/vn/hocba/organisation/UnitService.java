package vn.hocba.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.SchoolType;
import vn.hocba.school.Schools;
import vn.hocba.setup.Typed;

/** Keeps the units and schools of the province, and which is under which from when (DOMAIN 0.4 #3). */
@Stateless
@PermitAll
@Needs(Right.MANAGE_UNITS)
public class UnitService {

  private static final int LONGEST_CODE = 40;
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
  @Inject
  private Clock clock;

  /** @param superior on the day asked for; null for none */
  public record UnitRow(long id, UnitKind kind, String code, String name, LocalDate firstDay, LocalDate lastDay,
      String superior) {}

  /** @param levels every level of the school, lowest first @param lastDay null while it exists */
  public record SchoolRow(long id, String code, String name, SchoolType type, List<String> levels, String superior,
      LocalDate lastDay) {}

  /** A school and its place in the province. */
  public record NewSchool(String code, String name, String province, SchoolType type, Set<String> levels) {}

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Units that exist today or once did. */
  public List<UnitRow> list() {
    return list(LocalDate.now(clock));
  }

  public List<UnitRow> list(LocalDate day) {
    List<OrgUnit> all = units.all();
    List<Superior> superiors = units.superiors();
    List<PlaceVersion> names = versions.all();
    return all.stream().sorted(Comparator.comparing(OrgUnit::kind)).map(u -> new UnitRow(u.id(), u.kind(), u.code(),
        PlaceVersions.on(names, u.id(), null, day).map(PlaceVersion::name).orElse(u.name()), u.firstDay(), u.lastDay(), Units.parentName(superiors, all, u.id(), null, day))).toList();
  }

  /** The schools with what stood above each on that day. */
  public List<SchoolRow> schools(LocalDate day) {
    List<OrgUnit> all = units.all();
    List<Superior> superiors = units.superiors();
    List<PlaceVersion> names = versions.all();
    return schools.schools().stream().map(s -> {
      PlaceVersion then = PlaceVersions.on(names, null, s.id(), day).orElse(null);
      return new SchoolRow(s.id(), s.code(), then == null ? s.name() : then.name(), s.type(),
          then == null ? s.levels() : then.levels(), Units.parentName(superiors, all, null, s.id(), day), s.lastDay());
    }).toList();
  }

  /** @throws Problem UNIT_KNOWN, UNIT_PLACE, SETUP_FIELD */
  public void add(UnitKind kind, String code, String name, long parentId, LocalDate from, String number) {
    String said = Typed.required(code, LONGEST_CODE, "code");
    if (units.byCode(said).isPresent()) {
      throw new Problem(ProblemCode.UNIT_KNOWN, said);
    }
    OrgUnit parent = parent(parentId, Typed.given(from, "from"), Typed.given(kind, "kind").under());
    if (!kind.existsOn(from)) {
      throw new Problem(ProblemCode.UNIT_PLACE, parent.name(), from);
    }
    OrgUnit unit = units.add(new OrgUnit(kind, said, Typed.required(name, LONGEST_NAME, "unitName"), from));
    place(unit.id(), null, parent, from, number);
    audit.record(AuditEvent.of(Action.KEEP_UNIT, null, "UNIT", said).changed(null, unit.name())
        .saying(parent.name() + ", " + from));
  }

  /** @return the school's number @throws Problem UNIT_KNOWN, UNIT_PLACE, SETUP_FIELD */
  public long addSchool(NewSchool said, long parentId, LocalDate from, String number) {
    String code = Typed.required(said.code(), LONGEST_CODE, "code");
    if (schools.schoolByCode(code).isPresent()) {
      throw new Problem(ProblemCode.UNIT_KNOWN, code);
    }
    List<String> levels = List.of(SchoolLevel.values()).stream().map(Enum::name).filter(said.levels()::contains)
        .toList();
    if (levels.isEmpty()) {
      throw new Problem(ProblemCode.SETUP_FIELD, "levels");
    }
    // What is added to a demonstration belongs to it: neither mode starts on the other's schools.
    School school = new School(code, Typed.required(said.name(), LONGEST_NAME, "unitName"),
        Typed.required(said.province(), 100, "province"), levels.getFirst(), Setting.demo());
    school.found(Typed.given(said.type(), "type"), levels);
    OrgUnit parent = parent(parentId, Typed.given(from, "from"), UnitKind.underOfSchool(levels.getLast()));
    schools.add(school);
    place(null, school.id(), parent, from, number);
    audit.record(AuditEvent.of(Action.KEEP_UNIT, school.id(), "SCHOOL", code).changed(null, school.name())
        .saying(parent.name() + ", " + from));
    return school.id();
  }

  /** Puts a school under another unit from that day on. @throws Problem NOT_FOUND, UNIT_PLACE, SETUP_FIELD */
  public void move(long schoolId, long parentId, LocalDate from, String number) {
    School school = schools.school(schoolId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    OrgUnit parent = parent(parentId, Typed.given(from, "from"),
        UnitKind.underOfSchool(school.levels().getLast()));
    String before = units.above(schoolId, from).stream().findFirst().map(OrgUnit::name).orElse(null);
    schools.hold(schoolId);
    place(null, schoolId, parent, from, number);
    audit.record(AuditEvent.of(Action.KEEP_UNIT, schoolId, "SCHOOL", school.code()).changed(before, parent.name())
        .because(Typed.optional(number, LONGEST_NUMBER)).saying(from.toString()));
  }

  private void place(Long unitId, Long schoolId, OrgUnit parent, LocalDate from, String number) {
    units.place(unitId, schoolId, parent.id(), from, Typed.optional(number, LONGEST_NUMBER),
        callers.current().fullName());
  }

  private OrgUnit parent(long id, LocalDate from, List<UnitKind> kinds) {
    OrgUnit parent = units.find(id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (!kinds.contains(parent.kind()) || !parent.existsOn(from)) {
      throw new Problem(ProblemCode.UNIT_PLACE, parent.name(), from);
    }
    return parent;
  }
}
