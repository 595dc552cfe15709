package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SealingException.Part;

/** When sealing is tried again by itself, and when somebody must look. */
class SealJobTest {

  private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
  private static final SealPatience PATIENCE = new SealPatience(5, Duration.ofHours(168));

  private static SealJob job() {
    return new SealJob("t", 1, 1, 0, START);
  }

  @Test
  void aSilentAuthorityIsAskedForDaysAtLeastEveryTenMinutes() {
    SealJob job = job();
    Instant at = START;
    while (at.isBefore(START.plus(Duration.ofHours(167)))) {
      job.failed(SealCause.SILENT, "TSA", at, PATIENCE);
      assertEquals(SealJobState.QUEUED, job.state(), at.toString());
      Duration pause = Duration.between(at, job.notBefore());
      assertEquals(true, pause.compareTo(Duration.ofMinutes(10)) <= 0 && !pause.isNegative() && !pause.isZero());
      at = job.notBefore();
    }
    job.failed(SealCause.SILENT, "TSA", START.plus(Duration.ofHours(168)), PATIENCE);
    assertEquals(SealJobState.STOPPED, job.state());
  }

  @Test
  void aSignatureThatCannotBeProvedStopsAtOnceAndAnythingElseAfterSomeAttempts() {
    SealJob unproven = job();
    unproven.failed(SealCause.SIGNATURE, "revoked", START, PATIENCE);
    assertEquals(SealJobState.STOPPED, unproven.state());
    SealJob other = job();
    for (int i = 1; i <= 5; i++) {
      assertEquals(SealJobState.QUEUED, other.state());
      other.failed(SealCause.OTHER, "odd", START, PATIENCE);
    }
    assertEquals(SealJobState.STOPPED, other.state());
  }

  @Test
  void attemptsWhileAnAuthorityWasSilentAreNotCountedAgainstTheNextCause() {
    SealJob job = job();
    for (int i = 0; i < 20; i++) {
      job.failed(SealCause.SILENT, "OCSP", START, PATIENCE);
    }
    job.failed(SealCause.OTHER, "odd", START, PATIENCE);
    assertEquals(List.of(SealJobState.QUEUED, 1), List.of(job.state(), job.failures()));
  }

  @Test
  void causesThatAlternateAreNotTriedForEver() {
    SealJob job = job();
    int attempts = 0;
    for (; job.state() == SealJobState.QUEUED && attempts < 100; attempts++) {
      job.failed(attempts % 2 == 0 ? SealCause.SILENT : attempts % 4 == 1 ? SealCause.OTHER : SealCause.KEY, "odd", START, PATIENCE);
    }
    assertEquals(List.of(SealJobState.STOPPED, 10), List.of(job.state(), attempts), "five of them were nobody's silence");
    job.resume(START);
    job.failed(SealCause.OTHER, "odd", START, PATIENCE);
    assertEquals(SealJobState.QUEUED, job.state(), "a person looked, so that it is counted anew");
  }

  @Test
  void theCauseIsTakenFromWhateverWrapsIt() {
    assertEquals(SealCause.SIGNATURE, SealCause.of(new IllegalStateException(new SealingException(Part.KEY, "revoked")), true));
    assertEquals(SealCause.KEY, SealCause.of(new SealingException(Part.KEY, "revoked"), false), "the school's key with the server");
    for (Part silent : List.of(Part.TSA, Part.OCSP, Part.CRL)) {
      assertEquals(SealCause.SILENT, SealCause.of(new SealingException(Part.DOCUMENT, "no", new SealingException(silent, "no answer")), true));
    }
    assertEquals(SealCause.SIGNATURE, SealCause.of(new Sealing.NotAsSigned("examination", true), true));
    assertEquals(SealCause.OTHER, SealCause.of(new Sealing.NotAsSigned("conformance"), true));
    assertEquals(SealCause.OTHER, SealCause.of(new SealingException(Part.DOCUMENT, "no"), true));
  }
}
