package vn.hocba.archive.backup;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;

/**
 * What a backup says about itself; the file {@code manifest.json} of it (docs/formats.md).
 *
 * @param format {@link #FORMAT} in what this program writes
 * @param program name and version of the program that made it
 * @param schema version of the database's schema
 * @param database product that the rows come from
 * @param node the server that made it
 * @param taken the moment of the database's snapshot, ISO 8601
 * @param ledger last line of the archive's ledger in the snapshot
 * @param indexed documents that the index held; -1 when it lagged behind the ledger then
 * @param tables rows of each table
 * @param sequences the next number of each sequence
 * @param archived files of the vault, listed in {@code vault.jsonl.gz}
 * @param archivedBytes their sizes together
 * @param lacking SHA-256 of files that were damaged or gone when it was made
 * @param files every other file of the backup
 */
public record BackupManifest(String format, String program, String schema, String database, String node, String taken,
    long ledger, long indexed, Map<String, Long> tables, Map<String, Long> sequences, long archived, long archivedBytes,
    List<String> lacking, List<Entry> files) {

  /** Of the files of this version. */
  public static final String FORMAT = "hocba-backup-1";
  /** The file itself, and the SHA-256 of it beside. */
  static final String FILE = "manifest.json";
  static final String SUM = "manifest.json.sha256";

  /** One file. @param path within the backup, with slashes */
  public record Entry(String path, String sha256, long size) {}

  /** Where it comes from, as the server that makes a backup knows it. */
  public record Origin(String program, String schema, String database, String node, String taken, long ledger, long indexed) {}

  String json() {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this) + "\n";
  }

  /** @return null for what is none */
  static BackupManifest of(String json) {
    try {
      BackupManifest read = new Gson().fromJson(json, BackupManifest.class);
      return read == null || read.format == null || read.files == null || read.lacking == null || read.tables == null || read.sequences == null
          || read.schema == null || read.database == null || read.taken == null ? null : read;
    } catch (JsonParseException none) {
      return null;
    }
  }
}
