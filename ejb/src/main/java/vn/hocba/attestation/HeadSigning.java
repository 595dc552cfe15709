package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.StatementSealer;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditEntry;
import vn.hocba.audit.AuditHead;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainCheck;
import vn.hocba.audit.ChainFault;
import vn.hocba.configuration.Setting;

/** Signs the heads of all chains and of the ledger; rows that are new are checked first, and a broken chain is not signed. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadSigning {

  private static final int PART = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Inject
  private AuditChains chains;
  @Inject
  private SignedHeads signed;
  @Inject
  private StatementLog log;
  @Inject
  private SignedLedger ledger;
  @Inject
  private SigningOffice office;
  @Inject
  private Clock clock;
  /** Not signed last time: a new chain among them is no reason to sign the others again and again. */
  private volatile List<Long> broken = List.of();

  /**
   * What was signed.
   *
   * @param name of the statement
   * @param broken the chains that are not as they were written, and are left out
   */
  public record Signing(String name, List<Long> broken) {}

  /** Whether nothing was signed today yet, or a chain that no statement covers has waited long enough. */
  public boolean due() throws IOException {
    List<String> names = SignedHeads.shelf().names();
    return names.isEmpty() || !names.getLast().startsWith(LocalDate.now(clock).toString())
        || newChainWaits(signed.read());
  }

  private boolean newChainWaits(SignedHistory history) {
    return waits(history, chains.heads().stream().map(AuditHead::chain).filter(c -> !broken.contains(c)).toList(),
        clock.instant(), Duration.ofMinutes(Setting.AUDIT_FIRST_MINUTES.number(10, 1440)));
  }

  /** Whether one of these chains was never signed, and the last signing is that long ago. */
  static boolean waits(SignedHistory history, List<Long> chains, Instant now, Duration wait) {
    return history.fault() == null && !now.isBefore(history.last().plus(wait))
        && chains.stream().anyMatch(c -> history.of(c).isEmpty());
  }

  /**
   * Signs now, in addition to what was signed before.
   *
   * @throws IOException when earlier statements are missing or damaged, or this one cannot be written
   * @throws vn.hocba.archive.seal.SealingException with part KEY or TSA
   */
  public synchronized Signing sign() throws IOException {
    SignedHistory history = signed.read();
    if (history.fault() != null && history.fault() != ChainFault.NO_SIGNED_HEAD) {
      throw new IOException(history.fault() + " " + history.name());
    }
    StatementShelf shelf = SignedHeads.shelf();
    String name = shelf.free(LocalDate.now(clock));
    String taken = AuditLine.instant(clock.instant());
    List<HeadStatement.Head> heads = new ArrayList<>();
    List<Long> broken = new ArrayList<>();
    try (RowPrints prints = new RowPrints(shelf.file(name, StatementShelf.PRINTS))) {
      List<AuditHead> all = chains.heads();
      // A chain that was signed once and has no head any more was not ended by anybody: chains never are.
      history.chains().stream().filter(c -> c != SignedLedger.CHAIN).filter(c -> all.stream().noneMatch(h -> h.chain() == c)).forEach(broken::add);
      for (AuditHead head : all) {
        Optional<HeadStatement.Head> found = head(head, history.of(head.chain()).lastEntry(), prints);
        found.ifPresent(heads::add);
        if (found.isEmpty()) {
          broken.add(head.chain());
        }
      }
      ledger.head(history, prints).ifPresentOrElse(heads::add, () -> broken.add(SignedLedger.CHAIN));
    }
    String before = history.statements().isEmpty() ? AuditLine.FIRST : history.statements().getLast().sha256();
    byte[] statement = new HeadStatement(HeadStatement.FORMAT, taken, Setting.NODE_ID.text(), before,
        Sha256.hex(Files.readAllBytes(shelf.file(name, StatementShelf.PRINTS))), heads).canonical();
    byte[] seal = new StatementSealer(new TimeStampClient(office.timeStamping(), TIMEOUT, office.roots()))
        .seal(statement, office.auditKey());
    shelf.put(name, StatementShelf.SEAL, seal);
    shelf.put(name, StatementShelf.STATEMENT, statement);
    log.signed(name, Sha256.hex(statement));
    this.broken = List.copyOf(broken);
    // The line about the first signing of all begins a chain that it could not cover; a backup of that day must vouch for it, too.
    String ofNone = String.valueOf(AuditLine.NO_SCHOOL);
    boolean begun = heads.stream().noneMatch(h -> h.chain().equals(ofNone)) && !broken.contains(AuditLine.NO_SCHOOL);
    return begun ? sign() : new Signing(name, broken);
  }

  /** Empty when the rows since the last signed one do not lead to the head. */
  private Optional<HeadStatement.Head> head(AuditHead head, Map.Entry<Long, String> last, RowPrints prints)
      throws IOException {
    long before = last == null ? 0 : last.getKey();
    ChainCheck check = new ChainCheck(head.chain(), before, last == null ? AuditLine.FIRST : last.getValue(),
        hash -> false, () -> false);
    prints.begin(head.chain(), before + 1);
    while (check.sequence() < head.sequence()) {
      List<AuditEntry> rows = chains.after(head.chain(), check.sequence(), PART);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      for (AuditEntry row : rows) {
        if (row.sequence() > head.sequence()) {
          break;
        }
        if (check.next(row.sequence(), row.line(), row.hash()).isPresent()) {
          return Optional.empty();
        }
        prints.add(row.hash());
      }
    }
    return check.hash().equals(head.hash())
        ? Optional.of(new HeadStatement.Head(head.chain(), before + 1, head.sequence(), head.hash()))
        : Optional.empty();
  }
}
