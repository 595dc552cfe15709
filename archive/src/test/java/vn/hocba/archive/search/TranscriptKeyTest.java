package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptKeyTest {

  @Test
  void aUuidIsKeptInSeventeenBytesAndComesBackAsItWas() {
    Random random = new Random(4);
    for (int i = 0; i < 1_000; i++) {
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      assertEquals(17, TranscriptKey.of(id).length);
      assertEquals(id, TranscriptKey.id(TranscriptKey.of(id)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p1", "Học bạ", "0B7F1D3C-0F1E-4B7A-8B0E-0C1D2E3F4A5B", "0b7f1d3c0f1e4b7a8b0e0c1d2e3f4a5b", "1-1-1-1-1", "seventeen letters"})
  void anyOtherKeyIsKeptAsItIs(String id) {
    assertEquals(new BytesRef(id), TranscriptKey.of(id));
    assertEquals(id, TranscriptKey.id(TranscriptKey.of(id)));
  }

  @Test
  void noTextIsTakenForAPackedKey() {
    String id = "61616161-6161-6161-6161-616161616161";
    assertNotEquals(TranscriptKey.of(id), TranscriptKey.of("a".repeat(16)));
    assertNotEquals(TranscriptKey.of(id), TranscriptKey.of("a".repeat(17)));
  }
}
