package vn.hocba.assessment.primary;

/**
 * What a result, or a title of its own, asks for at the end of the year.
 *
 * @param level the result; null for a title's own conditions
 * @param title that it gives without any result; null for a result's conditions
 * @param subjects the level every subject and activity must reach
 * @param traits the level every quality and competence must reach
 * @param test what every test must reach, of 10
 * @param article where it is written
 */
record EducationCondition(EducationLevel level, PrimaryAward title, SubjectLevel subjects, TraitLevel traits, int test,
    String article) {

  /** The name of the result or title, as reasons tell it. */
  Enum<?> aim() {
    return title == null ? level : title;
  }

  boolean met(YearEnd year) {
    return year.subjects().values().stream().allMatch(level -> level.atLeast(subjects))
        && year.traits().values().stream().allMatch(level -> level.atLeast(traits))
        && year.tests().values().stream().allMatch(mark -> mark >= test);
  }
}
