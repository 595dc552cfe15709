package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingKeysTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "nguyeexn vawn dungx; nguyễn văn dũng", "Nguye64n Va8n Du4ng; nguyễn văn dũng", "nguyeenx thij hoaf; nguyễn thị hoà",
    "ddoox ddatj; đỗ đạt", "d9o64 d9a5t; đỗ đạt", "phuwowng; phương", "phuowng; phương", "phu7o7ng; phương",
    "thuyr; thuỷ", "thu3y; thuỷ", "quys; quý", "giangs; giáng", "buif; bùi", "trinhj; trịnh",
    "huyeenf; huyền", "huye62n; huyền", "vox; võ", "ngoo quoocs vieetj 2009 9a1; ngô quốc việt 2009 9a1",
    "truowngf; trường", "khoer; khoẻ", "oanhf; oành"})
  void readsKeysOfTelexAndVni(String typed, String meant) {
    assertEquals(meant, TypingKeys.read(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nguyen van dung", "tran thi lan 2009", "9a1 2024-2025", "05/11/1985", "nguyễn văn dũng", "sơn", "son", "xuan", "thu"})
  void leavesAloneWhatIsTypedAsItIs(String typed) {
    assertNull(TypingKeys.read(typed));
  }

  /** No syllable is so long, and a line of thousands of letters is nobody's name. */
  @Test
  void readsNoWordThatIsLongerThanASyllable() {
    assertEquals("nghiếng", TypingKeys.read("nghieengs"));
    assertNull(TypingKeys.read("dungxdungxdungx"));
    assertNull(TypingKeys.read("aaf".repeat(5000)));
  }
}
