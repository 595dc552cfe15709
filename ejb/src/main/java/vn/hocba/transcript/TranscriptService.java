package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.school.Assignments;

/** Lists the transcripts that a class's year has brought. */
@Stateless
@PermitAll
@Needs(Right.READ_RESULTS)
public class TranscriptService {

  @Inject
  private Transcripts transcripts;
  @Inject
  private Assignments assignments;
  @Inject
  private Callers callers;

  /** One edition; {@code sealedAt} is null until it is signed and archived. */
  public record Issued(String id, long enrolmentId, int edition, TranscriptState state, Instant sealedAt) {}

  /**
   * Every edition of every pupil, earlier editions first.
   *
   * @throws Problem NOT_FOUND outside the caller's scope
   */
  public List<Issued> ofClass(long classId) {
    return transcripts.ofClass(assignments.reached(Right.READ_RESULTS, classId, callers.current()).id()).stream()
        .map(t -> new Issued(t.id(), t.enrolmentId(), t.edition(), t.state(), t.sealedAt())).toList();
  }
}
