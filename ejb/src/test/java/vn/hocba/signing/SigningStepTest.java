package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of signatures (S0 Điều 7–9). */
class SigningStepTest {

  @Test
  void subjectTeachersThenHomeroomTeacherThenPrincipalThenSeal() {
    List<SigningStep> order = new ArrayList<>();
    for (SigningStep step = SigningStep.GVBM; step != null; step = step.next()) {
      order.add(step);
    }
    assertEquals(List.of(SigningStep.GVBM, SigningStep.GVCN, SigningStep.HT, SigningStep.TRUONG), order);
    assertEquals(SigningStep.GVCN, SigningStep.HT.before());
    assertNull(SigningStep.GVBM.before());
  }

  @Test
  void aSheetHasTheSubjectTeachersSignatureAlone() {
    SigningDocument sheet = SigningDocument.sheet(1, "{}", 1, 1, 1, Instant.EPOCH);
    sheet.signed("ab", 2);
    assertEquals(SigningDocument.State.SIGNED, sheet.state());
  }

  /** The signature of one teacher does not hand a transcript on while another's is missing. */
  @Test
  void aTranscriptStaysWithItsSubjectTeachersUntilTheLastOfThem() {
    SigningDocument d = SigningDocument.transcript("t", 1, 1, 1, Instant.EPOCH).forSubjects();
    assertEquals(true, d.isForSubjects());
    d.signedInPart("ab", 2);
    assertEquals(SigningStep.GVBM, d.step());
    d.signed("cd", 3);
    assertEquals(SigningStep.GVCN, d.step());
    assertEquals(SigningDocument.State.OPEN, d.state());
  }

  /** Two teachers' signatures over the same bytes would lose one of them. */
  @Test
  void whileOneTeachersBatchHoldsATranscriptNoOtherTakesIt() {
    Instant now = Instant.parse("2026-05-30T03:00:00Z");
    SigningDocument d = SigningDocument.transcript("t", 1, 1, 1, Instant.EPOCH).forSubjects();
    assertEquals(true, d.isFreeFor(8, now));
    d.claim("node", now.plusSeconds(60), 7);
    assertEquals(true, d.isFreeFor(7, now));
    assertEquals(false, d.isFreeFor(8, now));
    assertEquals(true, d.isFreeFor(8, now.plusSeconds(61)), "its claim ran out");
    d.signedInPart("ab", 2);
    assertEquals(true, d.isFreeFor(8, now));
  }
}
