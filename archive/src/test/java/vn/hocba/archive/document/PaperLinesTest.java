package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody with the paper is shown stands on the paper, and nothing more. */
class PaperLinesTest {

  private static final Map<String, TranscriptDocument> FORMS = SampleForms.all("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11");

  static Set<String> forms() {
    return FORMS.keySet();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyLineStandsOnThePaper(String form) throws IOException {
    TranscriptDocument document = FORMS.get(form);
    PaperLines lines = PaperLines.of(document);
    try (PDDocument pdf = Loader.loadPDF(new TranscriptRenderer().render(document))) {
      PageText page = PageText.of(pdf);
      List<PaperLines.Line> said = new ArrayList<>(lines.pupil());
      said.addAll(lines.year());
      said.forEach(line -> assertTrue(page.shows(line.value()), line.toString()));
      lines.results().forEach(row -> assertTrue(page.shows(row.getFirst()), row.toString()));
    }
    assertEquals(document.primary() == null ? document.subjects().size() : document.primary().subjects().size(), lines.results().size());
    lines.results().forEach(row -> assertEquals(lines.columns().size(), row.size()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void familyAddressAndIdentifierAreNotTold(String form) {
    TranscriptDocument document = FORMS.get(form);
    String told = PaperLines.of(document).toString();
    for (String kept : new String[] {document.pupil().identifier(), document.pupil().address(), document.pupil().father(), document.pupil().ethnicity()}) {
      assertFalse(told.contains(kept), kept);
    }
  }
}
