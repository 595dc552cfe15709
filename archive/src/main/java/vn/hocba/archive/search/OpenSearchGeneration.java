package vn.hocba.archive.search;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Map;
import org.opensearch.client.json.JsonData;

/**
 * One index of the cluster and what it says about itself, beside its fields and so with them in every snapshot.
 *
 * @param name the index itself, not the alias questions go to
 * @param schema version of {@link IndexSchema} it was laid out for
 * @param sequence last line of the ledger it holds
 * @param line hash of that line, or empty
 * @param touched when whoever fills it last said so
 */
record OpenSearchGeneration(String name, String schema, long sequence, String line, Instant touched) {
  private static final String SCHEMA = "schema";
  private static final String SEQUENCE = "sequence";
  private static final String LINE = "line";
  private static final String TOUCHED = "touched";

  static OpenSearchGeneration of(String name, Map<String, JsonData> told) {
    return new OpenSearchGeneration(name, text(told, SCHEMA, "0"), Long.parseLong(text(told, SEQUENCE, "0")),
        text(told, LINE, ""), Instant.ofEpochMilli(Long.parseLong(text(told, TOUCHED, "0"))));
  }

  Map<String, JsonData> told() {
    return Map.of(SCHEMA, json(schema), SEQUENCE, json(Long.toString(sequence)), LINE, json(line),
        TOUCHED, json(Long.toString(touched.toEpochMilli())));
  }

  OpenSearchGeneration at(long reached, String ofLine, Instant now) {
    return new OpenSearchGeneration(name, schema, reached, ofLine, now);
  }

  /** The only name documents are written under: when the index is gone it is too, so that no index comes up by itself. */
  String feed() {
    return name + ".feed";
  }

  /** Whether it is laid out for this program, and if not, whether for an older one. */
  SearchHealth health() {
    if (schema.equals(IndexSchema.VERSION)) {
      return new SearchHealth(SearchHealth.State.USABLE, "");
    }
    boolean newer = Integer.parseInt(schema) > Integer.parseInt(IndexSchema.VERSION);
    return new SearchHealth(newer ? SearchHealth.State.NEWER_SCHEMA : SearchHealth.State.OTHER_SCHEMA,
        name + " has schema " + schema + ", this program writes " + IndexSchema.VERSION);
  }

  private static String text(Map<String, JsonData> told, String key, String otherwise) {
    JsonData value = told.get(key);
    return value != null && value.toJson() instanceof JsonString text ? text.getString() : otherwise;
  }

  private static JsonData json(String text) {
    return JsonData.of(OpenSearchConnection.JSON.createValue(text));
  }
}
