package vn.hocba.web.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryAward;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitKind;
import vn.hocba.assessment.primary.TraitLevel;
import vn.hocba.curriculum.CurriculumFault;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.SchoolLevel;

/** Every code of the curriculum and of primary school has words in every language. */
class PrimaryCodesAreToldTest {

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void inEveryLanguage(String language) {
    Wording wording = new Wording(Locale.of(language));
    List<String> keys = new ArrayList<>();
    CurriculumSource.national().codes().forEach(code -> keys.add("subject." + code));
    Stream.of(CurriculumFault.Code.values()).forEach(code -> keys.add("curriculum.fault." + code));
    Stream.of(PrimaryReasonCode.values()).forEach(code -> keys.add("primaryReason." + code));
    Stream.of(PrimaryMissing.What.values()).forEach(what -> keys.add("primaryMissing." + what));
    Stream.of(SchoolLevel.values(), Period.values(), SubjectLevel.values(), TraitLevel.values(), TraitKind.values(),
        Trait.values(), EducationLevel.values(), ClassCompletion.values(), PrimaryAward.values()).flatMap(Stream::of)
        .forEach(value -> keys.add(value.getDeclaringClass().getSimpleName() + "." + value.name()));
    assertEquals(List.of(), keys.stream().filter(key -> !wording.has(key)).toList(), "codes without a text");
  }
}
