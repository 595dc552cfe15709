package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptRenderer;

class DocumentSignerTest {

  private static final Instant AT = Instant.parse("2026-06-01T03:04:05Z");
  @TempDir static Path directory;
  private static SealingFixture school;
  private static SigningKey key;
  private static byte[] rendered;

  @BeforeAll
  static void render() throws IOException {
    school = new SealingFixture(directory);
    key = school.keys.find("homeroom").orElseThrow();
    rendered = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e14", "Ỷ Lan"));
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  private static SignatureRequest request(SigningKey signing) {
    return new SignatureRequest(SignatureField.GVCN, signing.chain(), "Nguyễn Thị Minh Khai", inTime(signing));
  }

  private static Instant inTime(SigningKey signing) {
    Instant from = signing.chain().getFirst().getNotBefore().toInstant();
    return from.isAfter(AT) ? from.plusSeconds(60) : AT;
  }

  @Test
  void aSignatureMadeElsewhereLaterGivesTheSameDocument() {
    byte[] data = new DocumentSigner().dataToSign(rendered, request(key));
    byte[] value = key.sign("SHA-256", data);
    assertArrayEquals(new DocumentSigner().sign(rendered, request(key), key),
        new DocumentSigner().complete(rendered, request(key), value));
  }

  @Test
  void aValueOfAnotherKeyIsRefused() {
    SigningKey other = school.keys.find("principal").orElseThrow();
    byte[] value = other.sign("SHA-256", new DocumentSigner().dataToSign(rendered, request(key)));
    assertEquals(SealingException.Part.KEY, assertThrows(SealingException.class,
        () -> new DocumentSigner().complete(rendered, request(key), value)).part());
  }

  @Test
  void aValueForAnotherTimeIsRefused() {
    byte[] value = key.sign("SHA-256", new DocumentSigner().dataToSign(rendered, request(key)));
    SignatureRequest later = new SignatureRequest(SignatureField.GVCN, key.chain(), "Nguyễn Thị Minh Khai",
        inTime(key).plusSeconds(1));
    assertThrows(SealingException.class, () -> new DocumentSigner().complete(rendered, later, value));
  }

  @Test
  void aValueForAnotherDocumentIsRefused() {
    byte[] value = key.sign("SHA-256", new DocumentSigner().dataToSign(rendered, request(key)));
    byte[] other = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e15", "Ỷ Lan"));
    assertThrows(SealingException.class, () -> new DocumentSigner().complete(other, request(key), value));
  }
}
