package vn.hocba.archive.document;

/** Where the school's seal is shown. */
public enum SealPlace {
  /** In a place of its own, in words: where somebody signs as head, to the left of that. */
  BESIDE,
  /** As large as on paper, for its picture; over a third of the head's signature where there is one (NĐ 30/2020 Điều 33, Phụ lục I). */
  OVER
}
