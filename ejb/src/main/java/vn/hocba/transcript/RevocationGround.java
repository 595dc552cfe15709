package vn.hocba.transcript;

/** Why an edition was taken out of force, in the general words that whoever holds its paper is told. */
public enum RevocationGround {
  /** It was issued to, or about, somebody else. */
  WRONG_PERSON,
  /** What it says is not what the records say. */
  WRONG_CONTENT,
  /** It should not have been issued at all. */
  NOT_ENTITLED,
  /** An authority above the school decided so. */
  AUTHORITY
}
