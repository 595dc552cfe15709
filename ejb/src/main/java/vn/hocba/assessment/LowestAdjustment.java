package vn.hocba.assessment;

/**
 * What becomes of a mean at Giỏi that one subject lowers to Kém, of which TT 58/2011 Điều 13.6 says nothing. Setting:
 * {@code hocba.rules.tt58.gioiToKem}.
 */
public enum LowestAdjustment {
  /** Nothing, to the letter; so a pupil with a mean of 7.9 can come out above one with 8.0. The default. */
  NONE,
  /** Lifted to Yếu: a mean at Giỏi is also at Khá, for which the text says so. */
  AS_FROM_KHA
}
