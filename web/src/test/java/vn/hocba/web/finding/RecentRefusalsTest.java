package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentRefusalsTest {

  private final RecentRefusals recent = new RecentRefusals(() -> 2);

  @Test
  void whoWasRefusedMayAskAgainAfterThePauseAndNobodyElseWaits() {
    recent.refused("benkia", 10_000);
    assertEquals(2_000, recent.left("benkia", 10_000));
    assertEquals(500, recent.left("benkia", 11_500));
    assertEquals(0, recent.left("giaovu", 10_000));
    assertEquals(0, recent.left("benkia", 12_000));
    assertEquals(0, recent.left("benkia", 11_000), "who may ask again was refused no longer");
  }

  @Test
  void anotherRefusalBeginsThePauseAnew() {
    recent.refused("benkia", 10_000);
    recent.refused("benkia", 11_000);
    assertEquals(1_000, recent.left("benkia", 12_000));
  }

  @Test
  void aClockThatWasSetBackKeepsNobodyWaiting() {
    recent.refused("benkia", 10_000);
    assertEquals(0, recent.left("benkia", 5_000));
  }

  @Test
  void remembersSoManyAndNoMore() {
    for (int i = 0; i < 2_001; i++) {
      recent.refused("n" + i, 10_000);
    }
    assertEquals(0, recent.left("n0", 10_000));
    assertEquals(2_000, recent.left("n1", 10_000));
  }

  @Test
  void withoutAPauseNobodyWaits() {
    RecentRefusals none = new RecentRefusals(() -> 0);
    none.refused("benkia", 10_000);
    assertEquals(0, none.left("benkia", 10_000));
  }
}
