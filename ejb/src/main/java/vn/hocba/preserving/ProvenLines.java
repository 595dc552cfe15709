package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;

/** Which lines of the ledger name a file that evidence is made for, in their order. */
@Stateless
@PermitAll
public class ProvenLines {

  private static final int PART = 1000;

  @Inject
  private Ledger ledger;

  /**
   * The files of the lines after one, to a last one or as many as there are; evidence proves everything but itself, and
   * validation data with the batch they were collected for.
   */
  public List<LedgerEntry> after(long line, long last, int most) {
    List<LedgerEntry> files = new ArrayList<>();
    long at = line;
    while (files.size() < most) {
      List<LedgerEntry> part = ledger.after(at, PART);
      if (part.isEmpty()) {
        return files;
      }
      for (LedgerEntry entry : part) {
        if (entry.sequence() > last || files.size() == most) {
          return files;
        }
        if (entry.sha256() != null && entry.kind() != LedgerEntry.Kind.EVIDENCE
            && entry.kind() != LedgerEntry.Kind.VALIDATION && entry.kind() != LedgerEntry.Kind.DISPOSAL) {
          files.add(entry);
        }
      }
      at = part.getLast().sequence();
    }
    return files;
  }

  /** The files of a batch, in its order. */
  public List<LedgerEntry> of(BatchRecord batch) {
    return after(batch.firstLine() - 1, batch.lastLine(), batch.files());
  }
}
