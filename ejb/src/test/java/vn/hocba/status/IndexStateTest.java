package vn.hocba.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.finding.IndexAge;
import vn.hocba.finding.IndexStep;

class IndexStateTest {
  private static final IndexAge.Age BEHIND = new IndexAge.Age(120_045, 120_040, Duration.ofMillis(1_200));

  @Test
  void onlyWhoSeesEverySchoolLearnsHowMuchAllSchoolsArchive() {
    IndexState others = new IndexState(true, new IndexStep(null, null, 2), null, null, null);
    assertEquals(new IndexState(true, new IndexStep(120_040L, 5L, 2), 120_045L, 1_200L, 98_000L),
        IndexState.of(new Caller(1, "so", "Sở", Set.of(Role.PROVINCE_OFFICER), null), BEHIND, true, 98_000));
    assertEquals(others, IndexState.of(new Caller(2, "vanthu", "Văn thư", Set.of(Role.RECORDS_CLERK), 7L), BEHIND, true, 98_000));
    assertEquals(others, IndexState.of(
        new Caller(3, "thanhtra", "Thanh tra", Set.of(Role.INSPECTOR), null, Set.of(7L), List.of()), BEHIND, true, 98_000));
  }
}
