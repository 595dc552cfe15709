package vn.hocba.archive.worker;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The child process: reads one JSON request a line from standard input and writes one JSON answer a line to
 * standard output. It ends when standard input ends, so it never outlives the server.
 */
public final class WorkerMain {

  /** They report every oddity of a file line by line; held here, for loggers are forgotten when unreferenced. */
  private static final List<Logger> TALKATIVE = Stream.of("eu.europa.esig.dss", "org.apache.pdfbox",
      "org.apache.fontbox", "org.verapdf").map(Logger::getLogger).toList();

  /** System property: ready at once, each task warms up when it is first asked for. */
  static final String COLD = "vn.hocba.archive.worker.cold";

  private final PrintStream answers;
  private final Map<String, WorkerTask> tasks = new HashMap<>();
  private final Set<String> warm = new HashSet<>();
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final AtomicInteger open = new AtomicInteger();

  private WorkerMain(PrintStream answers) {
    this.answers = answers;
  }

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(System.err); // libraries that print must not speak on the protocol's channel
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    WorkerMain main = new WorkerMain(answers);
    Thread.ofPlatform().name("worker-task").daemon().start(main::work);
    // Reading on a thread of its own: the end of the server is seen even in the middle of a task.
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null;) {
      main.open.incrementAndGet();
      main.requests.add(line);
    }
    if (main.open.get() == 0) {
      System.exit(0);
    }
    Runtime.getRuntime().halt(0);
  }

  private void work() {
    try {
      for (WorkerTask task : ServiceLoader.load(WorkerTask.class)) {
        tasks.put(task.name(), task);
        if (!Boolean.getBoolean(COLD)) {
          warmUp(task);
        }
      }
      JsonObject hello = new JsonObject();
      hello.addProperty("id", 0);
      hello.addProperty("value", "ready");
      answers.println(hello);
      while (true) {
        answer(JsonParser.parseString(requests.take()).getAsJsonObject());
        open.decrementAndGet();
      }
    } catch (Throwable broken) { // the edge of the process: say it once on the log and go
      broken.printStackTrace();
      Runtime.getRuntime().halt(3);
    }
  }

  private void warmUp(WorkerTask task) throws Exception {
    if (warm.add(task.name())) {
      task.warmUp();
    }
  }

  private void answer(JsonObject line) {
    JsonObject answer = new JsonObject();
    answer.add("id", line.get("id"));
    try {
      WorkerTask task = tasks.get(line.get("task").getAsString());
      if (task == null) {
        throw new IllegalArgumentException("no task " + line.get("task"));
      }
      warmUp(task);
      answer.add("value", task.run(line.getAsJsonObject("request")));
    } catch (Exception failed) { // the edge of the process: whatever a hostile file provokes becomes an answer
      failed.printStackTrace();
      answer.addProperty("error", failed.toString());
    } // an Error (stack, memory, half-initialised classes) ends the process in work()
    answers.println(answer);
  }
}
