package vn.hocba.assessment;

/** The kinds of assessment within a term (TT 22/2021 Điều 6 and 7; TT 58/2011 Điều 7). */
public enum MarkKind {
  /** Đánh giá thường xuyên (ĐĐGtx, KTtx), two to four in a term; weight 1. */
  REGULAR,
  /** Đánh giá giữa kì (ĐĐGgk), one in a term, or any number of KTđk under TT 58/2011; weight 2. */
  MIDTERM,
  /** Đánh giá cuối kì (ĐĐGck, KThk), one in a term; weight 3. */
  FINAL
}
