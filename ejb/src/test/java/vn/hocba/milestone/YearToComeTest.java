package vn.hocba.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecision.Kind;
import vn.hocba.lock.LockExtent;
import vn.hocba.school.SchoolClass;

/** The decisions of a whole province are measured by all its limits without asking the database for any of them. */
class YearToComeTest {

  private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");
  private static final Instant LATEST = NOW.plus(Duration.ofDays(5));
  private static final String YEAR = "2026-2027";
  private static final int SCHOOLS = 500;

  private final List<Milestone> milestones = MilestoneCalendar.national().of(YEAR);
  private final List<MilestoneLimit> limits = milestones.stream().map(m -> {
    MilestoneLimit limit = new MilestoneLimit(YEAR, m.id());
    limit.set(LATEST, "214/SGDĐT", "Sở", NOW);
    return limit;
  }).toList();
  private int reads;

  @Test
  void classesAndDecisionsOfASchoolAreReadOnceHoweverManyAreMeasured() {
    int passed = 0;
    for (long school = 1; school <= SCHOOLS; school++) {
      List<LockDecision> decided = decided(school);
      MeasuredSchool measured = new MeasuredSchool("THCS", () -> read(List.of(new SchoolClass(1, YEAR, "9A1", 9))),
          () -> read(decided));
      for (MilestoneLimit limit : limits) {
        LimitMeasure measure = new LimitMeasure(milestones, List.of(limit), NOW);
        passed += (int) decided.stream().filter(d -> measure.passedBy(d, measured).isPresent()).count();
      }
    }
    assertEquals(2 * SCHOOLS, reads);
    long own = milestones.stream().filter(m -> m.levels().contains(vn.hocba.curriculum.SchoolLevel.THCS)).count();
    assertTrue(passed >= own * SCHOOLS, "every school is late for each milestone of its level: " + passed);
  }

  @Test
  void aDecisionThatEndsBeforeTheLimitIsNotLookedAtFurther() {
    LockDecision timely = lock(1, LATEST, milestones.getFirst());
    MeasuredSchool measured = new MeasuredSchool("THCS", () -> read(List.<SchoolClass>of()), () -> read(List.of(timely)));
    assertTrue(new LimitMeasure(milestones, limits, NOW).passedBy(timely, measured).isEmpty());
    assertEquals(0, reads);
  }

  private <T> List<T> read(List<T> stored) {
    reads++;
    return stored;
  }

  private List<LockDecision> decided(long school) {
    List<LockDecision> all = new ArrayList<>();
    milestones.forEach(m -> all.add(lock(school, LATEST.plusSeconds(1), m)));
    return all;
  }

  private static LockDecision lock(long school, Instant from, Milestone m) {
    Caller principal = new Caller(1, "ht", "Trần Quốc Bảo", Set.of(Role.PRINCIPAL), school);
    return new LockDecision(school, YEAR, new LockExtent(m.content(), m.term(), m.half(), null, null, null, null),
        new LockDecision.Words(Kind.LOCK, m.id(), from, null, "12/QĐ", "Mốc", true), principal, NOW);
  }
}
