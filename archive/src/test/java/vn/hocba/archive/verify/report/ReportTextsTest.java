package vn.hocba.archive.verify.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.i18n.MessageTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message of the validation library is said in Vietnamese. */
class ReportTextsTest {

  private static final ReportTexts VIETNAMESE = ReportTexts.of(Locale.of("vi"));
  private static final ReportTexts ENGLISH = ReportTexts.of(Locale.ENGLISH);
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  @Test
  void everyMessageHasItsWordsWithTheSameArguments() throws IOException {
    Properties ours = all();
    ResourceBundle theirs = ResourceBundle.getBundle("dss-messages", Locale.ROOT);
    assertEquals(Stream.of(MessageTag.values()).map(MessageTag::getId).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(ours.stringPropertyNames()));
    for (MessageTag tag : MessageTag.values()) {
      String said = ours.getProperty(tag.getId());
      assertEquals(arguments(theirs.getString(tag.getId())), arguments(said), tag.name());
      assertTrue(tag == MessageTag.EMPTY || !said.isBlank(), tag.name());
      assertFalse(said.contains("'"), "an apostrophe hides arguments: " + tag);
      assertFalse(VIETNAMESE.text(CodedText.of(tag.getId(), List.of("a", "b", "c", "d", "e"))).contains("{"), tag.name());
    }
  }

  @Test
  void argumentsAreMessagesOrWordsOfTheFile() {
    String inner = CodedText.of("ASCCM_DAA_ANS", List.of("SHA1", CodedText.of("ACCM_POS_SIG_SIG", List.of())));
    String coded = CodedText.of("CRYPTOGRAPHIC_CHECK_FAILURE", List.of(inner, "2026-06-01 08:00"));
    assertEquals("Thuật toán băm SHA1 không được phép dùng cho việc tạo chữ ký. Thời điểm xác minh: 2026-06-01 08:00",
        VIETNAMESE.text(coded));
    assertEquals("The digest algorithm SHA1 is not authorised for signature creation! Validation time : 2026-06-01 08:00", ENGLISH.text(coded));
    assertEquals("<TOKEN_ID|1>", VIETNAMESE.text(CodedText.plain("‹TOKEN_ID¦1›")), "the words of a file are no message");
    assertEquals("Mã {0}", VIETNAMESE.text(CodedText.of("TOKEN_ID", List.of("{0}"))), "nor a pattern");
  }

  @Test
  void whatIsNotKnownOrWasCutIsToldAsItIs() {
    assertEquals("OF_A_LATER_VERSION (a; b)", VIETNAMESE.text("‹OF_A_LATER_VERSION¦a¦b›"));
    for (String cut : List.of("‹TOKEN_ID¦a", "‹TOKEN_ID", "‹", "‹TOKEN_ID¦‹TOKEN_ID¦‹")) {
      VIETNAMESE.text(cut);
    }
    VIETNAMESE.text("‹A¦".repeat(10_000));
    assertEquals("", VIETNAMESE.text(null));
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static Properties all() throws IOException {
    Properties all = new Properties();
    for (String file : ReportTexts.FILES) {
      Properties some = new Properties();
      try (InputStream in = ReportTextsTest.class.getResourceAsStream(file + "_vi.properties")) {
        some.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      some.stringPropertyNames().forEach(key -> assertTrue(all.put(key, some.getProperty(key)) == null, "twice: " + key));
    }
    return all;
  }
}
