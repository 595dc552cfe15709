package vn.hocba.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.archive.backup.ArchivedFile;
import vn.hocba.archive.backup.DatabaseDump;

/**
 * The files that a snapshot names: archived ones by its ledger, evidence of corrections by its rows.
 *
 * @param ledger its last line
 * @param kept files that are to be there
 * @param disposed files that are not
 * @param evidence SHA-256 of files that are to be there
 */
record NamedFiles(long ledger, List<ArchivedFile> kept, List<Disposed> disposed, Set<String> evidence) {

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
    Set<String> evidence = new TreeSet<>();
    dump.read("select sha256 from evidence_file", row -> evidence.add(row.getString(1)));
    return new NamedFiles(ledger[0], List.copyOf(kept.values()), disposed, evidence);
  }
}
