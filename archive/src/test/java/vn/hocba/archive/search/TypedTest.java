package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.Typed.Part;

class TypedTest {
  /** Marked pieces between brackets. */
  private static String told(List<Part> parts) {
    return parts.stream().map(p -> p.marked() ? "[" + p.text() + "]" : p.text()).collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "dung nguyen; Nguyễn Văn Dũng; NAME; [Nguyễn] Văn [Dũng]",
    "hoà; Trần Thị Hòa; NAME; Trần Thị [Hòa]",
    "linh; H’Linh Niê; NAME; [H’Linh] Niê",
    "hlinh nie; H'Linh Niê; NAME; [H'Linh Niê]",
    "do; Đỗ Đạt; NAME; [Đỗ] Đạt",
    "thanh h; Phạm Thanh Hà; NAME_BEGUN; Phạm [Thanh Hà]",
    "nguyen van dungg; Nguyễn Văn Dũng; NAME_NEARLY; [Nguyễn Văn Dũng]",
    "nguyen van dungg; Nguyễn Văn Dũng; NAME; [Nguyễn Văn] Dũng",
    "quoc bao; Lê Thị Bảo, Trần Quốc Bảo; SIGNER; Lê Thị Bảo, Trần [Quốc Bảo]",
    "tran quoc b; Lê Thị Bảo, Trần Quốc Bảo; SIGNER; Lê Thị Bảo, [Trần Quốc Bảo]",
    "05/11/1985; Nguyễn Văn Dũng; FILTER; Nguyễn Văn Dũng",
    "<b>; <b>An</b>; NAME; <[b]>An</[b]>"})
  void marksInANameWhatWasTyped(String typed, String name, Tier tier, String expected) {
    assertEquals(expected, told(new Typed(typed).inName(name, tier)));
    assertEquals(expected, told(new Typed(Normalizer.normalize(typed, Normalizer.Form.NFD))
        .inName(Normalizer.normalize(name, Normalizer.Form.NFD), tier)));
  }

  @Test
  void showsThePlaceOfALongTextThatHasThePhrase() {
    String text = "một hai ".repeat(100) + "em học lực Giỏi,\nhạnh kiểm tốt " + "ba bốn ".repeat(100) + "học em";
    String told = told(new Typed("hoc luc gioi").inText(text, Tier.TEXT_PHRASE));
    assertTrue(told.startsWith("…") && told.endsWith("…"), told);
    assertTrue(told.contains("em [học lực Giỏi], hạnh kiểm tốt"), told);
    assertTrue(told.length() < 250, told);
    assertEquals(List.of(), new Typed("không có").inText(text, Tier.TEXT_PHRASE));
    assertEquals(List.of(), new Typed("hoc luc").inText(null, Tier.TEXT_PHRASE));
    assertEquals(List.of(), new Typed("hoc luc").inText(text, Tier.NAME), "the name was found, not the text");
    assertEquals("…một hai một hai một hai [em, học] lực", told(new Typed("em hoc").inText("một hai ".repeat(9)
        + "em, học lực", Tier.ANYWHERE)));
  }

  @Test
  void aPhraseBetweenQuotationMarksIsShownBesideAName() {
    assertEquals("Em [chăm ngoan], lễ phép", told(new Typed("lan \"chăm ngoan\"").inText("Em chăm ngoan, lễ phép", Tier.NAME)));
    assertEquals("Đặng [Lan]", told(new Typed("lan \"chăm ngoan\"").inName("Đặng Lan", Tier.NAME)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "\"thái hoà\"; IN_NAME", "\"thai hoa\"; IN_NAME", "\"hoà thái\"; ''", "\"thái hoạ\"; ''", "\"chăm ngoan\"; IN_TEXT", "\"cham ngoan\"; IN_TEXT",
    "\"chấm ngoan\"; IN_TEXT_WITHOUT_MARKS", "\"thái hòa\" \"lễ phép\"; IN_NAME IN_TEXT", "thái hoà; ''"})
  void tellsWhereAPhraseStandsAndWhetherWithItsMarks(String typed, String where) {
    assertEquals(where, new Typed(typed).phrased("Phạm Thái Hòa", "Em chăm ngoan,\nlễ phép").stream().map(Enum::name).collect(Collectors.joining(" ")));
  }

  @Test
  void aPhraseThatIsNotFoundIsOfferedWithoutItsMarksAndQuotationMarks() {
    assertEquals("lan \"cham ngoan\"", new Typed("lan “chăm ngoan”").unmarked());
    assertEquals("lan chăm ngoan", new Typed("lan “chăm ngoan”").unquoted());
    assertNull(new Typed("lan \"cham ngoan\"").unmarked());
    assertNull(new Typed("lan chăm").unquoted());
    assertEquals(List.of("lan", "“chăm ngoan”"), new Typed("lan “chăm ngoan”").shorter());
  }

  @Test
  void saysWhatIsSearchedWhereCharactersAreLeftOut() {
    assertEquals("nguy n dũng", new Typed("nguy*n dũng?").withoutWildcards());
  }

  @Test
  void offersWhatWasTypedWithoutOneWordEach() {
    assertEquals(List.of("dung 2009", "dung 9a", "2009 9a"), new Typed(" dung 2009  9a ").shorter());
    assertEquals(List.of(), new Typed("dung").shorter());
    assertEquals(List.of(), new Typed(null).shorter());
    assertEquals(List.of("le van", "an 9a", "le", "9a"), new Typed("le van an 9a").pieces());
    assertEquals(List.of(), new Typed("le van").pieces());
    assertTrue(new Typed("a b ".repeat(40)).shorter().size() <= QueryReader.MAX_WORDS);
  }
}
