package vn.hocba.archive.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a child process is started.
 *
 * @param java the {@code java} executable
 * @param classPath jars, directories of classes, and {@code directory/*} entries, in order
 * @param heapMegabytes the child's largest heap; more than that ends it, and so do two gigabytes beside it
 * @param directory existing directory the child works in and keeps its temporary files
 * @param log file its standard error is appended to
 * @param jvmOptions further options, as {@code -XX:AOTCache=…}; may be empty
 * @param startWithin how long it may take to become ready
 * @param patience how long work that nobody waits for waits for one that is still becoming ready, when that is longer than its deadline
 * @param nice how much others come first, 0 to 19, as {@code nice} has it
 */
public record WorkerLaunch(Path java, List<String> classPath, int heapMegabytes, Path directory, Path log,
    List<String> jvmOptions, Duration startWithin, Duration patience, int nice) {

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final int NICE_ENOUGH = 5;
  private static final Path LIMIT = Path.of("/usr/bin/prlimit");
  /** What a process may have of the machine's memory beside its heap: code, classes, threads, and what libraries take past the heap. */
  private static final int BESIDE_HEAP_MEGABYTES = 2048;
  /** Starts a program where there is no network, not even to this machine itself. */
  private static final List<String> NO_NETWORK = List.of("/usr/bin/unshare", "--map-current-user", "--net", "--");

  public WorkerLaunch {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * The usual launch: this JVM's own {@code java}, 512 MB, three minutes to become ready.
   *
   * @param classPath see the record
   * @param directory see the record; the log is {@code worker.log} in it
   * @param jvmOptions see the record
   */
  public static WorkerLaunch usual(List<String> classPath, Path directory, List<String> jvmOptions) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new WorkerLaunch(java, classPath, 512, directory, directory.resolve("worker.log"), jvmOptions,
        Duration.ofMinutes(3), Duration.ofSeconds(45), NICE_ENOUGH);
  }

  /** The same with another priority. */
  public WorkerLaunch with(int priority) {
    return new WorkerLaunch(java, classPath, heapMegabytes, directory, log, jvmOptions, startWithin, patience, priority);
  }

  /** Whether this system lets the children be started without any network; asked of it once. */
  public static boolean withoutNetwork() {
    return Isolation.WORKS;
  }

  /** Asked when first needed. */
  private static final class Isolation {

    private static final boolean WORKS = works();

    private static boolean works() {
      if (!Files.isExecutable(Path.of(NO_NETWORK.getFirst()))) {
        return false;
      }
      List<String> command = new ArrayList<>(NO_NETWORK);
      command.add("true");
      try {
        Process tried = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        boolean ended = tried.waitFor(10, TimeUnit.SECONDS);
        tried.destroyForcibly();
        return ended && tried.exitValue() == 0;
      } catch (IOException notThere) {
        return false;
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /** All the memory that a child can have, in bytes: of addresses, of which not every one is backed by the machine. */
  long largest() {
    return (heapMegabytes + (long) BESIDE_HEAP_MEGABYTES) << 20;
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      // What a stranger sends must not slow down those who work at the portal.
      command.addAll(List.of(NICE.toString(), "-n", String.valueOf(nice)));
    }
    if (Files.isExecutable(LIMIT)) {
      // A decoder that takes memory past the heap ends its own process, not the machine's patience.
      command.addAll(List.of(LIMIT.toString(), "--as=" + largest()));
    }
    if (withoutNetwork()) {
      // A file that takes the process over must not reach the database or anything else from there.
      command.addAll(NO_NETWORK);
    }
    command.addAll(List.of(java.toString(), "-Xmx" + heapMegabytes + "m", "-Xss2m",
        "-XX:+UseSerialGC", "-XX:CompressedClassSpaceSize=128m", "-XX:ReservedCodeCacheSize=128m", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + directory));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), WorkerMain.class.getName()));
    return command;
  }
}
