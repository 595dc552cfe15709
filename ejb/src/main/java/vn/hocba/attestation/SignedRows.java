package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.hocba.archive.Sha256;

/** Compares a chain row by row with the prints that were signed. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignedRows {

  private static final System.Logger LOG = System.getLogger(SignedRows.class.getName());
  private static final int PART = 500;

  /** Reads a part of a chain. */
  @FunctionalInterface
  public interface Hashes {
    /** The hashes of the rows after that one by their numbers, no more than so many. */
    Map<Long, String> after(long row, int most);
  }

  /** The first row that is not the one that was signed; null when all are, or the prints cannot be used. */
  public Long firstDifference(long chain, SignedHistory history, Hashes hashes) {
    StatementShelf shelf = SignedHeads.shelf();
    Rows rows = new Rows(hashes);
    try {
      for (SignedHistory.Signed signed : history.statements()) {
        String sha256 = Sha256.hex(shelf.read(signed.name(), StatementShelf.PRINTS));
        if (!sha256.equals(signed.statement().prints())) {
          throw new IOException(signed.name() + " has other row prints than were signed");
        }
        Long different =
            RowPrints.firstDifference(shelf.file(signed.name(), StatementShelf.PRINTS), chain, rows::fits);
        if (different != null) {
          return different;
        }
      }
    } catch (IOException e) {
      // That something is wrong is known already; only from where on stays less exact.
      LOG.log(System.Logger.Level.WARNING, "Row prints cannot be used", e);
    }
    return null;
  }

  /** The chain's rows, read ahead a part at a time. */
  private static final class Rows {

    private final Hashes source;
    private final Map<Long, String> hashes = new HashMap<>();
    private long read;

    Rows(Hashes source) {
      this.source = source;
    }

    boolean fits(long row, String print) {
      if (row > read) {
        hashes.clear();
        source.after(row - 1, PART).forEach((number, hash) -> {
          if (number < row + PART) {
            hashes.put(number, hash);
          }
        });
        read = row + PART - 1;
      }
      return hashes.getOrDefault(row, "").startsWith(print);
    }
  }
}
