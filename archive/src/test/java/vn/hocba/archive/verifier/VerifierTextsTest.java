package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;

/** Everything that can come out has words, in both languages. */
class VerifierTextsTest {

  @Test
  void everyCodeHasItsWords() {
    for (Locale locale : List.of(Locale.of("vi"), Locale.ENGLISH)) {
      Texts texts = new Texts(locale);
      List<String> keys = Stream.of(Stream.of(Verdict.values()).map(v -> "verdict." + v),
          Stream.of(ReasonCode.values()).map(c -> "verify.reason." + c),
          Stream.of(FindingCode.values()).map(c -> "verify.finding." + c),
          Stream.of(Indication.values()).map(i -> "indication." + i), Stream.of(SubIndication.values()).map(i -> "indication." + i),
          Stream.of(BundleRefused.Why.values()).map(w -> "bundle.refused." + w),
          Stream.of(ArchiveMatch.values()).filter(m -> m != ArchiveMatch.NONE).map(m -> "first.yes." + m))
          .flatMap(s -> s).toList();
      keys.forEach(key -> assertTrue(texts.has(key), locale + " " + key));
    }
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertEquals(read("vi").stringPropertyNames(), read("en").stringPropertyNames());
  }

  @Test
  void textOfAFileCannotPretendToBeAnAnswer() {
    assertEquals("a\uFFFD[2Kb\uFFFDc\uFFFD", Texts.plain("a\u001b[2Kb\nc\u202e"));
  }

  private static Properties read(String language) throws IOException {
    Properties all = new Properties();
    try (Reader in = new InputStreamReader(VerifierTextsTest.class.getResourceAsStream("texts_" + language + ".properties"),
        StandardCharsets.UTF_8)) {
      all.load(in);
    }
    return all;
  }
}
