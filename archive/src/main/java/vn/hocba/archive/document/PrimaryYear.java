package vn.hocba.archive.document;

import java.util.List;

/**
 * What the form of a primary school says of a year (TT 27/2020; VBHN 03/2016 and TT 30/2014 before it).
 *
 * @param subjects in the order of the form
 * @param traits qualities and competences in their groups, in the order of the form
 * @param result of the year, {@code HOAN_THANH_XUAT_SAC}, {@code HOAN_THANH_TOT}, {@code HOAN_THANH},
 *     {@code CHUA_HOAN_THANH}; null while entries are missing
 * @param resultAfterAdditional what replaces it after the additional assessment, or null
 * @param completion {@code OPEN}, {@code COMPLETED}, {@code ADDITIONAL_DUE}, {@code COMPLETED_AFTER_ADDITIONAL},
 *     {@code PRINCIPAL_DECIDES}, {@code PROMOTED} or {@code RETAINED} (TT 27/2020 Điều 11)
 * @param programmeCompleted whether primary school is completed with this year
 */
public record PrimaryYear(List<Subject> subjects, List<TraitGroup> traits, String result, String resultAfterAdditional,
    String completion, boolean programmeCompleted) {

  public PrimaryYear {
    subjects = List.copyOf(subjects);
    traits = List.copyOf(traits);
  }

  /** The result that counts now. */
  public String resultInForce() {
    return resultAfterAdditional == null ? result : resultAfterAdditional;
  }

  /**
   * A subject or activity at the end of the first term and of the year.
   *
   * @param code as in {@code TIENG_VIET}
   * @param name as printed
   * @param additional what the additional assessment gave in place of the year's (TT 27/2020 Điều 11.1b), or null
   * @param teacher full name; may be null
   * @param note exemption or other remark; may be null
   */
  public record Subject(String code, String name, Entry termOne, Entry year, Entry additional, String teacher,
      String note) {}

  /**
   * What was entered for a subject.
   *
   * @param level {@code T}, {@code H} or {@code C}; null while it is open
   * @param tested whether the subject has a test then
   * @param test its mark, 0 to 10 without decimals; null while it is open or where there is none
   * @param comment may be null
   */
  public record Entry(String level, boolean tested, Integer test, String comment) {}

  /**
   * Qualities, general or specific competences.
   *
   * @param kind {@code QUALITY}, {@code GENERAL_COMPETENCE} or {@code SPECIFIC_COMPETENCE}
   * @param commentOne at the end of the first term; may be null
   * @param commentYear at the end of the year; may be null
   */
  public record TraitGroup(String kind, List<Trait> traits, String commentOne, String commentYear) {

    public TraitGroup {
      traits = List.copyOf(traits);
    }
  }

  /**
   * A quality or competence.
   *
   * @param code as in {@code YEU_NUOC}
   * @param termOne {@code T}, {@code D} or {@code C} at the end of the first term; null while it is open
   * @param year the same at the end of the year
   * @param additional what the additional assessment gave in its place, or null
   */
  public record Trait(String code, String termOne, String year, String additional) {}
}
