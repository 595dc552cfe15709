package vn.hocba.assessment.primary;

/**
 * What a result asks for at the end of the year.
 *
 * @param level the result
 * @param subjects the level every subject and activity must reach
 * @param traits the level every quality and competence must reach
 * @param test what every test must reach, of 10
 * @param article where it is written
 */
record EducationCondition(EducationLevel level, SubjectLevel subjects, TraitLevel traits, int test, String article) {

  boolean met(YearEnd year) {
    return year.subjects().values().stream().allMatch(level -> level.atLeast(subjects))
        && year.traits().values().stream().allMatch(level -> level.atLeast(traits))
        && year.tests().values().stream().allMatch(mark -> mark >= test);
  }
}
