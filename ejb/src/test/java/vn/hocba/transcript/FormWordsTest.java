package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitKind;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.assessment.tt58.Tt58Learning;
import vn.hocba.curriculum.SchoolLevel;

/** A code that a year can come to and the form has no word for would stop its transcript when it is sealed. */
class FormWordsTest {

  private final List<String> keys = new ArrayList<>();

  @Test
  void theFormHasAWordForEveryCode() throws IOException {
    all("standing.", Stream.of(Level.values(), Tt58Conduct.values(), Tt58Learning.values()).flatMap(Stream::of),
        ResultLevel::code);
    all("promotion.", Stream.of(Promotion.values()), Enum::name);
    all("award.", Stream.of(Award.values(), PrimaryAward.values()).flatMap(Stream::of), Enum::name);
    all("education.", Stream.of(EducationLevel.values()), Enum::name);
    all("completion.", Stream.of(ClassCompletion.values()), Enum::name);
    all("trait.", Stream.of(Trait.values()), Enum::name);
    all("traits.", Stream.of(TraitKind.values()), Enum::name);
    all("traits.said.", Stream.of(TraitKind.values()), Enum::name);
    all("level.subject.", Stream.of(SubjectLevel.values()), SubjectLevel::code);
    all("level.trait.", Stream.of(TraitLevel.values()), TraitLevel::code);
    all("level.", Stream.of(SchoolLevel.values()), Enum::name);
    Properties words = new Properties();
    try (InputStream in = TranscriptDocument.class.getResourceAsStream("transcript_vi.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    keys.removeIf(words::containsKey);
    assertTrue(keys.isEmpty(), keys.toString());
  }

  private <T> void all(String prefix, Stream<? extends T> values, Function<T, String> code) {
    values.map(v -> prefix + code.apply(v)).forEach(keys::add);
  }
}
