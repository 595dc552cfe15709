package vn.hocba.assessment.primary;

/** The results of a primary school year (TT 27/2020 Điều 9.2a), lowest first; rules before it know the lower two. */
public enum EducationLevel {
  CHUA_HOAN_THANH, HOAN_THANH, HOAN_THANH_TOT, HOAN_THANH_XUAT_SAC;

  public boolean atLeast(EducationLevel other) {
    return compareTo(other) >= 0;
  }
}
