package vn.hocba.particulars;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.assessment.primary.AdditionalAssessment;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.Recognition;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;

/** What a pupil's particulars make of a primary school's year. */
public final class PrimaryParticulars {

  private PrimaryParticulars() {}

  /** The year with additional assessment, principal's decision, recognition and first period in place. */
  public static PrimaryPupilYear applied(PrimaryPupilYear year, PupilParticulars of) {
    PrimaryPupilYear applied = year.with(additional(of)).with(recognition(of))
        .decided(of.promoted(ParticularKind.PROMOTION_DECISION));
    Optional<Period> first = of.of(ParticularKind.FIRST_PERIOD).map(c -> Period.valueOf(c.code())).findFirst();
    return first.isPresent() ? applied.since(first.get()) : applied;
  }

  private static AdditionalAssessment additional(PupilParticulars of) {
    Map<Trait, TraitLevel> traits = new EnumMap<>(Trait.class);
    of.of(ParticularKind.ADDITIONAL_TRAIT).forEach(
        c -> TraitLevel.of(c.code()).ifPresent(level -> traits.put(Trait.valueOf(c.subject()), level)));
    Map<String, SubjectLevel> subjects = new HashMap<>();
    of.of(ParticularKind.ADDITIONAL_LEVEL).forEach(
        c -> SubjectLevel.of(c.code()).ifPresent(level -> subjects.put(c.subject(), level)));
    Map<String, Integer> tests = of.of(ParticularKind.ADDITIONAL_TEST)
        .collect(Collectors.toMap(ParticularContent::subject, c -> c.score().intValueExact()));
    return new AdditionalAssessment(subjects, tests, traits);
  }

  private static Recognition recognition(PupilParticulars of) {
    // Only what the class has recognised is entered, with its record.
    return new Recognition(
        of.of(ParticularKind.RECOGNISED_SUBJECT).map(ParticularContent::subject).collect(Collectors.toSet()),
        of.of(ParticularKind.RECOGNISED_TRAIT).map(ParticularContent::subject).map(Trait::valueOf)
            .collect(Collectors.toSet()), true);
  }
}
