package vn.hocba.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.access.Role;
import vn.hocba.organisation.OrgUnit;
import vn.hocba.organisation.UnitKind;
import vn.hocba.organisation.UnitOfficer;
import vn.hocba.organisation.UnitOfficers;
import vn.hocba.organisation.Units;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Founds the units above the demo's schools, the district as long as there were districts, and puts them in place. */
@Stateless
@PermitAll
public class DemoUnits {

  @Inject
  private Units units;
  @Inject
  private UnitOfficers officers;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  public void found() {
    if (units.byCode(DemoData.list("unit.PROVINCE").get(0)).isPresent()) {
      return;
    }
    OrgUnit ministry = units.all().stream().filter(u -> u.kind() == UnitKind.MINISTRY).findFirst().orElseThrow();
    OrgUnit province = unit(UnitKind.PROVINCE, ministry);
    OrgUnit district = unit(UnitKind.DISTRICT, province);
    OrgUnit commune = unit(UnitKind.COMMUNE, province);
    for (School s : schools.schools().stream().filter(School::demo).toList()) {
      if (UnitKind.underOfSchool(s.level()).contains(UnitKind.DISTRICT)) {
        place(null, s.id(), district);
        place(null, s.id(), commune);
      } else {
        place(null, s.id(), province);
      }
    }
  }

  /** The officer oversees the demo's commune, unless somebody assigned them before. */
  public void assign(long officer) {
    OrgUnit commune = units.byCode(DemoData.list("unit.COMMUNE").get(0)).orElseThrow();
    if (officers.latest(Integer.MAX_VALUE).stream().noneMatch(o -> o.accountId() == officer)) {
      officers.add(new UnitOfficer(officer, commune.id(), DemoData.text("assignment.number"), commune.firstDay(), null,
          by(), clock.instant()));
    }
  }

  private OrgUnit unit(UnitKind kind, OrgUnit parent) {
    List<String> said = DemoData.list("unit." + kind);
    OrgUnit unit = units.add(new OrgUnit(kind, said.get(0), said.get(1), LocalDate.parse(said.get(2))));
    units.place(unit.id(), null, parent.id(), unit.firstDay(), null, by());
    return unit;
  }

  private void place(Long unitId, Long schoolId, OrgUnit parent) {
    units.place(unitId, schoolId, parent.id(), parent.firstDay(), null, by());
  }

  private static String by() {
    return DemoData.list(Role.PROVINCE_OFFICER).get(1);
  }
}
