package vn.hocba.archive.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Real child processes on the class path of the tests. */
public final class TestWorkers {

  private TestWorkers() {}

  /** Processes as the server has them. */
  public static WorkerPool pool(Path directory, int processes, Duration waitForFree) throws IOException {
    return new WorkerPool(WorkerLaunch.usual(classPath(), directory, List.of()), processes, waitForFree);
  }

  /** Processes that are quick to start and not to work, for tests that use up many of them. */
  public static WorkerPool coldPool(Path directory, int processes, Duration waitForFree) throws IOException {
    return new WorkerPool(cold(directory, "-XX:TieredStopAtLevel=1"), processes, waitForFree);
  }

  /** Processes that do not warm up. */
  static WorkerLaunch cold(Path directory, String... more) {
    List<String> options = Stream.concat(Stream.of("-D" + WorkerMain.COLD + "=true"), Stream.of(more)).toList();
    WorkerLaunch usual = WorkerLaunch.usual(classPath(), directory, List.of());
    return new WorkerLaunch(usual.java(), usual.classPath(), usual.heapMegabytes(), directory, usual.log(),
        options, usual.startWithin(), Duration.ZERO, 0);
  }

  private static List<String> classPath() {
    String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(path.split(File.pathSeparator));
  }
}
