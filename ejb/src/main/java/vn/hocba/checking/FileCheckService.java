package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.intake.Receipts;
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
  private static final Set<ReasonCode> ADDED_TO = EnumSet.of(ReasonCode.VALIDATION_DATA_ADDED, ReasonCode.VALIDATION_DATA_ADDED_TO_FORMER);

  /** A transcript handed to another school of the system is ours, not one that came from elsewhere. */
  private static final Set<Verdict> OURS = EnumSet.of(Verdict.GENUINE_CURRENT, Verdict.GENUINE_NOT_CURRENT);

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
  private Receipts receipts;

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
      return runs.item(runId, before.get().position());
    }
    rate.askOf(caller.accountId());
    FileVerdicts.Judged judged = verdicts.judge(file, name);
    Verification told = judged.verification();
    List<Reason> reasons = new ArrayList<>(told.reasons());
    if (!OURS.contains(told.verdict()) && !receipts.of(told.sha256(), caller).isEmpty()) {
      reasons.add(new Reason(ReasonCode.RECEIVED, null));
    }
    KeptAnswer kept = new KeptAnswer(reasons, told.signers(), judged.examination().timestamps(),
        judged.examination().findings(), List.of());
    int position = desk.keep(runId, caller.accountId(), new CheckedFile(name, told.sha256(), file.length, told.verdict(), kept,
        judged.technical(), named(told.document(), caller), told.checkedAt()));
    CheckRunService.Item item = runs.item(runId, position);
    if (item.verification().document() != null && (OTHER_BYTES.contains(told.verdict()) || reasons.stream().map(Reason::code).anyMatch(ADDED_TO::contains))) {
      CheckedBytes.keep(runId, position, file, records.ids(caller.accountId()));
    }
    return item;
  }

  /** A document of a school outside the caller's scope is not named. */
  static Verification.Document named(Verification.Document document, Caller caller) {
    return document != null && document.schoolId() != null && caller.sees(document.schoolId()) ? document : null;
  }
}
