package vn.hocba.particulars;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocba.assessment.Regulation;

/**
 * The kinds of particulars the regulations know, with what each has to tell, whose part it is, and where it exists.
 * A kind that is awaited is entered only when the year calls for it.
 */
public enum ParticularKind {
  /** A subject's year result after re-assessment (TT 22/2021 Điều 14, TT 43/2021 Điều 13, TT 58/2011 Điều 16). */
  REASSESSMENT(ParticularDuty.SUBJECT_TEACHER, Where.SECONDARY, true, ParticularField.SUBJECT, ParticularField.VALUE),
  /** A re-test was held and the pupil did not sit it, so that the year's result stays; the text says why. */
  NOT_SAT(ParticularDuty.SUBJECT_TEACHER, Where.SECONDARY, false, ParticularField.SUBJECT, ParticularField.TEXT),
  /** Conduct of the year after summer training; the text is the report the parents signed (TT 22/2021 Điều 13). */
  SUMMER_CONDUCT(ParticularDuty.HOMEROOM, Where.SECONDARY, true, ParticularField.VALUE, ParticularField.TEXT),
  /** The year's conduct, which the homeroom teacher decides where there is no table (TT 58/2011 Điều 3.2). */
  CONDUCT_OF_YEAR(ParticularDuty.HOMEROOM, Where.TT58, true, ParticularField.VALUE),
  /** A make-up was offered and not taken, so that 0 or Chưa đạt counts (TT 22/2021 Điều 7, TT 58/2011 Điều 8.5). */
  NOT_TAKEN(ParticularDuty.SUBJECT_TEACHER, Where.SECONDARY, false, ParticularField.SUBJECT, ParticularField.TERM,
      ParticularField.PLACE, ParticularField.TEXT),
  /** A term-I result that another school gave; the text says which school and document. */
  TRANSFERRED(ParticularDuty.HOMEROOM, Where.SECONDARY, false, ParticularField.SUBJECT, ParticularField.VALUE,
      ParticularField.TEXT),
  /** The former school did not teach the subject in term I, so nothing is owed of it; the text is the paper. */
  UNTAUGHT_BEFORE(ParticularDuty.HOMEROOM, Where.SECONDARY, false, ParticularField.SUBJECT, ParticularField.TEXT),
  /** Exempted from a subject for the year; the text is dossier and decision (TT 58/2011 Điều 12). */
  EXEMPTION(ParticularDuty.HOMEROOM, Where.TT58, false, ParticularField.SUBJECT, ParticularField.TEXT),
  /** Exempted from a subject for one term (TT 58/2011 Điều 12). */
  EXEMPTION_TERM(ParticularDuty.HOMEROOM, Where.TT58, false, ParticularField.SUBJECT, ParticularField.TERM,
      ParticularField.TEXT),
  /** Exempted from the practice of a subject, which is assessed on its theory (TT 22/2021 Điều 10). */
  PRACTICE(ParticularDuty.HOMEROOM, Where.SECONDARY, false, ParticularField.SUBJECT, ParticularField.TEXT),
  /** A pupil with a disability is assessed by an individual plan (TT 22/2021 Điều 11). */
  INDIVIDUAL_PLAN(ParticularDuty.HOMEROOM, Where.SECONDARY, false, ParticularField.TEXT),
  /** The principal's decision on a pupil with an individual plan. */
  PLAN_DECISION(ParticularDuty.PRINCIPAL, Where.SECONDARY, true, ParticularField.VALUE, ParticularField.TEXT),
  /** The level of a subject after the additional assessment (TT 27/2020 Điều 11.1b). */
  ADDITIONAL_LEVEL(ParticularDuty.SUBJECT_TEACHER, Where.PRIMARY, true, ParticularField.SUBJECT, ParticularField.VALUE),
  /** The mark of a test after the additional assessment. */
  ADDITIONAL_TEST(ParticularDuty.SUBJECT_TEACHER, Where.PRIMARY, true, ParticularField.SUBJECT, ParticularField.VALUE),
  /** The level of a quality or competence after the additional assessment. */
  ADDITIONAL_TRAIT(ParticularDuty.HOMEROOM, Where.PRIMARY, true, ParticularField.TRAIT, ParticularField.VALUE),
  /** The principal's decision on a pupil who has not completed the class (TT 27/2020 Điều 11.1c). */
  PROMOTION_DECISION(ParticularDuty.PRINCIPAL, Where.PRIMARY, true, ParticularField.VALUE, ParticularField.TEXT),
  /** Outstanding achievement in a subject that the class has recognised (TT 27/2020 Điều 13.1a). */
  RECOGNISED_SUBJECT(ParticularDuty.HOMEROOM, Where.PRIMARY, false, ParticularField.SUBJECT, ParticularField.TEXT),
  /** Clear progress in a quality or competence that the class has recognised. */
  RECOGNISED_TRAIT(ParticularDuty.HOMEROOM, Where.PRIMARY, false, ParticularField.TRAIT, ParticularField.TEXT),
  /** The first period in which a newcomer is assessed here; the text says where the pupil was before. */
  FIRST_PERIOD(ParticularDuty.HOMEROOM, Where.PRIMARY, false, ParticularField.VALUE, ParticularField.TEXT);

  private static final List<String> PRACTISED = List.of("GDTC", "GDQP_AN");
  private static final List<String> EXEMPTED = List.of("THE_DUC", "GDTC", "AM_NHAC", "MI_THUAT");

  private final ParticularDuty duty;
  private final Set<Regulation> where;
  private final boolean awaited;
  private final Set<ParticularField> needs;

  ParticularKind(ParticularDuty duty, Set<Regulation> where, boolean awaited, ParticularField first,
      ParticularField... rest) {
    this.duty = duty;
    this.where = where;
    this.awaited = awaited;
    this.needs = EnumSet.of(first, rest);
  }

  /** Whose part of the year it is. */
  public ParticularDuty duty() {
    return duty;
  }

  /** Whether the regulation knows it. */
  public boolean under(Regulation regulation) {
    return where.contains(regulation);
  }

  /** Whether it is entered only when the year's results call for it. */
  public boolean awaited() {
    return awaited;
  }

  /** Whether the field must be told; the text may be added to every kind. */
  public boolean needs(ParticularField field) {
    return needs.contains(field);
  }

  /** Whether a subject can have it at all; whether the pupil takes the subject is another question. */
  public boolean suits(String subject, Regulation regulation) {
    return switch (this) {
      case EXEMPTION, EXEMPTION_TERM -> EXEMPTED.contains(subject);
      // Under TT 58/2011 only the practice of defence education; physical education is dropped as a whole.
      case PRACTICE -> PRACTISED.contains(subject)
          && (!Where.TT58.contains(regulation) || subject.equals(PRACTISED.getLast()));
      default -> true;
    };
  }

  /** Whether it keeps the pupil from all or some of a subject; one subject has one such. */
  public boolean exempts() {
    return this == EXEMPTION || this == EXEMPTION_TERM || this == PRACTICE;
  }

  /** Whether it says how a re-test went; one subject has one such. */
  public boolean settlesRetest() {
    return this == REASSESSMENT || this == NOT_SAT;
  }

  /** Whether it says what the former school did with the first term of a subject; one subject has one such. */
  public boolean ofFormerSchool() {
    return this == TRANSFERRED || this == UNTAUGHT_BEFORE;
  }

  private static final class Where {
    static final Set<Regulation> TT58 = EnumSet.of(Regulation.TT58_2011, Regulation.TT58_TT26);
    static final Set<Regulation> PRIMARY = EnumSet.of(Regulation.TT27_2020, Regulation.VBHN03_2016);
    static final Set<Regulation> SECONDARY = EnumSet.complementOf(EnumSet.copyOf(PRIMARY));
  }
}
