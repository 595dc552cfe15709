package vn.hocba.archive.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.hocba.archive.vault.Fixity;

/** What {@code bin/hocba-backup.sh} runs: asks a running server for a backup, or checks one without any server. */
public final class BackupCommand {

  /** Lying in the directory of backups it asks the server that makes them for one; it goes when that one is done. */
  public static final String REQUEST = "now";
  private static final int GOOD = 0;
  private static final int BAD = 1;
  private static final int COULD_NOT = 2;
  private static final Duration PATIENCE = Duration.ofHours(12);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final PrintStream out;
  private final Clock clock;

  BackupCommand(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Ends with 0 for good, 1 for bad, 2 for could not. */
  public static void main(String[] arguments) throws Exception {
    System.exit(new BackupCommand(new PrintStream(System.out, true, StandardCharsets.UTF_8), Clock.systemUTC()).run(arguments));
  }

  int run(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals("backup")) {
      return backup(Path.of(arguments[1]), PATIENCE);
    }
    if (arguments.length == 2 && arguments[0].equals("check")) {
      return check(Path.of(arguments[1]));
    }
    out.println("backup DIRECTORY | check DIRECTORY/BACKUP");
    return COULD_NOT;
  }

  private int backup(Path directory, Duration patience) throws IOException, InterruptedException {
    BackupPlace place = new BackupPlace(directory);
    List<String> before = place.names();
    Path request = directory.resolve(REQUEST);
    if (!Files.isDirectory(directory) || !Files.exists(directory.resolve("lock"))) {
      out.println("no server makes backups in " + directory + ": set hocba.backup.dir");
      return COULD_NOT;
    }
    if (!Files.exists(request)) {
      Files.createFile(request);
    }
    for (long waited = 0; Files.exists(request) && waited < patience.toSeconds(); waited++) {
      Thread.sleep(LOOK);
    }
    List<String> made = place.names().stream().filter(n -> !before.contains(n)).toList();
    if (Files.deleteIfExists(request) || made.isEmpty()) {
      out.println("no backup was made; the server's log and the page Kho lưu trữ say why");
      return COULD_NOT;
    }
    out.println(place.backup(made.getLast()));
    return GOOD;
  }

  private int check(Path backup) throws IOException {
    Path workshop = Files.createTempDirectory("hocba-check");
    BackupReport report = new BackupCheck(backup, workshop, clock).run();
    report.findings().forEach(out::println);
    if (report.manifest() != null) {
      out.println(report.manifest().taken() + ", " + report.manifest().program() + ", schema " + report.manifest().schema()
          + ", " + report.manifest().archived() + " archived files");
    }
    Fixity answer = report.answer();
    out.println(answer + ", " + report.checked() + " files read");
    return answer == Fixity.GOOD ? GOOD : answer == Fixity.BAD ? BAD : COULD_NOT;
  }
}
