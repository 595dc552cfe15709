package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.configuration.Clocks;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.school.SchoolClass;

/**
 * Names the decisions by which a class that had been closed was opened again: an edition issued when it closes anew keeps
 * them as its reason (S4 Điều 12.2b).
 */
@Stateless
@PermitAll
public class ReopeningGrounds {

  @Inject
  private LockDecisions decisions;

  /** The decisions to open that class again as a whole that took effect since it was closed last, the earliest first. */
  public Reopened of(SchoolClass c) {
    Instant last = c.closedAt() == null ? Instant.EPOCH : c.closedAt();
    return new Reopened(decisions.ofYear(c.schoolId(), c.schoolYear()).stream().filter(LockDecision::isOfWholeClass)
        .filter(d -> c.id().equals(d.extent().classId())).filter(d -> d.effectiveFrom() != null && d.effectiveFrom().isAfter(last))
        .sorted(Comparator.comparing(LockDecision::effectiveFrom)).toList());
  }

  /** As editions keep them, whenever they took effect: what tells them from the other grounds of an edition. */
  public Set<Ground> everOf(SchoolClass c) {
    return decisions.ofYear(c.schoolId(), c.schoolYear()).stream().filter(LockDecision::isOfWholeClass)
        .filter(d -> c.id().equals(d.extent().classId())).map(ReopeningGrounds::ground).collect(Collectors.toSet());
  }

  static Ground ground(LockDecision d) {
    return new Ground(d.number(), d.decidedByName(), LocalDate.ofInstant(d.decidedAt(), Clocks.VIETNAM), d.reason());
  }

  /** Decisions of one class. */
  public record Reopened(List<LockDecision> decisions) {

    /** Those since an edition was issued. */
    Stream<LockDecision> since(Instant issued) {
      return decisions.stream().filter(d -> d.effectiveFrom().isAfter(issued));
    }
  }
}
