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
        if (isProven(entry)) {
          files.add(entry);
        }
      }
      at = part.getLast().sequence();
    }
    return files;
  }

  /**
   * Lines that no batch proves yet.
   *
   * @param first of them
   * @param last that the next batch takes; with no file among them it takes the lines of evidence alone
   */
  public record Waiting(long first, long last, List<LedgerEntry> files) {}

  /** What comes after the newest batch. */
  public Waiting waiting(long after, int most) {
    List<LedgerEntry> files = after(after, Long.MAX_VALUE, most);
    if (!files.isEmpty()) {
      return new Waiting(after + 1, files.getLast().sequence(), files);
    }
    long last = after;
    for (List<LedgerEntry> part = ledger.after(last, PART); !part.isEmpty(); part = ledger.after(last, PART)) {
      for (LedgerEntry entry : part) {
        if (isProven(entry)) {
          return new Waiting(after + 1, last, files); // it came this moment and waits for the next
        }
        last = entry.sequence();
      }
    }
    return new Waiting(after + 1, last, files);
  }

  private static boolean isProven(LedgerEntry entry) {
    return entry.sha256() != null && entry.kind() != LedgerEntry.Kind.EVIDENCE
        && entry.kind() != LedgerEntry.Kind.VALIDATION && entry.kind() != LedgerEntry.Kind.DISPOSAL;
  }

  /** The files of a batch, in its order. */
  public List<LedgerEntry> of(BatchRecord batch) {
    return after(batch.firstLine() - 1, batch.lastLine(), batch.files());
  }
}
