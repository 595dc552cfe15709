package vn.hocba.handover;

/** What a pupil or a school is given. */
public enum CopyKind {
  /** The signed file itself, byte for byte, or its paper main copy (bản chính). */
  ORIGINAL(""),
  /** A copy of the whole (sao y). */
  WHOLE("SY"),
  /** A copy of some pages (trích sao). */
  EXTRACT("TrS"),
  /** Nothing: the line says that another one was a mistake. */
  ANNULMENT("");

  private final String sign;

  CopyKind(String sign) {
    this.sign = sign;
  }

  /** As in the copy's symbol (NĐ 30/2020, Phụ lục III); empty where there is none. */
  String sign() {
    return sign;
  }

  /** Whether a copy is made; else the archived files themselves are given. */
  boolean copied() {
    return this == WHOLE || this == EXTRACT;
  }
}
