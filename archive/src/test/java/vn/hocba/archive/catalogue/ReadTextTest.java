package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadTextTest {

  @ParameterizedTest
  @EnumSource(CatalogueEncoding.class)
  void whatAScannerReadIsReadInItsEncoding(CatalogueEncoding encoding) throws IOException {
    String text = "HỌC BẠ\nHọ và tên: Phùng Khắc Khoan\nHạnh kiểm: Tốt; được lên lớp";
    assertEquals(Optional.of(text), ReadText.of(OldBytes.of(text, encoding)));
  }

  @Test
  void whatNobodyCanTellIsNotRead() {
    assertEquals(Optional.empty(), ReadText.of("Mueller \u00fc\u00df".getBytes(StandardCharsets.ISO_8859_1)));
  }
}
