package vn.hocba.archive.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One child JVM and the pipe to it. Anything but a timely, well-formed answer kills it for good.
 * Not thread-safe, except {@link #close()}.
 */
final class WorkerProcess implements AutoCloseable {

  private static final String NO_TIME_LEFT = "no time left";
  private static final long LOG_LIMIT = 5_000_000;
  /** Nanoseconds between two looks at what it worked. */
  private static final long LEAST_WAIT = 100_000_000L;

  private final Process process;
  private final Writer requests;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
  private final Duration startWithin;
  private final long started = System.nanoTime();
  private final Duration patience;
  private volatile boolean ready;
  private long lastId;

  /** Starts the child and returns at once; the first request waits until it is ready. */
  WorkerProcess(WorkerLaunch launch) throws IOException {
    startWithin = launch.startWithin();
    patience = launch.patience();
    rotate(launch.log());
    ProcessBuilder builder = new ProcessBuilder(launch.command()).directory(launch.directory().toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    Map<String, String> environment = builder.environment();
    // Passwords and JVM options of the server live there; the child needs only a locale that can name any file.
    environment.keySet().removeIf(key -> !key.equals("SystemRoot"));
    environment.put("LC_ALL", "C.UTF-8");
    process = builder.start();
    requests = process.outputWriter(StandardCharsets.UTF_8);
    Thread.Builder.OfPlatform reader = Thread.ofPlatform().name("worker-reader-" + process.pid()).daemon();
    Thread thread = reader.unstarted(this::readLines);
    thread.setContextClassLoader(null); // the thread must not keep a redeployed application in memory
    thread.start();
  }

  /**
   * Sends one request and waits for its answer. Where somebody waits, getting ready takes from their time; else the deadline counts
   * from when the child is ready. A child that is not ready in time goes on getting ready, and the caller is told that all are busy.
   */
  WorkerAnswer ask(String task, JsonObject request, Deadline deadline) throws InterruptedException {
    if (deadline.over()) {
      return WorkerAnswer.failed(WorkerFailure.BUSY, NO_TIME_LEFT);
    }
    if (!ready) {
      WorkerAnswer hello = hello(deadline.patienceToStart(patience));
      if (!hello.answered()) {
        return hello;
      }
      ready = true;
    }
    Deadline left = deadline.begun();
    if (left.over()) {
      return WorkerAnswer.failed(WorkerFailure.BUSY, NO_TIME_LEFT);
    }
    JsonObject line = new JsonObject();
    line.addProperty("id", ++lastId);
    line.addProperty("task", task);
    line.add("request", request);
    try {
      requests.write(line + "\n");
      requests.flush();
    } catch (IOException gone) {
      close();
      return WorkerAnswer.failed(WorkerFailure.DIED, exitCode());
    }
    return next(lastId, left);
  }

  /** Whether it got warm and lives. */
  boolean ready() {
    return (ready || !lines.isEmpty()) && usable();
  }

  boolean usable() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Kills the child and whatever it started; harmless when repeated. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).handle((ended, late) -> ended).join();
  }

  private WorkerAnswer hello(Duration within) throws InterruptedException {
    Duration left = startWithin.minusNanos(System.nanoTime() - started);
    boolean mayStartLater = left.compareTo(within) > 0;
    Optional<String> line = lines.poll((mayStartLater ? within : left).toNanos(), TimeUnit.NANOSECONDS);
    if (line == null && mayStartLater) {
      return WorkerAnswer.failed(WorkerFailure.BUSY, "still starting");
    }
    WorkerAnswer hello = line == null ? null : line.map(text -> parse(0, text)).orElse(null);
    if (hello == null || !hello.answered()) {
      close();
      return WorkerAnswer.failed(WorkerFailure.NOT_STARTED, exitCode());
    }
    return hello;
  }

  private WorkerAnswer next(long id, Deadline within) throws InterruptedException {
    Optional<String> line;
    try {
      line = await(within);
    } catch (InterruptedException interrupted) {
      close();
      throw interrupted;
    }
    if (line == null) {
      close();
      return WorkerAnswer.failed(WorkerFailure.TIMED_OUT, within.toString());
    }
    WorkerAnswer answer = line.map(text -> parse(id, text)).orElse(null);
    if (answer == null) { // end of stream, or a line such as the JVM's "Terminating due to OutOfMemoryError"
      close();
      return WorkerAnswer.failed(WorkerFailure.DIED, exitCode());
    }
    return answer;
  }

  /** The next line; null when neither the work nor the clock has any time left. */
  private Optional<String> await(Deadline within) throws InterruptedException {
    long asked = System.nanoTime();
    Duration before = worked();
    Duration left = within.work();
    while (left.isPositive()) {
      Optional<String> line = lines.poll(left.toNanos(), TimeUnit.NANOSECONDS);
      if (line != null) {
        return line;
      }
      Duration clock = within.longest().minusNanos(System.nanoTime() - asked);
      Duration work = within.work().minus(worked().minus(before));
      left = clock.compareTo(work) < 0 ? clock : work.isPositive() ? work.plusNanos(LEAST_WAIT) : work;
    }
    return null;
  }

  /** Processor time the child has spent; none where the system does not tell, so that the longest time decides. */
  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static WorkerAnswer parse(long id, String line) {
    try {
      JsonElement parsed = JsonParser.parseString(line);
      if (!parsed.isJsonObject()) {
        return null;
      }
      JsonObject object = parsed.getAsJsonObject();
      if (!object.has("id") || object.get("id").getAsLong() != id) {
        return null;
      }
      return object.has("value") ? WorkerAnswer.of(object.get("value"))
          : object.has("error") ? WorkerAnswer.failed(WorkerFailure.TASK_FAILED, object.get("error").getAsString())
          : null;
    } catch (JsonParseException | NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
      return null;
    }
  }

  private void readLines() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null;) {
        lines.add(Optional.of(line));
      }
    } catch (IOException | UncheckedIOException closed) {
      // the process was killed: the end marker below says all there is to say
    } finally {
      lines.add(Optional.empty());
    }
  }

  private String exitCode() {
    return process.isAlive() ? "still ending" : "exit code " + process.exitValue();
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
