package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.preservation.BatchFile;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;
import vn.hocba.archive.preservation.Preserver;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.configuration.Setting;

/**
 * Begins evidence for what entered the archive and renews what would end. Time stamps are fetched and files written outside
 * transactions; what a crash leaves in the vault is entered in the ledger by the next attempt.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Preservation {

  private static final String EVIDENCE = "evidence batch";

  @Inject
  private Batches batches;
  @Inject
  private ProvenLines lines;
  @Inject
  private BatchStatus status;
  @Inject
  private SilentAuthorities silent;
  @Inject
  private Ledger ledger;
  @Inject
  private EvidenceKeeping kept;
  @Inject
  private WholeFiles wholeFiles;
  @Inject
  private SigningOffice office;
  @Inject
  private Clock clock;

  /**
   * What a step came to.
   *
   * @param done files or certificates
   * @param unread what could not be checked, as the ledger names it; the others went on without it
   */
  public record Outcome(int done, List<String> unread) {}

  /** Whether files wait for evidence and the last batch is old enough. */
  public boolean due() {
    Optional<BatchRecord> newest = batches.newest();
    Instant old = clock.instant().minus(Duration.ofMinutes(Setting.PRESERVATION_MINUTES.number(1, 44_640)));
    return newest.map(batch -> batch.provenSince().isBefore(old)).orElse(true)
        && !lines.after(newest.map(BatchRecord::lastLine).orElse(0L), Long.MAX_VALUE, 1).isEmpty();
  }

  /**
   * Begins the next batch.
   *
   * @return number of files in it; 0 when nothing waits
   * @throws IOException when the vault does not answer
   * @throws vn.hocba.archive.seal.SealingException with part TSA
   */
  public Outcome begin() throws IOException {
    ProvenLines.Waiting waiting = waiting();
    return waiting.files().isEmpty() ? new Outcome(0, List.of()) : begin(waiting, status.of(waiting.files(), toAsk()));
  }

  /**
   * Asks authorities once more that were silent when a batch was begun. What they answer is kept with a batch of its own, or
   * with what waits for one.
   *
   * @return how many certificates' status is known now
   * @throws IOException as {@link #begin}
   */
  public Outcome askAgain() throws IOException {
    List<UnansweredStatus> asked = toAsk();
    if (asked.isEmpty()) {
      return new Outcome(0, List.of());
    }
    ProvenLines.Waiting waiting = waiting();
    BatchStatus.Told told = status.of(List.of(), asked);
    if (!told.answered().isEmpty()) {
      begin(waiting, waiting.files().isEmpty() ? told : status.of(waiting.files(), asked));
    }
    silent.asked(asked.stream().filter(one -> !told.answered().contains(one)).toList());
    return new Outcome(told.answered().size(), told.unread());
  }

  private List<UnansweredStatus> toAsk() {
    return silent.askedBefore(clock.instant().minus(Duration.ofMinutes(Setting.PRESERVATION_ASK_MINUTES.number(0, 10_080))));
  }

  private ProvenLines.Waiting waiting() {
    return lines.waiting(batches.newest().map(BatchRecord::lastLine).orElse(0L), Setting.PRESERVATION_FILES.number(1, 100_000));
  }

  private Outcome begin(ProvenLines.Waiting waiting, BatchStatus.Told told) throws IOException {
    DigestMethod method = method();
    List<byte[]> hashes = new ArrayList<>(waiting.files().size() + 1);
    List<String> unread = new ArrayList<>(told.unread());
    for (LedgerEntry file : waiting.files()) {
      hashes.add(hashOrName(file, method, unread));
    }
    if (told.file() != null) {
      hashes.add(method.digest().digest(told.file()));
    }
    // Stamped before anything is kept: a service that does not answer leaves nothing behind.
    EvidenceBatch batch = office.preserver().begin(method, hashes);
    Batches.Kept validation = told.file() == null ? null
        : kept.keep(LedgerEntry.Kind.VALIDATION, Batches.BEGUN, told.file(), "validation data");
    batches.begin(waiting.first(), waiting.last(), batch, kept.keep(LedgerEntry.Kind.EVIDENCE, Batches.BEGUN, BatchFile.write(batch), EVIDENCE),
        validation, told);
    return new Outcome(waiting.files().size(), unread);
  }

  /**
   * Renews with one time stamp the batches whose last one's certificate ends soon. One whose file is whole nowhere is told and keeps
   * no other back.
   *
   * @return how many were renewed, and which could not be read
   * @throws IOException when the vault does not answer, or the service's own certificate ends as soon
   */
  public Outcome renewEnding() throws IOException {
    List<BatchRecord> ending = batches.endingBefore(
        clock.instant().plus(Duration.ofDays(Setting.PRESERVATION_RENEW_DAYS.number(1, 3_650))));
    List<BatchRecord> whole = new ArrayList<>();
    List<EvidenceBatch> read = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (BatchRecord one : ending) {
      Optional<byte[]> file = wholeFiles.find(one.fileSha256(), name(one));
      if (file.isPresent()) {
        whole.add(one);
        read.add(BatchFile.read(file.get()));
      } else {
        unread.add(name(one));
      }
    }
    if (whole.isEmpty()) {
      return new Outcome(0, unread);
    }
    List<EvidenceBatch> renewed = office.preserver().renewTime(read);
    // A service whose own certificate ends as soon would have the same batches renewed for ever.
    if (!renewed.getFirst().provenUntil().isAfter(whole.getFirst().provenUntil())) {
      throw new IOException("the time stamping service's certificate ends " + renewed.getFirst().provenUntil());
    }
    int done = 0;
    for (int i = 0; i < whole.size(); i++) {
      done += batches.renew(whole.get(i), renewed.get(i), keep(whole.get(i), renewed.get(i))) ? 1 : 0;
    }
    return new Outcome(done, unread);
  }

  /** The number of the next batch of a weaker algorithm than the one in force. @param after number of the one looked at before */
  public Optional<Long> weaker(long after) {
    return batches.weakerThan(method(), after).map(BatchRecord::number);
  }

  /**
   * Builds one batch of a weaker algorithm than the one in force anew, from its files.
   *
   * @param after number of the batch looked at before
   * @return the number of the batch; empty when there is none left
   * @throws IOException naming the file that is not whole; the batch stays as it is
   */
  public Optional<Long> strengthen(long after) throws IOException {
    Optional<BatchRecord> weaker = batches.weakerThan(method(), after);
    if (weaker.isPresent()) {
      List<LedgerEntry> files = lines.of(weaker.get());
      Preserver.Rehash rehash = (position, method) -> hash(position < files.size() ? files.get(position).sha256()
          : weaker.get().validationSha256(), method);
      EvidenceBatch renewed = office.preserver().renewHash(read(weaker.get()), method(), rehash);
      batches.renew(weaker.get(), renewed, keep(weaker.get(), renewed));
    }
    return weaker.map(BatchRecord::number);
  }

  /** The batch as its newest file says it. @throws IOException when the vault cannot give it whole */
  public EvidenceBatch read(BatchRecord batch) throws IOException {
    return BatchFile.read(wholeFiles.read(batch.fileSha256(), name(batch)));
  }

  private static String name(BatchRecord batch) {
    return EVIDENCE + " " + batch.number();
  }

  private Batches.Kept keep(BatchRecord one, EvidenceBatch renewed) throws IOException {
    return kept.keep(LedgerEntry.Kind.EVIDENCE, one.nextReference(), BatchFile.write(renewed), EVIDENCE);
  }

  /**
   * A file's name is its SHA-256; for another algorithm it is read, and the vault compares it with its name. Of one that
   * was disposed of only the name is left: a batch keeps that, and so grows stronger for its other files.
   */
  private byte[] hash(String sha256, DigestMethod method) throws IOException {
    byte[] name = HexFormat.of().parseHex(sha256);
    if (method == DigestMethod.SHA256) {
      return name;
    }
    return method.digest().digest(ledger.disposal(sha256).isPresent() ? name : wholeFiles.read(sha256, "file"));
  }

  /** A file that is whole nowhere keeps the others from no proof: its name stands in for it, and it is told. */
  private byte[] hashOrName(LedgerEntry file, DigestMethod method, List<String> unread) throws IOException {
    if (method == DigestMethod.SHA256 || ledger.disposal(file.sha256()).isPresent()) {
      return hash(file.sha256(), method);
    }
    String name = file.kind() + " " + file.reference();
    Optional<byte[]> bytes = wholeFiles.find(file.sha256(), name);
    if (bytes.isEmpty()) {
      unread.add(name);
    }
    return method.digest().digest(bytes.orElse(HexFormat.of().parseHex(file.sha256())));
  }

  private static DigestMethod method() {
    return DigestMethod.valueOf(Setting.PRESERVATION_DIGEST.text());
  }
}
