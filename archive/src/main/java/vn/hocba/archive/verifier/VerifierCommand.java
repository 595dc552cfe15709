package vn.hocba.archive.verifier;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.bundle.BundleSigners;
import vn.hocba.archive.verify.Examiner;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.WorkerLaunch;
import vn.hocba.archive.worker.WorkerPool;

/** {@code java -jar hocba-verifier.jar --bundle BUNDLE FILE|FOLDER…}: what each file is, without server or network. */
public final class VerifierCommand {

  /** Every file is genuine and in force, by a bundle of the signer that the command names. */
  static final int GENUINE = 0;
  /** At least one was altered, is not ours, or is not in the archive. */
  static final int NOT_GENUINE = 1;
  /** At least one could not be checked, or the command names no signer of the bundle; and none is worse. */
  static final int COULD_NOT_CHECK = 2;
  /** All are genuine, but at least one is not in force. */
  static final int NOT_IN_FORCE = 3;
  /** The command line cannot be understood. */
  static final int USAGE = 64;
  /** The bundle is not to be relied on. */
  static final int REFUSED = 65;

  /** The verifier itself failed, and says nothing about any file. */
  static final int FAILED = 70;

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final PrintStream out;
  private final List<String> classPath;
  private final List<String> jvmOptions;

  /** @param classPath of the child processes; @param jvmOptions further ones of theirs */
  VerifierCommand(PrintStream out, List<String> classPath, List<String> jvmOptions) {
    this.out = out;
    this.classPath = List.copyOf(classPath);
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /** Ends with one of the codes above. */
  public static void main(String[] arguments) {
    List<String> own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString()).toList();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code = FAILED;
    try {
      code = new VerifierCommand(out, own, List.of()).run(arguments);
    } catch (Exception | Error failed) { // the edge of the program: Java's own code for a failure is 1, which says that a file was altered
      System.err.println(failed);
    }
    System.exit(code);
  }

  int run(String... given) throws IOException {
    Arguments arguments;
    try {
      arguments = Arguments.read(given);
    } catch (IllegalArgumentException wrong) {
      if (wrong.getMessage() != null && given.length > 0) {
        out.println("? " + Texts.plain(wrong.getMessage()));
        if (wrong.getCause() instanceof InvalidPathException) {
          out.println(new Texts(Arguments.VIETNAMESE).text("verify.reason.NAME_NOT_WRITABLE"));
        }
      }
      out.println(new Texts(Arguments.VIETNAMESE).text("usage"));
      return USAGE;
    }
    Texts texts = new Texts(arguments.locale());
    BundleSigners signers;
    try {
      signers = BundleSigners.of(arguments.signer(), arguments.anchors());
    } catch (IOException unreadable) {
      report(arguments, texts, false).refused(new BundleRefused(BundleRefused.Why.SIGNERS, unreadable.getMessage()));
      return REFUSED;
    }
    Report report = report(arguments, texts, signers.pinned());
    Path workshop = Files.createTempDirectory("hocba-verifier");
    try (Bundle bundle = Bundle.open(arguments.bundle(), arguments.anchors(), signers, workshop)) {
      report.bundle(bundle);
      return judge(arguments, bundle, report, workshop, signers.pinned());
    } catch (BundleRefused refused) {
      report.refused(refused);
      return REFUSED;
    } finally {
      remove(workshop);
    }
  }

  private Report report(Arguments arguments, Texts texts, boolean pinned) {
    return arguments.json() ? new JsonReport(out, texts, pinned) : new PlainReport(out, texts, pinned);
  }

  private int judge(Arguments arguments, Bundle bundle, Report report, Path workshop, boolean pinned) throws IOException {
    Map<Verdict, Integer> count = new EnumMap<>(Verdict.class);
    WorkerLaunch launch = WorkerLaunch.usual(classPath, workshop, jvmOptions);
    try (WorkerPool pool = new WorkerPool(launch, arguments.processes(), PATIENCE)) {
      Examiner examiner = new Examiner(pool, bundle.anchorFiles().toAbsolutePath(), Deadline.ofWork(arguments.deadline()));
      FileJudge judge = new FileJudge(bundle, arguments.details() ? examiner.detailed() : examiner);
      new FileStream(arguments.processes(), judge::judge, answer -> {
        report.file(answer);
        count.merge(answer.judgement().verdict(), 1, Integer::sum);
      }).run(arguments.paths());
    }
    report.end(count);
    return code(count, pinned);
  }

  /**
   * @param pinned whether the command, or a list beside the anchors that it names, names the signer of the bundle: a certificate of anybody under a national root leads to it
   *     as well, and so genuine is no answer without
   */
  static int code(Map<Verdict, Integer> count, boolean pinned) {
    if (count.containsKey(Verdict.ALTERED) || count.containsKey(Verdict.NOT_OURS)
        || count.containsKey(Verdict.SIGNED_NOT_IN_ARCHIVE)) {
      return NOT_GENUINE;
    }
    if (!pinned || count.isEmpty() || count.containsKey(Verdict.COULD_NOT_CHECK)) {
      return COULD_NOT_CHECK;
    }
    return count.containsKey(Verdict.GENUINE_NOT_CURRENT) ? NOT_IN_FORCE : GENUINE;
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
