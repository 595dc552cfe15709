package vn.hocba.checking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.KeptAnswer;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.verifying.FileVerdicts;
import vn.hocba.verifying.Verification;

/**
 * Checks drawn transcripts one by one against database, vault, ledger, audit trail and strict validation. The first copy in the
 * vault is read as it lies there: a whole second copy does not make a damaged first one good.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleCheckService {

  private static final System.Logger LOG = System.getLogger(SampleCheckService.class.getName());
  private static final String VAULT = "VAULT";
  private static final String CONTENT = "CONTENT";
  private static final String VALIDATION = "VALIDATION";

  @Inject
  private CheckRuns runs;
  @Inject
  private CheckDesk desk;
  @Inject
  private SampleDesk witnesses;
  @Inject
  private Inspecting inspecting;
  @Inject
  private ArchiveStore store;
  @Inject
  private FileVerdicts verdicts;
  @Inject
  private Clock clock;

  /**
   * Checks the next of a sample until the time is over; what could not be checked before comes after all that was not tried yet.
   *
   * @param seconds after which no further one is begun
   * @return how many are left
   * @throws Problem NOT_FOUND, CHECK_DECISION, CHECK_ENDED
   */
  @Needs(Right.CHECK_FILES)
  public int next(long runId, int seconds) {
    Caller caller = inspecting.today().caller();
    CheckRun run = runs.find(runId, caller.accountId()).filter(r -> r.sampledSchoolId() != null
        && caller.sees(r.sampledSchoolId())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    List<ListedFile> left = untriedFirst(runs.missing(run.id(), SampleService.MOST), runs.names(run.id()));
    long begun = System.nanoTime();
    int done = 0;
    for (ListedFile drawn : left) {
      if (done > 0 && System.nanoTime() - begun > seconds * 1_000_000_000L) {
        break;
      }
      desk.keep(runId, caller.accountId(), check(new SampleDesk.Issued(drawn.path(), drawn.sha256())));
      done++;
    }
    return runs.missing(run.id(), SampleService.MOST).size();
  }

  static List<ListedFile> untriedFirst(List<ListedFile> left, Set<String> tried) {
    return left.stream().sorted(Comparator.comparing(drawn -> tried.contains(drawn.path()))).toList();
  }

  private CheckedFile check(SampleDesk.Issued drawn) {
    List<String> lacking = new ArrayList<>(witnesses.lacking(drawn));
    byte[] bytes;
    try {
      bytes = store.vault().read(drawn.sha256());
    } catch (DamagedException | NoSuchFileException notWhole) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + drawn.sha256() + " of a sample is not whole", notWhole);
      lacking.add(VAULT);
      return unread(drawn, ReasonCode.DAMAGED, lacking);
    } catch (IOException away) {
      LOG.log(System.Logger.Level.WARNING, "Archived file " + drawn.sha256() + " of a sample could not be read", away);
      return unread(drawn, ReasonCode.WORKER_FAILED, lacking);
    }
    if (differs(drawn, bytes)) {
      lacking.add(CONTENT);
    }
    FileVerdicts.Judged judged = verdicts.judge(bytes);
    if (judged.examination().readability().unjudged()) {
      return unread(drawn, ReasonCode.valueOf(judged.examination().readability().name()), lacking);
    }
    if (invalid(judged.examination())) {
      lacking.add(VALIDATION);
    }
    Verification told = judged.verification();
    return new CheckedFile(drawn.id(), drawn.sha256(), bytes.length, told.verdict(), new KeptAnswer(told.reasons(),
        told.signers(), judged.examination().timestamps(), judged.examination().findings(), lacking), judged.technical(), told.document(),
        told.checkedAt());
  }

  /** What cannot be taken apart has no findings, and is no better for that. */
  static boolean invalid(Examination found) {
    return found.readability() != Readability.READABLE || !found.findings().isEmpty();
  }

  /** Whether the data inside are others than the database has; bytes whose SHA-256 is ours are no stranger's. */
  private boolean differs(SampleDesk.Issued drawn, byte[] bytes) {
    String document = witnesses.document(drawn.id());
    try {
      return document == null || !ContentCheck.otherData(bytes, document.getBytes(StandardCharsets.UTF_8)).isEmpty();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private CheckedFile unread(SampleDesk.Issued drawn, ReasonCode why, List<String> lacking) {
    return new CheckedFile(drawn.id(), drawn.sha256(), 0, Verdict.COULD_NOT_CHECK, new KeptAnswer(List.of(new Reason(why, null)),
        List.of(), List.of(), List.of(), lacking), null, null, clock.instant());
  }
}
