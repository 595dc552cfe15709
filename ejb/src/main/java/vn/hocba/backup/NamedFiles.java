package vn.hocba.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.backup.ArchivedFile;
import vn.hocba.archive.backup.DatabaseDump;

/**
 * The archived files that the ledger of a snapshot names.
 *
 * @param ledger its last line
 * @param kept files that are to be there
 * @param disposed files that are not
 */
record NamedFiles(long ledger, List<ArchivedFile> kept, List<Disposed> disposed) {

  /** A file that is gone by decision. */
  record Disposed(String sha256, String decision) {}

  static NamedFiles in(DatabaseDump dump) throws SQLException, IOException {
    long[] ledger = new long[1];
    Map<String, ArchivedFile> kept = new LinkedHashMap<>();
    List<Disposed> disposed = new ArrayList<>();
    dump.read("select \"sequence\" from ledger_head where id = 1", row -> ledger[0] = row.getLong(1));
    dump.read("select kind, reference, sha256, \"size\" from ledger_entry where sha256 is not null order by \"sequence\"", row -> {
      String sha256 = row.getString(3);
      if (row.getString(1).equals("DISPOSAL")) {
        kept.remove(sha256);
        disposed.add(new Disposed(sha256, "DISPOSAL " + row.getString(2)));
      } else {
        kept.put(sha256, new ArchivedFile(sha256, row.getLong(4), row.getString(1) + " " + row.getString(2)));
      }
    });
    return new NamedFiles(ledger[0], List.copyOf(kept.values()), disposed);
  }
}
