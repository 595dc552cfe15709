package vn.hocba.transcript;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.school.SchoolClass;

/**
 * Gathers what an edition is issued on when a class is closed anew: the decisions that opened it, and those by which the
 * pupil's own results changed meanwhile (S4 Điều 12.2b).
 */
@Stateless
@PermitAll
public class EditionGrounds {

  @Inject
  private ReopeningGrounds reopenings;
  @Inject
  private Instance<FurtherGrounds> known;
  private List<FurtherGrounds> further;

  /** Once: what is asked for anew would stay as long as this bean does. */
  @PostConstruct
  void find() {
    further = known.stream().toList();
  }

  /** Those of a class that is about to be closed. */
  public OfClass of(SchoolClass c) {
    return new OfClass(reopenings.of(c), further.stream().flatMap(f -> f.of(c).stream()).toList());
  }

  /** Whoever decided or brought a change learns which edition says so. */
  public void issued(SchoolClass c, TranscriptRecord before, TranscriptRecord now) {
    further.forEach(f -> f.issued(c, now.enrolmentId(), before.createdAt(), before.id(), now.id()));
  }

  /** The grounds of one class. */
  public record OfClass(ReopeningGrounds.Reopened reopened, List<FurtherGrounds.Change> changes) {

    /** Those of one pupil since an edition was issued, in the order they were taken. */
    List<Ground> since(Instant issued, long enrolmentId) {
      Stream<FurtherGrounds.Change> opened = reopened.since(issued)
          .map(d -> new FurtherGrounds.Change(enrolmentId, d.effectiveFrom(), d.decidedAt(), ReopeningGrounds.ground(d)));
      Stream<FurtherGrounds.Change> own = changes.stream().filter(x -> x.enrolmentId() == enrolmentId)
          .filter(x -> x.at().isAfter(issued));
      return Stream.concat(opened, own).sorted(Comparator.comparing(FurtherGrounds.Change::taken))
          .map(FurtherGrounds.Change::ground).distinct().toList();
    }
  }
}
