package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;

class IndexStepTest {
  private static final Caller PROVINCE = new Caller(1, "so", "Sở", Set.of(Role.PROVINCE_OFFICER), null);
  private static final Caller SCHOOL = new Caller(2, "vanthu", "Văn thư", Set.of(Role.RECORDS_CLERK), 7L);
  private static final Caller INSPECTOR = new Caller(3, "thanhtra", "Thanh tra", Set.of(Role.INSPECTOR), null, Set.of(7L), List.of());
  private static final IndexAge.Age BEHIND = new IndexAge.Age(120_045, 120_040, Duration.ofMillis(1_200));

  @Test
  void onlyWhoSeesEverySchoolLearnsHowManyLinesTheLedgerHas() {
    assertEquals(new IndexStep(120_040L, 5L, 2), IndexStep.of(PROVINCE, BEHIND));
    assertEquals(new IndexStep(null, null, 2), IndexStep.of(SCHOOL, BEHIND));
    assertEquals(new IndexStep(null, null, 2), IndexStep.of(INSPECTOR, BEHIND));
  }

  @Test
  void anIndexInStepWaitsForNothing() {
    assertEquals(new IndexStep(null, null, 0), IndexStep.of(SCHOOL, new IndexAge.Age(5, 5, Duration.ZERO)));
    assertEquals(new IndexStep(null, null, 1), IndexStep.of(SCHOOL, new IndexAge.Age(6, 5, Duration.ZERO)), "of another machine's time");
  }
}
