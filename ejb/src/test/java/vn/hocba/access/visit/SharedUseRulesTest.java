package vn.hocba.access.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.visit.SharedUseRules.Stay;

/** Which use of an account looks like two people's. */
class SharedUseRulesTest {

  @Test
  void twoPlacesAtOnceIsADay() {
    assertEquals(Set.of(LocalDate.of(2026, 11, 3)), days(stay("08:00", "09:00", "192.0.2.1", "a"),
        stay("08:30", "08:40", "198.51.100.1", "b")));
  }

  @Test
  void oneAfterTheOtherIsNot() {
    assertEquals(Set.of(), days(stay("08:00", "09:00", "192.0.2.1", "a"), stay("09:01", "10:00", "198.51.100.1", "b")));
  }

  @Test
  void aMomentBetweenTwoPlacesIsNot() {
    assertEquals(Set.of(), days(stay("08:00", "09:00", "192.0.2.1", "a"), stay("08:56", "10:00", "198.51.100.1", "b")));
  }

  @Test
  void oneDeviceThatMovesAndTwoDevicesInOnePlaceAreNot() {
    assertEquals(Set.of(), days(stay("08:00", "09:00", "192.0.2.1", "a"), stay("08:30", "10:00", "198.51.100.1", "a")));
    assertEquals(Set.of(), days(stay("08:00", "09:00", "192.0.2.1", "a"), stay("08:30", "10:00", "192.0.2.1", "b")));
  }

  private static Set<LocalDate> days(Stay... stays) {
    return SharedUseRules.days(List.of(stays), ZoneOffset.UTC);
  }

  private static Stay stay(String from, String until, String address, String device) {
    return new Stay(at(from), at(until), address, device);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-03T" + time + ":00Z");
  }
}
