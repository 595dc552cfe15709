package vn.hocba.revocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptState;

/** What the pages of revocations show. */
public final class RevocationView {

  private RevocationView() {}

  /** An edition as people name it. @param leftOn from which day its pupil was no longer in the class; null for a whole year */
  public record Edition(String id, String pupil, String className, String schoolYear, int edition, LocalDate leftOn, TranscriptState state,
      Instant sealedAt) {}

  /**
   * A proposal and what came of it.
   *
   * @param successor the edition that holds in its place; null for none
   * @param number of the decision; null where there is none, as its day
   * @param endedBy who decided, refused or took it back; null while it waits
   * @param own whether the one who looks proposed it
   */
  public record Line(long id, Edition of, RevocationState state, RevocationGround ground, String reason, Edition successor,
      String proposedBy, Instant proposedAt, String number, LocalDate decidedOn, String endedBy, Instant endedAt, String endReason, boolean own) {}

  /** One edition with all that was proposed about it, the newest first. */
  public record One(Edition of, List<Line> lines) {}
}
