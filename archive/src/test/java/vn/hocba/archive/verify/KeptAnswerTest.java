package vn.hocba.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {

  @Test
  void answersKeptBeforeAReasonWasRenamedAreStillRead() {
    KeptAnswer answer = new KeptAnswer(List.of(Reason.of(ReasonCode.ARCHIVED_RECORD)), List.of(), List.of(), List.of(), List.of());
    assertFalse(answer.write().contains("UNSIGNED_RECORD"));
    assertEquals(answer, KeptAnswer.read(answer.write()));
    assertEquals(answer, KeptAnswer.read(answer.write().replace("ARCHIVED_RECORD", "UNSIGNED_RECORD")));
  }
}
