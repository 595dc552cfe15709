package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.SealState;
import vn.hocba.archive.attest.StatementCheck;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditEntry;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainFault;
import vn.hocba.configuration.Setting;

/** Reads the signed statements and tells how far they can be relied on. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignedHeads {

  /** A statement signed later than that was not signed when it was taken: a stolen key cannot sign for the past. */
  private static final Duration SIGNED_WITHIN = Duration.ofHours(24);
  /** More statements than that are not looked for one by one. */
  private static final int MOST_LOGGED = 4000;

  @Inject
  private AuditChains chains;
  @Inject
  private SigningOffice office;

  /** Where they lie. */
  public static Path directory() {
    return Setting.AUDIT_HEADS_DIR.value().map(Path::of).orElseGet(() -> Setting.dataDirectory().resolve("audit-heads"));
  }

  static StatementShelf shelf() {
    return new StatementShelf(directory());
  }

  /** What there is, with the first thing that is wrong with it. */
  public SignedHistory read() {
    StatementShelf shelf = shelf();
    StatementCheck check = new StatementCheck(office.roots());
    List<SignedHistory.Signed> good = new ArrayList<>();
    String before = AuditLine.FIRST;
    String at = null;
    try {
      for (String name : shelf.names()) {
        at = name;
        byte[] bytes = shelf.read(name, StatementShelf.STATEMENT);
        SealState seal = check.check(bytes, shelf.read(name, StatementShelf.SEAL));
        if (seal.answer() != SealState.Answer.GOOD) {
          return new SignedHistory(good, seal.answer() == SealState.Answer.BAD ? ChainFault.STATEMENT_DAMAGED
              : ChainFault.STATEMENTS_UNREADABLE, name);
        }
        HeadStatement statement = HeadStatement.read(bytes);
        if (Duration.between(Instant.parse(statement.taken()), seal.at()).compareTo(SIGNED_WITHIN) > 0) {
          return new SignedHistory(good, ChainFault.STATEMENT_DAMAGED, name);
        }
        if (!statement.before().equals(before)) {
          return new SignedHistory(good, ChainFault.STATEMENT_MISSING, name);
        }
        before = Sha256.hex(bytes);
        good.add(new SignedHistory.Signed(name, before, seal.at(), statement));
      }
    } catch (NoSuchFileException gone) {
      return new SignedHistory(good, ChainFault.STATEMENT_MISSING, Path.of(gone.getFile()).getFileName().toString());
    } catch (IOException unreadable) {
      return new SignedHistory(good, ChainFault.STATEMENTS_UNREADABLE, at);
    }
    return complete(good);
  }

  /** The chain of no school says which statements there must be. */
  private SignedHistory complete(List<SignedHistory.Signed> good) {
    for (AuditEntry entry : chains.latest(AuditLine.NO_SCHOOL, Action.SIGN_AUDIT_HEADS, MOST_LOGGED)) {
      AuditLine line = entry.line();
      String[] said = line.detail().split(" ");
      boolean here = said.length != 2 || !said[0].equals(Setting.NODE_ID.text())
          || good.stream().anyMatch(s -> s.name().equals(line.subjectId()) && s.sha256().equals(said[1]));
      if (!here) {
        return new SignedHistory(good, ChainFault.STATEMENT_MISSING, line.subjectId());
      }
    }
    return new SignedHistory(good, good.isEmpty() ? ChainFault.NO_SIGNED_HEAD : null, null);
  }
}
