package vn.hocba.archive.searchnode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * A real OpenSearch node for tests, in a process and on a class path of its own: it needs another Lucene than the archive.
 * It listens on the loopback address only, tells its port in one line of its standard output, and ends when its standard
 * input does, so that no node outlives the test that started it.
 */
public final class SearchNode {
  /** What the line begins with that tells the port. */
  public static final String READY = "READY ";

  private SearchNode() {}

  /**
   * Runs until the standard input ends.
   *
   * @param args directory of the node's data, kept from one run to the next, and the port to listen on
   */
  public static void main(String[] args) throws IOException {
    PrintStream report = System.out;
    try (OpenSearchRunner runner = new OpenSearchRunner()) {
      runner.onBuild((number, settings) -> settingsOf(settings, args[1]))
          .build(OpenSearchRunner.newConfigs().basePath(Path.of(args[0]).toAbsolutePath().toString()).numOfNode(1)
              .clusterName("hocba-test").disableESLogger().useLogger());
      runner.ensureYellow();
      report.println(READY + args[1]);
      report.flush();
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  private static void settingsOf(Settings.Builder settings, String port) {
    settings.put("http.port", port);
    settings.put("network.host", "127.0.0.1");
    settings.put("discovery.type", "single-node");
    settings.remove("cluster.initial_cluster_manager_nodes");
    // A full disk of the machine is no matter of these tests.
    settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
  }
}
