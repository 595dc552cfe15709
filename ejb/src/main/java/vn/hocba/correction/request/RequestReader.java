package vn.hocba.correction.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.access.Scope;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.EvidenceFile;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.homeroom.ConductPlace;
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
  /** The same of the homeroom teacher's comment on the year. */
  public static final String COMMENT = "COMMENT";
  /** The same of days of absence, which stand in the log alone. */
  public static final String ABSENCES = "ABSENCES";

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

  /** What stands for a subject's code at a place that belongs to none. */
  public static String ofNoSubject(String place) {
    return switch (place) {
      case ConductPlace.COMMENT -> COMMENT;
      case ConductPlace.EXCUSED, ConductPlace.UNEXCUSED -> ABSENCES;
      default -> CONDUCT;
    };
  }

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
        book == null ? ofNoSubject(r.place()) : book.subject(), schools.pupilName(r.enrolmentId()),
        book == null ? null : keepers.form(c, book).column(r.place()).orElse(null), r.place(), r.oldValue(), r.newValue(), r.reason(), r.evidence(),
        r.classmate(), r.fileId(), corrections.file(r.fileId()).map(EvidenceFile::name).orElse(null), r.paper(), r.state(),
        r.askedByName(), r.askedAt(), r.decidedByName(), r.decidedAt(), r.decision(), r.endedByName(), r.endedAt(),
        r.endedWhy(), r.superseded(), r.issued(), sealed(r.issued()),
        there.stream().map(w -> new RequestView.Seen(w.capacity(), w.fullName(), w.confirmedAt())).toList(),
        Stream.of(Seat.values()).filter(s -> there.stream().noneMatch(w -> w.seat() == s)).toList(),
        seats.homeroomStoodIn(c, r), r.state() == RequestState.ASKED && seats.decides(caller, c, r), free,
        r.state().isOpen() && caller.accountId() == r.askedBy(), reused(r, caller));
  }

  /** One photo that proves several corrections is told to who has to believe it. */
  private List<RequestView.Reuse> reused(CorrectionRequest r, Caller caller) {
    boolean oversees = caller.reach(Right.READ_CORRECTIONS).stream()
        .anyMatch(s -> s == Scope.SCHOOL || s == Scope.DECISION || s == Scope.COMMUNE || s == Scope.PROVINCE);
    return r.fileId() == null || !oversees ? List.of() : Stream.concat(
        requests.ofSameFile(r).stream().map(o -> reuse(o.classId(), o.classSubjectId(), o.enrolmentId(), o.place(), o.askedAt())),
        corrections.ofSameFile(r.fileId()).stream()
            .map(o -> reuse(o.classId(), o.classSubjectId(), o.enrolmentId(), o.place(), o.madeAt()))).toList();
  }

  private RequestView.Reuse reuse(long classId, Long classSubjectId, long enrolmentId, String place, Instant at) {
    SchoolClass c = schools.schoolClass(classId).orElseThrow();
    ClassSubject book = classSubjectId == null ? null : schools.classSubject(classSubjectId).orElseThrow();
    return new RequestView.Reuse(schools.pupilName(enrolmentId), c.name(), book == null ? ofNoSubject(place)
        : book.subject(), book == null ? null : keepers.form(c, book).column(place).orElse(null), place, at);
  }
}
