package vn.hocba.assessment.tt58;

import vn.hocba.assessment.ResultLevel;

/** The four levels of conduct, hạnh kiểm (TT 58/2011 Điều 3), lowest first; the homeroom teacher chooses. */
public enum Tt58Conduct implements ResultLevel {
  YEU, TRUNG_BINH, KHA, TOT;

  @Override
  public String code() {
    return name();
  }

  @Override
  public int rank() {
    return ordinal();
  }
}
