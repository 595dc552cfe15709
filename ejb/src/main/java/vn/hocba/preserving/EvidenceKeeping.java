package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archiving.AnnouncedFile;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.LedgerEntry;

/**
 * Puts files of evidence into the vault, announced before. Stamping again gives other bytes: what an attempt that died left there proves
 * what it proves, is entered as that, and no batch needs it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceKeeping {

  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Batches batches;
  @Inject
  private ArchiveStore store;

  /**
   * Stores a file that its batch names next.
   *
   * @param of what it is announced for
   * @throws IOException when the vault does not answer
   * @throws vn.hocba.problem.Problem NOT_AVAILABLE while another server is at the same
   */
  public Batches.Kept keep(LedgerEntry.Kind kind, String of, byte[] bytes, String what) throws IOException {
    Optional<AnnouncedFile> left = announced.left(kind, of);
    if (left.isPresent()) {
      batches.enterLeft(kind, of, new Batches.Kept(left.get().sha256(), left.get().size()));
    }
    announced.announce(kind, of, Sha256.hex(bytes), bytes.length, null);
    boolean stored = false;
    try {
      Batches.Kept kept = new Batches.Kept(store.vault().store(bytes, what), bytes.length);
      stored = true;
      return kept;
    } finally {
      if (!stored) {
        announced.release(kind, of);
      }
    }
  }
}
