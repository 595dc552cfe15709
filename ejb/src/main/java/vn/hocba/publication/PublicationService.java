package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Has status list and bundle made at once, for those who verify the audit trail; both say the same whoever asks. */
@Stateless
@PermitAll
@Needs(Right.VERIFY_AUDIT)
public class PublicationService {

  /** Each reads what all schools issued. */
  private static final Duration APART = Duration.ofMinutes(1);

  @Inject
  private Publication publication;
  @Inject
  private Clock clock;

  /** @throws Problem PUBLISHED_JUST_NOW with the seconds to wait after the last one */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Publication.Published make() {
    try {
      return publication.makeUnless(APART).orElseThrow(() -> new Problem(ProblemCode.PUBLISHED_JUST_NOW, left()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long left() {
    Instant next = publication.latest().map(last -> last.made().plus(APART)).orElse(Instant.MIN);
    return Math.max(0, Duration.between(clock.instant(), next).toSeconds()) + 1;
  }
}
