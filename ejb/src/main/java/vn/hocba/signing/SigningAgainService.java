package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archiving.SealJobs;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Gives documents back to their first signer when a signature on them cannot be proved any more: its certificate was
 * revoked or ended before the time stamp of the sealed document.
 */
@Stateless
@PermitAll
public class SigningAgainService {

  /** More at once than a school's year are not listed. */
  private static final int MOST = 2000;

  @Inject
  private SigningTroubles troubles;
  @Inject
  private SigningDocuments documents;
  @Inject
  private SealJobs jobs;
  @Inject
  private ReplacedEditions replaced;
  @Inject
  private DocumentReturn returns;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /** Whose signature, and what is the matter with the certificate: REVOKED or OUT_OF_TIME. */
  public record Signer(String name, CertificateStatus why) {}

  /**
   * Documents of one kind and class that have to be signed anew for the same signatures.
   *
   * @param signers whose signatures; empty where only sealing knows, not the register
   */
  public record Row(long classId, String className, String schoolYear, SigningDocument.Kind kind, List<Long> documents,
      List<Signer> signers) {}

  private record Group(long classId, SigningDocument.Kind kind, List<Signer> signers) {}

  /** What of the caller's school has to be signed anew; nothing for who oversees schools from outside. */
  @Needs(Right.READ_ARCHIVE_STATE)
  public List<Row> list() {
    List<SigningDocument> anew = anew(callers.current());
    Map<Long, List<SigningTroubles.Spoilt>> spoilt = troubles.spoilt(anew.stream().map(SigningDocument::id).toList(),
        clock.instant());
    Map<Group, List<Long>> groups = new LinkedHashMap<>();
    anew.forEach(d -> groups.computeIfAbsent(new Group(d.classId(), d.kind(), spoilt.getOrDefault(d.id(), List.of()).stream()
        .map(s -> new Signer(s.signer(), s.why())).distinct().toList()), key -> new ArrayList<>()).add(d.id()));
    return groups.entrySet().stream().map(g -> row(g.getKey(), g.getValue())).toList();
  }

  private List<SigningDocument> anew(Caller caller) {
    return caller.schoolId() == null ? List.of() : troubles.anew(caller.schoolId(), MOST);
  }

  private Row row(Group g, List<Long> ids) {
    SchoolClass c = schools.schoolClass(g.classId()).orElseThrow();
    return new Row(c.id(), c.name(), c.schoolYear(), g.kind(), ids, g.signers());
  }

  /** How many documents that the caller signed have to be signed anew. */
  @Needs(Right.SIGN_DOCUMENTS)
  public long ownSigned() {
    Caller caller = callers.current();
    return troubles.signedBy(caller.accountId(), anew(caller).stream().map(SigningDocument::id).toList());
  }

  /**
   * Gives documents back to their first signer; every signature so far is undone, and the file with them is kept.
   *
   * @return how many
   * @throws Problem NOT_FOUND for one of another school, that need not be signed anew, or that a newer edition has replaced, REASON_NEEDED, TEXT_TOO_LONG,
   *     SIGNING_NOTHING for none
   */
  @Needs(Right.RESUME_SEALING)
  public int restart(Collection<Long> documentIds, String reason) {
    Caller caller = callers.current();
    String why = DecisionText.reason(reason);
    TreeSet<Long> ids = new TreeSet<>(documentIds);
    ids.forEach(id -> restart(id, caller, why));
    if (ids.isEmpty()) {
      throw new Problem(ProblemCode.SIGNING_NOTHING);
    }
    return ids.size();
  }

  private void restart(long id, Caller caller, String why) {
    SigningDocument d = documents.findForChange(id).filter(x -> caller.belongsTo(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (d.state() == SigningDocument.State.SIGNED && d.transcriptId() != null) {
      jobs.remove(replaced.unsealable(d).filter(job -> !replaced.isReplaced(d)).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    } else if (d.state() != SigningDocument.State.SPOILT) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    returns.fromStart(d, schools.schoolClass(d.classId()).orElseThrow(), caller.fullName(), why);
  }
}
