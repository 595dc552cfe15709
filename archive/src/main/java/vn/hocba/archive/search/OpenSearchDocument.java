package vn.hocba.archive.search;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexableField;

/** Tells a transcript to OpenSearch in the very fields and terms of {@link IndexSchema}: both engines know the same. */
final class OpenSearchDocument {
  private OpenSearchDocument() {}

  static JsonObject of(IndexedTranscript transcript) {
    Map<String, Set<JsonValue>> values = new LinkedHashMap<>();
    for (IndexableField field : IndexSchema.document(transcript)) {
      // The cluster keeps the id beside the document.
      if (!field.name().equals(IndexSchema.ID)) {
        add(values.computeIfAbsent(field.name(), name -> new LinkedHashSet<>()), field);
      }
    }
    JsonObjectBuilder document = OpenSearchConnection.JSON.createObjectBuilder();
    values.forEach((name, all) -> document.add(name, value(all)));
    return document.build();
  }

  private static void add(Set<JsonValue> values, IndexableField field) {
    if (field.tokenStream(null, null) instanceof TermStream terms) {
      terms.all().forEach(term -> values.add(OpenSearchConnection.JSON.createValue(term)));
    } else if (field.numericValue() != null) {
      values.add(OpenSearchConnection.JSON.createValue(field.numericValue().longValue()));
    } else if (field.name().equals(IndexSchema.ORDER)) {
      values.add(OpenSearchConnection.JSON.createValue(order(field)));
    } else {
      values.add(OpenSearchConnection.JSON.createValue(
          field.binaryValue() == null ? field.stringValue() : field.binaryValue().utf8ToString()));
    }
  }

  /** Collation keys are bytes and no text; their hexadecimal digits sort alike. */
  private static String order(IndexableField field) {
    return HexFormat.of().formatHex(field.binaryValue().bytes, field.binaryValue().offset,
        field.binaryValue().offset + field.binaryValue().length);
  }

  private static JsonValue value(Set<JsonValue> values) {
    if (values.size() == 1) {
      return values.iterator().next();
    }
    JsonArrayBuilder all = OpenSearchConnection.JSON.createArrayBuilder();
    values.forEach(all::add);
    return all.build();
  }
}
