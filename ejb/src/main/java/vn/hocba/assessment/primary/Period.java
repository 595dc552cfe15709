package vn.hocba.assessment.primary;

/** The times at which primary pupils are assessed (TT 27/2020 Điều 7), in the order of the year. */
public enum Period {
  MID_TERM_1, END_TERM_1, MID_TERM_2, END_YEAR
}
