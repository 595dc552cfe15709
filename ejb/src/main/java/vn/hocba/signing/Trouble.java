package vn.hocba.signing;

import vn.hocba.archive.seal.KeyTrouble;

/** Why a batch stopped before everything was signed. */
public enum Trouble {
  /** The key does not answer, or is not where it was. */
  KEY_UNUSABLE,
  /** Token or service refused the PIN, which is not tried again until its file is written anew. */
  PIN_REFUSED,
  /** The token is in use with another PIN than the key's description names. */
  PIN_DIFFERS,
  /** The key asks its owner for a one-time code, but the register has it as one that this server uses alone. */
  CODE_NEEDED,
  /** The remote signing service is away, refuses, or answers what cannot be used. */
  SERVICE_UNUSABLE,
  /** The key has another certificate now than the register. */
  CERTIFICATE_CHANGED,
  /** The certificate was revoked, ended, or taken out of use. */
  CERTIFICATE_UNUSABLE,
  /** Who authorised it may no longer sign that. */
  RIGHT_ENDED,
  /** The document cannot be rendered or signed. */
  DOCUMENT_UNUSABLE;

  /** What stops a batch for that fault of its key. */
  static Trouble of(KeyTrouble.Fault fault) {
    return switch (fault) {
      case PIN_REFUSED -> PIN_REFUSED;
      case PIN_DIFFERS -> PIN_DIFFERS;
      case CODE_NEEDED -> CODE_NEEDED;
      case SERVICE_AWAY, SERVICE_REFUSES -> SERVICE_UNUSABLE;
      default -> KEY_UNUSABLE;
    };
  }
}
