package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.primary.EducationResult;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryAwardResult;
import vn.hocba.assessment.primary.PrimaryLacking;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryReasonCode;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.assessment.primary.SubjectRecord;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;

/** Gathers the arguments of an assessed primary year in the order of the form. */
final class PrimaryExplanationWriter {

  private final List<Part> parts = new ArrayList<>();

  private PrimaryExplanationWriter() {}

  static Explanation of(PrimaryResult result, AppliedRegulation applied, int grade, PrimaryPolicies policies) {
    return new Explanation(result.year().rule().printed(), applied.rowId(),
        policies.choices(applied.regulation(), grade), parts(result));
  }

  static List<Part> parts(PrimaryResult result) {
    PrimaryExplanationWriter writer = new PrimaryExplanationWriter();
    PrimaryYearAssessment year = result.assessment();
    result.year().subjects().forEach(s -> writer.subject(s, year.result().toNext()));
    writer.lacking(PrimaryLacking.of(result.year().rule(), year.missing()));
    writer.education(About.PRIMARY_RESULT, year.result());
    if (year.afterAdditional() != null) {
      writer.education(About.PRIMARY_RESULT_AFTER_ADDITIONAL, year.afterAdditional());
    }
    writer.parts.add(new Part(About.PRIMARY_COMPLETION, null, year.completion().completion().name(),
        year.completion().reasons(), List.of()));
    PrimaryAwardResult award = year.award();
    if (award.award() != null || !award.toNext().isEmpty()) {
      writer.parts.add(new Part(About.PRIMARY_AWARD, null, award.award() == null ? null : award.award().name(),
          award.reasons(), award.toNext()));
    }
    return writer.parts;
  }

  /** The last entries, each with what it keeps the pupil from. */
  private void subject(SubjectRecord entered, List<PrimaryReason> below) {
    String code = entered.subject().code();
    if (entered.levels().containsKey(Period.END_YEAR)) {
      parts.add(new Part(About.PRIMARY_SUBJECT, code, entered.levels().get(Period.END_YEAR).name(), List.of(),
          of(below, PrimaryReasonCode.SUBJECT_BELOW, code)));
    }
    if (entered.tests().containsKey(Period.END_YEAR)) {
      parts.add(new Part(About.PRIMARY_TEST, code, entered.tests().get(Period.END_YEAR).toString(), List.of(),
          of(below, PrimaryReasonCode.TEST_BELOW, code)));
    }
  }

  /** What must still be entered: a subject's beside it, qualities and competences together. */
  private void lacking(List<PrimaryReason> lacking) {
    List<PrimaryReason> traits = new ArrayList<>();
    lacking.forEach(r -> {
      switch (r.code()) {
        case LEVEL_LACKING -> lacking(About.PRIMARY_SUBJECT, r);
        case TEST_LACKING -> lacking(About.PRIMARY_TEST, r);
        default -> traits.add(r);
      }
    });
    if (!traits.isEmpty()) {
      parts.add(new Part(About.PRIMARY_TRAITS, null, null, traits, List.of()));
    }
  }

  private void lacking(About about, PrimaryReason reason) {
    parts.add(new Part(about, reason.args().getFirst(), null, List.of(reason), List.of()));
  }

  private static List<PrimaryReason> of(List<PrimaryReason> below, PrimaryReasonCode code, String subject) {
    return below.stream().filter(r -> r.code() == code && r.args().getFirst().equals(subject)).toList();
  }

  private void education(About about, EducationResult result) {
    parts.add(new Part(about, null, result.level() == null ? null : result.level().name(), result.reasons(),
        result.toNext()));
  }
}
