package vn.hocba.archive.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * A transcript's key as the index keeps it: a UUID in seventeen bytes instead of thirty-six characters, which no two transcripts
 * share and nothing compresses; any other key as it is.
 */
final class TranscriptKey {
  private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  /** No text begins so in UTF-8. */
  private static final byte PACKED = (byte) 0xFF;
  private static final int LENGTH = 1 + 2 * Long.BYTES;

  private TranscriptKey() {}

  static BytesRef of(String id) {
    if (!UUID_FORM.matcher(id).matches()) {
      return new BytesRef(id.getBytes(StandardCharsets.UTF_8));
    }
    UUID uuid = UUID.fromString(id);
    return new BytesRef(ByteBuffer.allocate(LENGTH).put(PACKED).putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits()).array());
  }

  static String id(BytesRef key) {
    if (key.length != LENGTH || key.bytes[key.offset] != PACKED) {
      return key.utf8ToString();
    }
    ByteBuffer packed = ByteBuffer.wrap(key.bytes, key.offset + 1, LENGTH - 1);
    return new UUID(packed.getLong(), packed.getLong()).toString();
  }
}
