package vn.hocba.archive.searchnode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts {@link SearchNode} in a process of its own, takes it away and brings it back on the same data and port. Needs no
 * class of OpenSearch itself: tests of other modules use it without its jars.
 */
public final class SearchNodeProcess implements AutoCloseable {
  /** Of a node that lives for a test. */
  private static final List<String> SMALL = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

  private final Path built;
  private final List<String> jvm;
  private final Path data;
  private final int port;
  private Process process;

  /**
   * Starts it and waits until it answers.
   *
   * @param built this module's {@code target} directory
   * @throws IOException if the node does not come up
   */
  public SearchNodeProcess(Path built) throws IOException {
    this(built, SMALL);
  }

  /** @param jvm options of its Java */
  public SearchNodeProcess(Path built, List<String> jvm) throws IOException {
    this.built = built;
    this.jvm = jvm;
    this.data = Files.createTempDirectory(Files.createDirectories(built.resolve("nodes")), "node");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    start();
  }

  /** Starts it on the data it had. */
  public void start() throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(jvm);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp",
        built.resolve("classes") + File.pathSeparator + built.resolve("lib").resolve("*"), SearchNode.class.getName(),
        data.toString(), Integer.toString(port)));
    process = new ProcessBuilder(command)
        .redirectError(data.resolveSibling(data.getFileName() + ".txt").toFile()).start();
    BufferedReader told = process.inputReader();
    String line = told.readLine();
    while (line != null && !line.startsWith(SearchNode.READY)) {
      line = told.readLine();
    }
    if (line == null) {
      throw new IOException("the node did not start; what it said lies beside " + data);
    }
  }

  /** Takes it away as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
