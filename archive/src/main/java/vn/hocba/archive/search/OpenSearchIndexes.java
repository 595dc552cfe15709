package vn.hocba.archive.search;

import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.indices.Alias;
import org.opensearch.client.opensearch.indices.IndexSettings;
import org.opensearch.client.opensearch.indices.OpenSearchIndicesClient;
import org.opensearch.client.opensearch.indices.get_mapping.IndexMappingRecord;

/**
 * The indexes of the cluster that are ours: numbered generations, and an alias that names the one in service. Several
 * servers may work on them at once; the cluster decides who was first.
 */
final class OpenSearchIndexes {
  private static final int NOT_FOUND = 404;
  private static final OpenSearchConnection.PlainJson JSON = new OpenSearchConnection.PlainJson();
  /** Visible within this time without being asked for. */
  private static final Time FRESH = Time.of(t -> t.time("500ms"));
  private static final Time NEVER = Time.of(t -> t.time("-1"));
  /** As long is remembered what was taken out, so that a server that lags does not put it back. */
  private static final Time TAKEN_OUT = Time.of(t -> t.time("1h"));

  private final OpenSearchIndicesClient indices;
  private final OpenSearchPlace place;
  private final Clock clock;

  OpenSearchIndexes(OpenSearchConnection connection, OpenSearchPlace place, Clock clock) {
    this.indices = connection.client().indices();
    this.place = place;
    this.clock = clock;
  }

  /** The one in service; empty when the alias is missing. */
  Optional<OpenSearchGeneration> serving() throws IOException {
    return found(place.index()).stream().max(Comparator.comparing(OpenSearchGeneration::name));
  }

  /** Every generation there is, in service or not, oldest first. */
  List<OpenSearchGeneration> all() throws IOException {
    return found(place.index() + "-*").stream().filter(g -> g.name().matches("\\Q" + place.index() + "\\E-\\d{6}"))
        .sorted(Comparator.comparing(OpenSearchGeneration::name)).toList();
  }

  private List<OpenSearchGeneration> found(String names) throws IOException {
    Map<String, IndexMappingRecord> found;
    try {
      found = indices.getMapping(m -> m.index(names)).result();
    } catch (OpenSearchException e) {
      if (e.status() == NOT_FOUND) {
        return List.of();
      }
      throw e;
    }
    return found.entrySet().stream().map(e -> OpenSearchGeneration.of(e.getKey(), e.getValue().mappings().meta())).toList();
  }

  /**
   * Lays the next generation out.
   *
   * @param before all there were; no number is used twice, so that whoever writes to an old one never meets a new one
   * @param serving true: the very first, which is in service at once; false: one to be filled beside the other
   * @throws OpenSearchException if another server laid it out meanwhile
   */
  OpenSearchGeneration create(List<OpenSearchGeneration> before, boolean serving) throws IOException {
    int number = before.isEmpty() ? 0 : Integer.parseInt(before.getLast().name().substring(place.index().length() + 1));
    OpenSearchGeneration fresh = new OpenSearchGeneration(place.index() + String.format(Locale.ROOT, "-%06d", number + 1),
        IndexSchema.VERSION, 0, "", clock.instant());
    indices.create(c -> {
      c.index(fresh.name()).aliases(fresh.feed(), Alias.of(a -> a));
      c.mappings(mapping().toBuilder().meta(fresh.told()).build());
      c.settings(s -> s.numberOfShards(place.shards()).autoExpandReplicas("0-1")
          .refreshInterval(serving ? FRESH : NEVER).gcDeletes(TAKEN_OUT)
          .sort(o -> o.field(IndexSchema.ORDER, IndexSchema.PACKED)));
      return serving ? c.aliases(place.index(), Alias.of(a -> a)) : c;
    });
    return fresh;
  }

  private static TypeMapping mapping() {
    try (InputStream in = OpenSearchIndexes.class.getResourceAsStream("opensearch-mapping.json");
        JsonParser parser = OpenSearchConnection.JSON.createParser(in)) {
      return TypeMapping._DESERIALIZER.deserialize(parser, JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes everything written to a generation visible. */
  void refresh(OpenSearchGeneration generation) throws IOException {
    indices.refresh(r -> r.index(generation.name()).allowNoIndices(false));
  }

  /** Writes down how far a generation is; what it holds must have been written before. */
  OpenSearchGeneration move(OpenSearchGeneration generation, long sequence, String line) throws IOException {
    OpenSearchGeneration moved = generation.at(sequence, line, clock.instant());
    indices.putMapping(m -> m.index(moved.name()).meta(moved.told()));
    return moved;
  }

  /** Puts a generation in service, in one step with taking the others out, and deletes those. */
  void putInService(OpenSearchGeneration generation) throws IOException {
    indices.putSettings(p -> p.index(generation.name()).settings(s -> s.refreshInterval(FRESH)));
    refresh(generation);
    List<OpenSearchGeneration> others = all().stream().filter(g -> !g.name().equals(generation.name())).toList();
    indices.updateAliases(u -> {
      others.forEach(o -> u.actions(a -> a.remove(r -> r.index(o.name()).alias(place.index()).mustExist(false))));
      return u.actions(a -> a.add(add -> add.index(generation.name()).alias(place.index())));
    });
    for (OpenSearchGeneration other : others) {
      delete(other);
    }
  }

  void delete(OpenSearchGeneration generation) throws IOException {
    indices.delete(d -> d.index(generation.name()).ignoreUnavailable(true));
  }
}
