package vn.hocba.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CountedProgressTest {

  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final AtomicInteger counted = new AtomicInteger();
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };

  @Test
  void leadersOfOneSchoolShareACountUntilItIsOld() {
    CountedProgress kept = new CountedProgress(clock, Duration.ofSeconds(5));
    assertEquals("A", kept.of(1, "2026-2027", named("A")).schoolName());
    now = now.plusSeconds(5);
    assertEquals("A", kept.of(1, "2026-2027", named("B")).schoolName());
    assertEquals("C", kept.of(1, "2025-2026", named("C")).schoolName(), "another year");
    assertEquals("D", kept.of(2, "2026-2027", named("D")).schoolName(), "another school");
    now = now.plusSeconds(1);
    assertEquals("E", kept.of(1, "2026-2027", named("E")).schoolName());
    assertEquals(4, counted.get());
  }

  @Test
  void withoutATimeEachCountsAnew() {
    CountedProgress kept = new CountedProgress(clock, Duration.ZERO);
    kept.of(1, "2026-2027", named("A"));
    assertEquals("B", kept.of(1, "2026-2027", named("B")).schoolName());
  }

  @Test
  void aCountThatFailedIsNotKept() {
    CountedProgress kept = new CountedProgress(clock, Duration.ofSeconds(5));
    assertThrows(IllegalStateException.class, () -> kept.of(1, "2026-2027", () -> {
      throw new IllegalStateException("the database is away");
    }));
    assertEquals("A", kept.of(1, "2026-2027", named("A")).schoolName());
  }

  private Supplier<SchoolProgress> named(String school) {
    return () -> {
      counted.incrementAndGet();
      return new SchoolProgress(1, school, "2026-2027", List.of(), now, List.of(), List.of());
    };
  }
}
