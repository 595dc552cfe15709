package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.configuration.Clocks;
import vn.hocba.school.SchoolClass;
import vn.hocba.transcript.FurtherGrounds;

/** Names the requests that were applied while a class that had been closed was open again, for the editions it closes with. */
@Stateless
@PermitAll
public class RequestGrounds implements FurtherGrounds {

  @Inject
  private CorrectionRequests requests;

  @Override
  public List<Change> of(SchoolClass c) {
    return requests.unissued(c.id()).stream()
        .map(r -> new Change(r.enrolmentId(), r.endedAt(), r.decidedAt(), ground(r))).toList();
  }

  @Override
  public void issued(SchoolClass c, long enrolmentId, Instant since, String before, String now) {
    requests.unissued(c.id()).stream().filter(r -> r.enrolmentId() == enrolmentId && r.endedAt().isAfter(since))
        .forEach(r -> r.reissued(before, now));
  }

  static Ground ground(CorrectionRequest r) {
    return new Ground(r.decision() == null || r.decision().isBlank() ? null : r.decision(), r.decidedByName(),
        LocalDate.ofInstant(r.decidedAt(), Clocks.VIETNAM), r.reason());
  }
}
