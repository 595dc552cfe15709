package vn.hocba.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hocba.configuration.BackgroundTask;

class TaskTest {

  @Test
  void whoDoesNotSeeEverySchoolLearnsHowFarATaskIsAndNotHowMuchAllSchoolsHave() {
    BackgroundTask fixity = new BackgroundTask("fixity");
    fixity.report(12_345, 20_000, BackgroundTask.State.RUNNING, "12345 0 0", Instant.EPOCH);
    StatusService.Task told = StatusService.Task.of(fixity, false);
    assertEquals("61 of 100", told.done() + " of " + told.total());
    assertNull(told.message());
    assertEquals("12345 of 20000: 12345 0 0", StatusService.Task.of(fixity, true).done() + " of " + StatusService.Task.of(fixity, true).total() + ": "
        + StatusService.Task.of(fixity, true).message());
    fixity.report(7, 0, BackgroundTask.State.DONE, null, Instant.EPOCH);
    assertEquals(0, StatusService.Task.of(fixity, false).total());
    assertEquals(0, StatusService.Task.of(fixity, false).done());
  }
}
