package vn.hocba.archiving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.FixityFinding;
import vn.hocba.archive.vault.Vault;

/** Looks at one archived file in one of its copies, opens or ends its incident, and repairs it from the other copy. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FixityCheck {

  private static final System.Logger LOG = System.getLogger(FixityCheck.class.getName());
  /** A round and somebody who reads may come to the same file. */
  private static final ReentrantLock TURN = new ReentrantLock();

  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private FixityDesk desk;

  /** @return the answer after a repair, if there was one */
  public Fixity check(VaultCopy place, LedgerEntry line) {
    Optional<Vault> first = Optional.of(store.vault());
    return place == VaultCopy.FIRST ? check(place, first.get(), line, store.copy())
        : check(place, store.copy().orElseThrow(), line, first);
  }

  private Fixity check(VaultCopy place, Vault vault, LedgerEntry line, Optional<Vault> other) {
    TURN.lock();
    try {
      FixityFinding found = vault.examine(line.sha256());
      if (found.answer() == Fixity.GOOD) {
        desk.whole(place, line);
      } else if (ledger.disposal(line.sha256()).isPresent()) {
        return Fixity.GOOD; // disposed of while it was read: it is gone as it should be
      } else {
        LOG.log(System.Logger.Level.ERROR, "Archived file {0} of {1}, {2} copy: {3} {4}", line.sha256(), line.about(), place,
            found.answer(), found.part());
      }
      if (found.answer() != Fixity.BAD) {
        return found.answer();
      }
      desk.damaged(place, line, found);
      return other.isPresent() && repair(place, vault, line, other.get()) ? Fixity.GOOD : Fixity.BAD;
    } finally {
      TURN.unlock();
    }
  }

  private boolean repair(VaultCopy place, Vault vault, LedgerEntry line, Vault other) {
    try {
      vault.repair(line.sha256(), other.read(line.sha256()), line.about());
      desk.whole(place, line);
      return true;
    } catch (IOException noWholeCopy) {
      LOG.log(System.Logger.Level.ERROR, "Archived file " + line.sha256() + " could not be repaired", noWholeCopy);
      return false;
    }
  }
}
