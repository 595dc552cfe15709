package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;
import vn.hocba.verifying.FileVerdicts;
import vn.hocba.verifying.Verification;
import vn.hocba.verifying.VerificationRate;

/** Checks one file of a run. The file is taken apart in a process of its own, between two short transactions. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileCheckService {

  /** Verdicts about a document of ours with other bytes, which are shown beside the archived ones. */
  private static final Set<Verdict> OTHER_BYTES = EnumSet.of(Verdict.ALTERED, Verdict.SIGNED_NOT_IN_ARCHIVE, Verdict.NOT_OURS);

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;
  @Inject
  private CheckDesk desk;
  @Inject
  private CheckRunService runs;
  @Inject
  private CheckRuns records;
  @Inject
  private Inspecting inspecting;
  @Inject
  private FileVerdicts verdicts;
  @Inject
  private VerificationRate rate;
  @Inject
  private Transcripts transcripts;

  /**
   * Checks a file and adds it to the run. One that was answered before, and is sent again because the sender did not learn of it,
   * is not checked again.
   *
   * @param path as the sender calls it, with folders below the one that was chosen
   * @throws vn.hocba.problem.Problem NOT_FOUND, CHECK_DECISION, CHECK_ENDED, CHECK_FULL, TOO_MANY_REQUESTS,
   *     FILE_TOO_LARGE, FILE_UNREADABLE (EMPTY)
   */
  @Needs(Right.CHECK_FILES)
  public CheckRunService.Item check(long runId, String path, byte[] file) {
    Caller caller = inspecting.today().caller();
    String name = MediumList.path(path);
    Optional<CheckItem> before = desk.before(runId, caller.accountId(), name, Sha256.hex(file));
    if (before.filter(CheckItem::answered).isPresent()) {
      return CheckRunService.item(before.get());
    }
    rate.askOf(caller.accountId());
    FileVerdicts.Judged judged = verdicts.judge(file, name);
    Verification told = judged.verification();
    KeptAnswer kept = new KeptAnswer(told.reasons(), told.signers(), judged.examination().timestamps(),
        judged.examination().findings(), List.of());
    int position = desk.keep(runId, caller.accountId(), new CheckedFile(name, told.sha256(), file.length, told.verdict(), kept,
        judged.technical(), told.document() != null && sees(caller, told.document().id()) ? told.document() : null, told.checkedAt()));
    CheckRunService.Item item = runs.item(runId, position);
    if (item.verification().document() != null && OTHER_BYTES.contains(told.verdict())) {
      CheckedBytes.keep(runId, position, file, records.ids(caller.accountId()));
    }
    return item;
  }

  /** A document of a school outside the caller's scope is not named. */
  private boolean sees(Caller caller, String id) {
    Optional<Long> school = transcripts.find(id).map(TranscriptRecord::schoolId)
        .or(() -> em.createQuery("select s.schoolId from PaperScan s where s.paperId = :id", Long.class)
            .setParameter("id", id).getResultStream().findFirst());
    return school.filter(caller::sees).isPresent();
  }
}
