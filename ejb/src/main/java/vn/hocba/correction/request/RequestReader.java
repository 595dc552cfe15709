package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Transcripts;

/** Puts together what a caller may see of requests; asks for no right, the services do. */
@Stateless
@PermitAll
public class RequestReader {

  /** What stands for a subject's code where it is conduct. */
  public static final String CONDUCT = "CONDUCT";

  @Inject
  private CorrectionRequests requests;
  @Inject
  private Corrections corrections;
  @Inject
  private Seats seats;
  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Transcripts transcripts;

  /** Empty when the caller may not read it. */
  public Optional<RequestView> read(CorrectionRequest r, Caller caller) {
    SchoolClass c = schools.schoolClass(r.classId()).orElseThrow();
    ClassSubject book = r.classSubjectId() == null ? null : schools.classSubject(r.classSubjectId()).orElseThrow();
    boolean reached = book == null ? assignments.reachesWhole(Right.READ_CORRECTIONS, caller, c)
        : assignments.reaches(Right.READ_CORRECTIONS, caller, c, book);
    return reached || seats.concerns(caller, c, r)
        ? Optional.of(view(r, c, book, caller)) : Optional.empty();
  }

  /** The request by which an edition was issued anew, when there is one and the caller may read it. */
  public Optional<Long> issuing(String transcript, Caller caller) {
    return requests.issuing(transcript).filter(r -> read(r, caller).isPresent()).map(CorrectionRequest::id);
  }

  private boolean sealed(String transcript) {
    return transcript != null && transcripts.find(transcript).filter(t -> t.sealedSha256() != null).isPresent();
  }

  private RequestView view(CorrectionRequest r, SchoolClass c, ClassSubject book, Caller caller) {
    List<Witness> there = requests.witnesses(r.id());
    Set<Seat> free = r.state() == RequestState.ALLOWED ? seats.free(caller, c, r) : EnumSet.noneOf(Seat.class);
    return new RequestView(r.id(), book == null ? 0 : book.id(), c.id(), c.name(), c.schoolYear(),
        book == null ? CONDUCT : book.subject(), schools.pupilName(r.enrolmentId()),
        book == null ? null : keepers.form(c, book).column(r.place()).orElse(null), r.place(), r.oldValue(), r.newValue(), r.reason(), r.evidence(),
        r.classmate(), r.fileId(), corrections.file(r.fileId()).map(EvidenceFile::name).orElse(null), r.paper(), r.state(),
        r.askedByName(), r.askedAt(), r.decidedByName(), r.decidedAt(), r.decision(), r.endedByName(), r.endedAt(),
        r.endedWhy(), r.superseded(), r.issued(), sealed(r.issued()),
        there.stream().map(w -> new RequestView.Seen(w.capacity(), w.fullName(), w.confirmedAt())).toList(),
        Stream.of(Seat.values()).filter(s -> there.stream().noneMatch(w -> w.seat() == s)).toList(),
        seats.homeroomStoodIn(c, r), r.state() == RequestState.ASKED && seats.decides(caller, c, r), free,
        r.state().isOpen() && caller.accountId() == r.askedBy());
  }
}
