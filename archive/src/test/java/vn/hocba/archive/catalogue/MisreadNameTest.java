package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.catalogue.LineFault.Kind;

/** A name from another font in a line whose other cells are as they should be. */
class MisreadNameTest {

  private static CatalogueLine line(String name) {
    RawCatalogue raw = RawCatalogue.ofText(("Số hiệu;Họ và tên;Trường;Nơi lưu\nHB-1;" + name + ";Trường THCS Nguyễn Trãi, thị xã Sơn Tây;Kho số một\n")
        .getBytes(StandardCharsets.UTF_8), 10);
    return CatalogueReader.read(raw, CatalogueEncoding.UTF_8, CatalogueColumns.recognised(raw, CatalogueEncoding.UTF_8)).getFirst();
  }

  @ParameterizedTest
  @CsvSource({"NGUYEÃN THÒ HOAØ,NGUYỄN THỊ HOÀ", "NguyÔn V¨n Hïng,Nguyễn Văn Hùng", "Nguyá»…n VÄƒn HÃ¹ng,Nguyễn Văn Hùng", "Leâ Vaên An,Lê Văn An",
      "TrÇn §øc,Trần Đức", "Ñaëng Thuøy Traâm,Đặng Thùy Trâm",
      "NGUYEÃN Thị Hoa,NGUYỄN Thị Hoa", "Nguyễn V¨n Hïng,Nguyễn Văn Hùng"})
  void isToldWithHowItReads(String typed, String meant) {
    assertEquals(List.of(new LineFault(Kind.OTHER_ENCODING, meant)), line(typed).faults());
  }

  /** As the two programs show it that open such files most often: with, and without letters for five of the bytes. */
  @Test
  void isToldWhenItWasEncodedTwice() {
    for (String meant : List.of("Đỗ Thị Ánh Nguyệt", "Phạm Hữu Lộc", "ĐẶNG VĂN ĐỨC", "Hà Gia Vỹ")) {
      StringBuilder typed = new StringBuilder();
      for (byte b : meant.getBytes(StandardCharsets.UTF_8)) {
        String letter = new String(new byte[] {b}, Charset.forName("windows-1252"));
        typed.append(letter.charAt(0) == CatalogueEncoding.UNREADABLE ? (char) (b & 0xff) : letter.charAt(0));
      }
      assertEquals(List.of(new LineFault(Kind.OTHER_ENCODING, meant)), line(typed.toString()).faults());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"H'Linh Niê", "Y Bhăm Êban", "Kpă Thị Hương", "K'Sor Hùng", "Ksor Hnâm", "Rơ Châm Hiếu", "Niê", "H’Hen Niê", "Kpă", "Mlô", "Y Êli Niê", "A Lăng Bhuôch",
      "Y Moan Ênuôl", "Niê Kdăm", "Hồ Thị Êm", "Giàng A Páo", "Vừ A Dính", "Thào Mí Của", "Đinh Y Hơr", "Zơrâm Bríu", "Pơloong Hôih", "Siu Blêch",
      "Rah Lan H'Lêk", "Cil Múp Ha Kôm", "Lơ Mu Ha Bôs", "K'Brêu", "Ka Hêm", "Bùi Thị Bôê", "H'Yâo Byă", "Y Wang Mlô Duôn Du", "Adrơng Y Diêng",
      "Rmah Diơh", "Nay Diê", "Châu Sóc Kha", "Thạch Sà Rây", "Sơn Sô Phét", "Đàng Năng Thọ", "Hoàng Müller", "Nguyễn André", "H´Linh Niê", "Lê Thị Chloé", "Niê Bríu Mlô", "Hà Noël", "Ê Đê", "Êđê Kbuôr", "Ya Duê", "Brôl Vẻl", "A Viết Sôi", "Riah Dung", "Đỗ Thị Oanh?", "Lê An (?)"})
  void namesOfMinoritiesAndOfAbroadAreTaken(String name) {
    assertEquals(List.of(), line(name).faults());
  }

  @ParameterizedTest
  @EnumSource(value = CatalogueEncoding.class, mode = Mode.EXCLUDE, names = "UTF_8")
  void namesOfMinoritiesAreTakenInTheOldEncodings(CatalogueEncoding encoding) throws IOException {
    byte[] file = OldBytes.of("Số hiệu;Họ và tên;Trường\nHB-1;H'Linh Niê;THCS Nguyễn Trãi\nHB-2;Y Bhăm Êban;THCS Nguyễn Trãi\nHB-3;Kpă Ksor Hnâm;THCS Nguyễn Trãi\n",
        encoding);
    RawCatalogue raw = RawCatalogue.ofText(file, 10);
    List<CatalogueLine> lines = CatalogueReader.read(raw, encoding, CatalogueColumns.recognised(raw, encoding));
    assertTrue(lines.size() == 3 && lines.stream().allMatch(line -> line.faults().isEmpty()), lines.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguy?n Văn Hùng", "Nguyễn Th? Hoa", "?inh Văn Lộc", "NGUY??N HOA", "Y Bh¨m £ban", "Lê Thá»‹ HÃ Giang"})
  void aLetterThatWasLostIsTold(String name) {
    assertEquals(List.of(new LineFault(Kind.UNREADABLE, name)), line(name).faults());
  }
}
