package vn.hocba.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Shows disposals within the caller's scope, what each holds, who decided, and the minutes that stay. */
@Stateless
@PermitAll
@Needs(Right.READ_ARCHIVE_STATE)
public class DisposalListService {

  private static final int MOST = 200;

  @Inject
  private Disposals disposals;
  @Inject
  private Schools schools;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private Callers callers;

  /** A disposal as the page lists it. */
  public record Row(long id, String school, DisposalState state, String proposedByName, Instant proposedAt, int files) {}

  /** One file of it; {@code removedAt} is null until it is gone. */
  public record File(int position, String kind, String reference, String schoolYear, LocalDate keepsUntil, String source,
      String sha256, Instant removedAt) {}

  /** All of one; what did not happen yet is null, or an empty list. */
  public record View(long id, String school, DisposalState state, String reason, String proposedByName, Instant proposedAt,
      String councilNumber, LocalDate councilDate, List<String> councilMembers, String councilOpinion,
      String confirmedByName, Instant confirmedAt, String approvedNumber, String approvedByName, Instant approvedAt,
      String endedByName, Instant endedAt, String endReason, Instant doneAt, boolean minutes, List<File> files) {}

  /** The newest first. */
  public List<Row> list() {
    Caller caller = callers.current();
    Map<Long, String> names = schools.schools().stream().collect(Collectors.toMap(School::id, School::name));
    return disposals.list(caller.schoolId(), MOST).stream().filter(d -> caller.sees(d.schoolId()))
        .map(d -> new Row(d.id(), names.get(d.schoolId()), d.state(), d.proposedByName(), d.proposedAt(),
            disposals.items(d.id()).size())).toList();
  }

  /** @throws Problem NOT_FOUND */
  public View view(long id) {
    Disposal d = seen(id);
    List<File> files = disposals.items(id).stream().map(i -> new File(i.position(), i.kind().name(), i.reference(),
        i.schoolYear(), i.keepsUntil(), i.source(), i.sha256(), i.removedAt())).toList();
    return new View(id, schools.school(d.schoolId()).orElseThrow().name(), d.state(), d.reason(), d.proposedByName(),
        d.proposedAt(), d.councilNumber(), d.councilDate(), d.councilMembers(), d.councilOpinion(), d.confirmedByName(),
        d.confirmedAt(), d.approvedNumber(), d.approvedByName(), d.approvedAt(), d.endedByName(), d.endedAt(),
        d.endReason(), d.doneAt(), d.minutesSha256() != null, files);
  }

  /** The minutes as they lie in the vault, PDF/A. @throws Problem NOT_FOUND, also before it is carried out */
  public byte[] minutes(long id) {
    Disposal disposal = seen(id);
    if (disposal.minutesSha256() == null) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    return archived.read(disposal.minutesSha256());
  }

  private Disposal seen(long id) {
    Caller caller = callers.current();
    return disposals.find(id).filter(d -> caller.sees(d.schoolId())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
