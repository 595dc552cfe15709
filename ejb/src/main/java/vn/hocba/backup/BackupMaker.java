package vn.hocba.backup;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.hocba.archive.backup.BackupManifest;
import vn.hocba.archive.backup.BackupPlace;
import vn.hocba.archive.backup.BackupWriter;
import vn.hocba.archive.backup.DatabaseDump;
import vn.hocba.archive.backup.KeyNotes;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.attestation.SignedHeads;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.SearchIndex;

/**
 * Makes a backup while people work: the database as it is at one moment, then what that names. Files of the vault are
 * never changed, so that everything the snapshot names is still there when its turn comes.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackupMaker {

  /** Directories beside the vault whose files a backup holds. */
  static final List<String> WAITING = List.of("staging", "signing");
  static final String HEADS = "audit-heads";
  static final String ANCHORS = "trust-anchors";
  private static final int ATTEMPTS = 5;
  private static final long MEGABYTE = 1 << 20;
  /** Inventories and their sums, in blocks of a disk. */
  private static final long AROUND_A_FILE = 24 * 1024;

  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;
  @Inject
  private ArchiveStore store;
  @Inject
  private SearchIndex index;
  @Inject
  private Clock clock;

  /** What was made. @param lacking files that were damaged or gone, and are not in it */
  public record Made(String name, List<String> lacking) {}

  /** What the snapshot says: where it is from, rows and numbers, and the archive's files. */
  private record Snapshot(BackupManifest.Origin origin, Map<String, Long> rows, Map<String, Long> sequences,
      NamedFiles files, Set<String> statements) {}

  /** @throws IOException also when there is not space enough, before anything is copied */
  public Made make(BackupPlace place) throws IOException, SQLException {
    Instant taken = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String name = taken.toString().replace(':', '-');
    Path data = Setting.dataDirectory();
    try (BackupWriter writer = new BackupWriter(place, name, clock)) {
      // Before and after: a file that leaves the one room while it is copied is in the other, or in the vault.
      copyWaiting(writer, data);
      Snapshot snapshot = snapshot(writer, taken);
      copyWaiting(writer, data);
      writer.copy(SignedHeads.directory(), HEADS, f -> snapshot.statements().contains(statement(f)));
      writer.copy(Setting.TRUST_ANCHORS.value().map(Path::of).orElse(data.resolve(ANCHORS)), ANCHORS, f -> true);
      for (Map.Entry<String, String> note : KeyNotes.of(data.resolve("keys"), Setting.KEYSTORE_PASSWORD.text().toCharArray())
          .entrySet()) {
        writer.put(KeyNotes.DIRECTORY + "/" + note.getKey(), note.getValue().getBytes(StandardCharsets.UTF_8));
      }
      writer.archive(snapshot.files().kept(), this::read);
      for (NamedFiles.Disposed gone : snapshot.files().disposed()) {
        writer.dispose(gone.sha256(), gone.decision());
      }
      writer.evidence(data.resolve("evidence/objects"), snapshot.files().evidence());
      writer.finish(snapshot.origin(), snapshot.rows(), snapshot.sequences());
      return new Made(name, writer.lacking());
    }
  }

  private static void copyWaiting(BackupWriter writer, Path data) throws IOException {
    for (String room : WAITING) {
      writer.copy(data.resolve(room), room, f -> true);
    }
  }

  private Snapshot snapshot(BackupWriter writer, Instant taken) throws IOException, SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Connection connection = database.getConnection()) {
        int isolation = connection.getTransactionIsolation();
        try {
          // A statement that was signed while the snapshot began would vouch for rows that are not in it.
          Set<String> before = statements();
          DatabaseDump dump = new DatabaseDump(connection);
          String schema = dump.schema();
          if (before.equals(statements())) {
            return write(writer, dump, new BackupManifest.Origin(Program.version(), schema,
                DatabaseDump.product(connection), Setting.NODE_ID.text(), taken.toString(), 0, -1), before);
          }
        } finally {
          connection.rollback();
          connection.setTransactionIsolation(isolation);
          connection.setAutoCommit(true);
        }
      }
    }
    throw new IOException("heads of the audit chains were signed again and again");
  }

  private Snapshot write(BackupWriter writer, DatabaseDump dump, BackupManifest.Origin from, Set<String> statements)
      throws IOException, SQLException {
    NamedFiles files = NamedFiles.in(dump);
    long indexed = index.search().committedSequence() == files.ledger() ? index.counted().orElse(-1) : -1;
    requireSpace(writer, dump.bytes(), files);
    Map<String, Long> rows = dump.write(writer.tables());
    return new Snapshot(new BackupManifest.Origin(from.program(), from.schema(), from.database(), from.node(), from.taken(),
        files.ledger(), indexed), rows, dump.sequences(), files, statements);
  }

  private static void requireSpace(BackupWriter writer, long rows, NamedFiles files) throws IOException {
    long needed = rows;
    for (var file : files.kept()) {
      needed += writer.holds(file.sha256()) ? 0 : file.size() + AROUND_A_FILE;
    }
    requireSpace(needed, writer.free());
  }

  /** @throws IOException when that leaves less than is to stay free */
  static void requireSpace(long needed, long free) throws IOException {
    long reserve = Setting.BACKUP_RESERVE.number(0, 1_000_000) * MEGABYTE;
    if (needed > free - reserve) {
      throw new IOException("not enough space: " + (needed + reserve) / MEGABYTE + " MB are needed, " + free / MEGABYTE
          + " MB are free");
    }
  }

  /** From the vault, or from its copy where that alone is whole. */
  public byte[] read(String sha256) throws IOException {
    try {
      return store.vault().read(sha256);
    } catch (DamagedException | NoSuchFileException notWhole) {
      if (store.copy().isPresent()) {
        return store.copy().get().read(sha256);
      }
      throw notWhole;
    }
  }

  /** Names of the signed statements that are complete. */
  private static Set<String> statements() throws IOException {
    if (!Files.isDirectory(SignedHeads.directory())) {
      return Set.of();
    }
    try (Stream<Path> all = Files.list(SignedHeads.directory())) {
      return all.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".json")).map(BackupMaker::statement)
          .collect(Collectors.toSet());
    }
  }

  private static String statement(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
