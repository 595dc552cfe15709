package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;

/** Documents take the names of subjects from the curriculum, pages from the bundles: both say the same. */
class SubjectNamesTest {

  @Test
  void documentsAndPagesNameSubjectsAlike() {
    Curriculum curriculum = CurriculumSource.national();
    for (String language : new String[] {"vi", "en"}) {
      ResourceBundle texts = ResourceBundle.getBundle("i18n.messages", Locale.of(language));
      curriculum.codes().forEach(code ->
          assertEquals(texts.getString("subject." + code), curriculum.name(code, language).orElseThrow(), code));
    }
  }
}
