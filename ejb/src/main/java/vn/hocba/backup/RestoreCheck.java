package vn.hocba.backup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.backup.KeyNotes;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.FixityWorker;
import vn.hocba.archiving.Ledger;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.attestation.ChainVerifier;
import vn.hocba.attestation.SignedLedger;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditHead;
import vn.hocba.configuration.BackgroundTask;
import vn.hocba.configuration.BackgroundTasks;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.SearchIndex;

/** After a restore reads everything that came back: each archived file, the ledger, each audit chain, and counts the index. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RestoreCheck {

  /** Name of the task on the status page; its message is a {@link RestoreOutcome}. */
  public static final String TASK = "restore";
  private static final Pattern MARKER = Pattern.compile("(\\S+) (-?\\d{1,18})\\s*");
  private static final System.Logger LOG = System.getLogger(RestoreCheck.class.getName());

  @Inject
  private SearchIndex index;
  @Inject
  private Ledger ledger;
  @Inject
  private FixityWorker fixity;
  @Inject
  private SignedLedger signedLedger;
  @Inject
  private AuditChains chains;
  @Inject
  private ChainVerifier verifier;
  @Inject
  private BackupLog log;
  @Inject
  private BackgroundTasks tasks;

  /** Says that this server began from a backup that was not looked at yet: its name, and how much was in the index. */
  static Path marker() {
    return Setting.dataDirectory().resolve("restored-from");
  }

  /** Checks once what came back, as soon as the index is built. */
  public void look() throws IOException {
    if (!Files.exists(marker()) || index.search().committedSequence() < ledger.lastSequence()) {
      return;
    }
    OptionalLong counted = index.counted();
    if (counted.isEmpty()) {
      return; // a cluster that is away: the next look goes on
    }
    Matcher about = MARKER.matcher(Files.readString(marker(), StandardCharsets.UTF_8));
    if (!about.matches()) {
      throw new IOException(marker().getFileName() + " does not say what was restored");
    }
    String backup = about.group(1);
    long indexed = counted.getAsLong();
    tasks.report(TASK, 0, 1, BackgroundTask.State.RUNNING, backup);
    Optional<FixityCounts> read = fixity.wholeRound();
    if (read.isEmpty()) {
      return; // the server stops; what was read so far says nothing of the rest, and the next start goes on
    }
    FixityCounts files = read.get();
    ChainVerdict ofLedger = signedLedger.verify();
    if (ofLedger.answer() != ChainVerdict.Answer.GOOD) {
      LOG.log(System.Logger.Level.ERROR, "The ledger after the restore: {0}", ofLedger.text());
    }
    List<Long> all = chains.heads().stream().map(AuditHead::chain).toList();
    long good = 0;
    for (long chain : all) {
      ChainVerdict verdict = verifier.verify(chain);
      if (verdict.answer() == ChainVerdict.Answer.GOOD) {
        good++;
      } else {
        LOG.log(System.Logger.Level.ERROR, "Audit chain {0} after the restore: {1}", chain, verdict.text());
      }
    }
    RestoreOutcome outcome = new RestoreOutcome(backup, files, ofLedger.text(), all.size(), good, indexed,
        Long.parseLong(about.group(2)), KeyNotes.missing(Setting.dataDirectory().resolve(KeyNotes.DIRECTORY),
            Setting.dataDirectory().resolve("keys")).size());
    log.restored(backup);
    tasks.report(TASK, 1, 1, outcome.good() ? BackgroundTask.State.DONE : BackgroundTask.State.FAILED, outcome.message());
    Files.delete(marker());
  }
}
