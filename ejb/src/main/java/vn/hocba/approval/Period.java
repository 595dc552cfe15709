package vn.hocba.approval;

/** What is completed and approved at one time. */
public enum Period {
  TERM_1, TERM_2, YEAR;

  /** @param term 1 or 2; null for what belongs to the year as a whole */
  public boolean covers(Integer term) {
    return this == YEAR || term != null && term == ordinal() + 1;
  }
}
