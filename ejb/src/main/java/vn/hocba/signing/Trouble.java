package vn.hocba.signing;

/** Why a batch stopped before everything was signed. */
public enum Trouble {
  /** The key does not answer, refuses its PIN, or is not where it was. */
  KEY_UNUSABLE,
  /** The key has another certificate now than the register. */
  CERTIFICATE_CHANGED,
  /** The certificate was revoked, ended, or taken out of use. */
  CERTIFICATE_UNUSABLE,
  /** Who authorised it may no longer sign that. */
  RIGHT_ENDED,
  /** The document cannot be rendered or signed. */
  DOCUMENT_UNUSABLE
}
