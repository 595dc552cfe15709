package vn.hocba.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.hocba.archive.backup.BackupCheck;
import vn.hocba.archive.backup.BackupManifest;
import vn.hocba.archive.backup.BackupReader;
import vn.hocba.archive.backup.BackupReport;
import vn.hocba.archive.backup.DatabaseDump;
import vn.hocba.archive.backup.DatabaseLoad;
import vn.hocba.archive.backup.KeyNotes;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archive.vault.Vault;
import vn.hocba.archiving.VaultPlaces;
import vn.hocba.attestation.SignedHeads;
import vn.hocba.configuration.Drill;
import vn.hocba.configuration.FirstContent;
import vn.hocba.configuration.RefusedStart;
import vn.hocba.configuration.Setting;

/**
 * Lets an empty server begin from a backup. A backup that is not what was written is refused, each file by name, before
 * anything is laid out; over data of anybody nothing is restored.
 */
@Dependent
public class Restoration implements FirstContent {

  private static final System.Logger LOG = System.getLogger(Restoration.class.getName());
  private static final List<String> MUST_BE_EMPTY = List.of("vault/ocfl", "evidence/objects", "staging", "signing");
  private static final String WORKSHOP = "restoring";

  @Inject
  private Clock clock;
  private BackupReader reader;
  private BackupManifest manifest;

  @Override
  public Optional<String> schema(DataSource database) throws IOException, SQLException {
    if (Files.exists(begun())) {
      throw RefusedStart.because(List.of("a restore was begun here and not ended; empty the database and the data directory"
          + " and begin anew"));
    }
    if (Setting.RESTORE_FROM.value().isEmpty()) {
      require(Drill.objections());
      return Optional.empty();
    }
    Path data = Setting.dataDirectory();
    Path backup = Path.of(Setting.RESTORE_FROM.text());
    String product = checkEmpty(database, data);
    require(Drill.objectionsToRestore());
    BackupReport report = new BackupCheck(backup, data.resolve(WORKSHOP), clock).run();
    if (report.answer() != Fixity.GOOD && !(report.onlyLacking() && Boolean.parseBoolean(Setting.RESTORE_LACKING.text()))) {
      throw RefusedStart.because(objections(report));
    }
    manifest = report.manifest();
    if (!manifest.database().equals(product)) {
      throw RefusedStart.because(List.of("the backup is of " + manifest.database() + ", this database is " + product));
    }
    reader = new BackupReader(backup);
    BackupMaker.requireSpace(reader.bytes(), Files.getFileStore(data).getUsableSpace());
    Drill.begin();
    Files.writeString(begun(), reader.name() + "\n", StandardCharsets.UTF_8);
    layOut(data);
    return Optional.of(manifest.schema());
  }

  private static void require(List<String> noObjections) {
    if (!noObjections.isEmpty()) {
      throw RefusedStart.because(noObjections);
    }
  }

  private static List<String> objections(BackupReport report) {
    List<String> told = new ArrayList<>(report.findings().stream().map(f -> "backup: " + f).toList());
    if (report.onlyLacking()) {
      told.add("another backup may have these files; " + Setting.RESTORE_LACKING.key() + "=true restores this one without them");
    }
    return told;
  }

  /** Lies in the data directory from the first file laid out until the last row is in the database. */
  private static Path begun() {
    return Setting.dataDirectory().resolve("restore-begun");
  }

  private static String checkEmpty(DataSource database, Path data) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    for (String directory : MUST_BE_EMPTY) {
      if (Files.isDirectory(data.resolve(directory))) {
        try (Stream<Path> all = Files.list(data.resolve(directory))) {
          all.findFirst().ifPresent(f -> found.add(directory + " is not empty; nothing is restored over it"));
        }
      }
    }
    try (Connection connection = database.getConnection()) {
      if (!DatabaseDump.tables(connection).isEmpty()) {
        found.add("the database is not empty; nothing is restored over it. After a restore take "
            + Setting.RESTORE_FROM.key() + " away");
      }
      if (!found.isEmpty()) {
        throw RefusedStart.because(found);
      }
      return DatabaseDump.product(connection);
    }
  }

  private void layOut(Path data) throws IOException {
    reader.copy(BackupMaker.HEADS, SignedHeads.directory());
    reader.copy(BackupMaker.ANCHORS, data.resolve(BackupMaker.ANCHORS));
    reader.copy(KeyNotes.DIRECTORY, data.resolve(KeyNotes.DIRECTORY));
    for (String room : BackupMaker.WAITING) {
      reader.copy(room, data.resolve(room));
    }
    try (Vault vault = VaultPlaces.first(clock, false)) {
      reader.archived(vault, data.resolve(WORKSHOP), clock);
    }
    reader.evidence(data.resolve("evidence"));
  }

  @Override
  public void fill(DataSource database) throws IOException, SQLException {
    try (Connection connection = database.getConnection()) {
      try {
        new DatabaseLoad(connection).load(reader.tables(), manifest);
        try (Statement s = connection.createStatement()) {
          // Checks begin anew, and the second copy is followed from the first line on: nobody knows what is in it.
          s.execute("delete from archive_progress");
          // What the lost server had checked once says nothing of what came back.
          s.execute("delete from background_task where name = '" + RestoreCheck.TASK + "'");
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
    Files.writeString(RestoreCheck.marker(), reader.name() + " " + manifest.indexed() + "\n", StandardCharsets.UTF_8);
    Files.delete(begun());
    LOG.log(System.Logger.Level.INFO, "Restored from {0}, taken {1}", reader.name(), manifest.taken());
    KeyNotes.missing(Setting.dataDirectory().resolve(KeyNotes.DIRECTORY), Setting.dataDirectory().resolve("keys"))
        .forEach(key -> LOG.log(System.Logger.Level.WARNING, "keys/{0} is to be put back from where it is kept", key));
  }
}
