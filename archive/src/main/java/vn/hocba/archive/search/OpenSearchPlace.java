package vn.hocba.archive.search;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where an index lies in an OpenSearch cluster.
 *
 * @param nodes addresses of one or more nodes, https://host:port; the next one is asked when one does not answer
 * @param user name the cluster knows this program by, or null where it asks for none
 * @param password that user's password, or null
 * @param index name of the index, small letters, digits and hyphens; the cluster shows it as an alias of {@code name-000001}
 * @param shards parts a new index is laid out in, 1 for all that one machine can hold
 * @param patience how long one request may take
 * @param question how long one question may take, for which the cluster may have to be asked several times
 */
public record OpenSearchPlace(
    List<URI> nodes, String user, String password, String index, int shards, Duration patience, Duration question) {

  public OpenSearchPlace {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty() || nodes.stream().anyMatch(n -> n.getHost() == null || !n.getScheme().matches("https?"))) {
      throw new IllegalArgumentException("no addresses of OpenSearch nodes: " + nodes);
    }
    if (!index.matches("[a-z][a-z0-9-]{0,60}")) {
      throw new IllegalArgumentException("no name of an index: " + index);
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return index + " at " + nodes;
  }
}
