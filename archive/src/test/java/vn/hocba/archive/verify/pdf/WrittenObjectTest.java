package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSObjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenObjectTest {

  @Test
  void aTableIsUnpackedAsEveryReaderDoes() throws IOException {
    assertArrayEquals(new byte[] {1, 2, 3}, packed("<</Predictor 12/Columns 3>>").content());
    assertArrayEquals(new byte[] {1, 2, 3}, packed("<</Predictor 12/Columns 3/Colors 1/BitsPerComponent 8>>").content());
    assertEquals(3, packed("<</Predictor 12/Columns 3>>").columns());
    assertEquals(-1, packed("<</Predictor 1>>").columns());
  }

  /** The library takes these for smaller ones, others for an error that they repair. */
  @ParameterizedTest
  @ValueSource(strings = {"<</Predictor 12/Columns 1/Colors 40>>", "<</Predictor 12/Columns 8/BitsPerComponent 7>>", "<</Predictor 12/Columns 1/BitsPerComponent 40>>"})
  void aTableThatReadersUnpackDifferentlyIsNone(String parameters) {
    assertThrows(IOException.class, packed(parameters)::content);
  }

  private static WrittenObject packed(String parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream flate = new DeflaterOutputStream(bytes)) {
      flate.write(new byte[] {0, 1, 2, 3});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new WrittenObject(new COSObjectKey(9, 0), 0, "", Map.of("Length", String.valueOf(bytes.size()), "Filter", "/FlateDecode", "DecodeParms", parameters), bytes.toByteArray());
  }
}
