package vn.hocba.archive.search;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/**
 * Writes transcripts into one generation. Each carries its line of the ledger as version: where two servers write the
 * same transcript, the later line stays, whoever comes last.
 */
final class OpenSearchFeed {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  /** Characters of documents sent in one request; a node refuses more than some dozen megabytes. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private final OpenSearchClient client;

  OpenSearchFeed(OpenSearchClient client) {
    this.client = client;
  }

  /** @throws IOException also when a single document could not be written */
  void upsert(OpenSearchGeneration generation, List<IndexedTranscript> transcripts) throws IOException {
    List<BulkOperation> part = new ArrayList<>();
    long characters = 0;
    for (IndexedTranscript transcript : transcripts) {
      JsonObject document = OpenSearchDocument.of(transcript);
      part.add(BulkOperation.of(o -> o.index(i -> i.id(transcript.id()).document(document)
          .version(transcript.sequence()).versionType(VersionType.ExternalGte))));
      characters += document.toString().length();
      if (characters > MOST_CHARACTERS) {
        send(generation, part);
        part = new ArrayList<>();
        characters = 0;
      }
    }
    send(generation, part);
  }

  void remove(OpenSearchGeneration generation, Collection<String> ids) throws IOException {
    send(generation, ids.stream().map(id -> BulkOperation.of(o -> o.delete(d -> d.id(id)))).toList());
  }

  private void send(OpenSearchGeneration generation, List<BulkOperation> part) throws IOException {
    if (part.isEmpty()) {
      return;
    }
    BulkResponse answer = client.bulk(b -> b.index(generation.feed()).requireAlias(true).operations(part));
    for (BulkResponseItem item : answer.items()) {
      boolean unknown = item.status() == NOT_FOUND && item.error() == null;
      if (item.status() >= 300 && item.status() != CONFLICT && !unknown) {
        throw new IOException(generation.name() + " did not take " + item.id() + ": " + item.status() + " "
            + (item.error() == null ? "" : item.error().reason()));
      }
    }
  }
}
