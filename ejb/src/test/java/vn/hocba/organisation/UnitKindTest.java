package vn.hocba.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.curriculum.SchoolLevel;

/** Two levels of local government since 01/07/2025: districts end, communes begin. */
class UnitKindTest {

  private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

  @Test
  void districtsEndTheDayBeforeCommunesBegin() {
    assertTrue(UnitKind.DISTRICT.existsOn(LAST));
    assertFalse(UnitKind.COMMUNE.existsOn(LAST));
    assertFalse(UnitKind.DISTRICT.existsOn(LAST.plusDays(1)));
    assertTrue(UnitKind.COMMUNE.existsOn(LAST.plusDays(1)));
    assertEquals(LAST, new OrgUnit(UnitKind.DISTRICT, "P", "P", LAST.minusYears(1)).lastDay());
  }

  @Test
  void everyKindButTheHighestStandsUnderAnother() {
    assertEquals(List.of(), UnitKind.MINISTRY.under());
    Stream.of(UnitKind.values()).skip(1).forEach(k -> assertFalse(k.under().isEmpty(), k.name()));
    Stream.of(SchoolLevel.values()).forEach(l -> assertFalse(UnitKind.underOfSchool(l.name()).isEmpty(), l.name()));
    assertEquals(List.of(UnitKind.PROVINCE), UnitKind.underOfSchool("THPT"));
  }
}
