package vn.hocba.assessment;

/**
 * The circulars a year can be assessed under. Which one applies follows from level, grade and school year, never
 * from today's date; the constants' names are the codes that settings, tables and documents keep.
 */
public enum Regulation {
  /** Secondary schools with the 2018 programme, class by class from 2021-22. */
  TT22_2021("TT 22/2021"),
  /** Secondary schools from 2012 to 2019-20. */
  TT58_2011("TT 58/2011"),
  /** Secondary schools with the 2006 programme from 2020-21: TT 58/2011 as amended by TT 26/2020. */
  TT58_TT26("TT 58/2011, TT 26/2020"),
  /** Continuing education (GDTX) with the 2018 programme, class by class from 2021-22. */
  TT43_2021("TT 43/2021"),
  /** Primary schools with the 2018 programme, class by class from 2020-21. */
  TT27_2020("TT 27/2020"),
  /** Primary schools before: TT 30/2014 and TT 22/2016 in one text. */
  VBHN03_2016("VBHN 03/2016");

  private final String printed;

  Regulation(String printed) {
    this.printed = printed;
  }

  /** The name as articles are cited by it, the same in every language; as in {@code TT 22/2021}. */
  public String printed() {
    return printed;
  }

  /** True for the regulations with scores and comment subjects, false for those of primary schools. */
  public boolean secondary() {
    return this != TT27_2020 && this != VBHN03_2016;
  }
}
