package vn.hocba.archive.document;

/** Where the school's seal is shown. */
public enum SealPlace {
  /** To the left of the head's signature, in words. */
  BESIDE,
  /** Over a third of the head's signature, as large as on paper, for its picture (NĐ 30/2020 Điều 33, Phụ lục I). */
  OVER
}
