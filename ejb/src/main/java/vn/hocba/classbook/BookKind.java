package vn.hocba.classbook;

import vn.hocba.assessment.Regulation;
import vn.hocba.curriculum.SchoolLevel;

/** The class books that can be taken over from a file: each has a template, drawn for a grade and year in which it applied. */
public enum BookKind {
  THCS_TT22(SchoolLevel.THCS, Regulation.TT22_2021, 9, "2024-2025"),
  THCS_TT26(SchoolLevel.THCS, Regulation.TT58_TT26, 9, "2022-2023"),
  THCS_TT58(SchoolLevel.THCS, Regulation.TT58_2011, 9, "2018-2019"),
  THPT_TT22(SchoolLevel.THPT, Regulation.TT22_2021, 12, "2024-2025"),
  THPT_TT26(SchoolLevel.THPT, Regulation.TT58_TT26, 12, "2022-2023"),
  THPT_TT58(SchoolLevel.THPT, Regulation.TT58_2011, 12, "2018-2019");

  private final SchoolLevel level;
  private final Regulation regulation;
  private final int grade;
  private final String schoolYear;

  BookKind(SchoolLevel level, Regulation regulation, int grade, String schoolYear) {
    this.level = level;
    this.regulation = regulation;
    this.grade = grade;
    this.schoolYear = schoolYear;
  }

  public SchoolLevel level() {
    return level;
  }

  public Regulation regulation() {
    return regulation;
  }

  /** A grade whose subjects the template has. */
  int grade() {
    return grade;
  }

  /** A year in which that grade had such a book. */
  String schoolYear() {
    return schoolYear;
  }
}
