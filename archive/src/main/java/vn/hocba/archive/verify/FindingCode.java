package vn.hocba.archive.verify;

/** What an examination can find wrong. The arguments of each are named in its comment. */
public enum FindingCode {
  /** Bytes follow the last signature. Argument: how many. */
  BYTES_AFTER_LAST_SIGNATURE(true),
  /** Certificates and their status follow the last signature, and nothing else. No argument. */
  VALIDATION_DATA_APPENDED(false),
  /** The page content or structure changed after a signature. Arguments: field signed before the change, what. */
  CONTENT_CHANGED(true),
  /** What was added after a signature is not written as readers all take it alike, in a file without data of ours. Argument: field. */
  UPDATE_UNUSUAL(false),
  /** A signature does not fit its bytes. Arguments: field, sub-indication. */
  SIGNATURE_BROKEN(true),
  /** A document time stamp does not fit its bytes. Argument: sub-indication. */
  TIMESTAMP_BROKEN(true),
  /** The file holds more signatures of ours than a reader can reach. Arguments: signer names. */
  SIGNATURE_HIDDEN(true),
  /** The embedded data differ between the first signed revision and the last. */
  PAYLOAD_CHANGED(true),
  /** The appearance or place of a signature changed after it was made. Argument: field. */
  SIGNATURE_APPEARANCE_CHANGED(true),
  /** Something lies on a page that is no signature field of ours. Arguments: page, subtype. */
  UNKNOWN_ANNOTATION(false),
  /** The form has a field that is no signature field of ours. Argument: field. */
  UNKNOWN_FIELD(false),
  /** A signature leads to none of our trust anchors. Arguments: field, common name. */
  SIGNER_UNKNOWN(false),
  /** A signature is intact but could not be confirmed. Arguments: field, sub-indication. */
  SIGNATURE_NOT_CONFIRMED(false),
  /** The evidence kept beside the file does not prove it and the status of its signers' certificates. No argument. */
  EVIDENCE_NOT_CONFIRMED(false),
  /** A document time stamp is intact but could not be confirmed. Argument: sub-indication. */
  TIMESTAMP_NOT_CONFIRMED(false),
  /** An expected signature is missing. Argument: field. */
  FIELD_MISSING(false),
  /** The signatures were not made in the prescribed order. Arguments: fields as found. */
  FIELD_ORDER(false),
  /** There are no embedded data. */
  PAYLOAD_MISSING(false);

  private final boolean damage;

  FindingCode(boolean damage) {
    this.damage = damage;
  }

  /** Whether it means damage whoever's document it is; the others only tell that it is not made as ours are. */
  public boolean damage() {
    return damage;
  }

  /** Whether it only tells what could not be confirmed, as in an outage: neither a change nor a signature that holds. */
  public boolean unconfirmed() {
    return this == SIGNATURE_NOT_CONFIRMED || this == TIMESTAMP_NOT_CONFIRMED || this == EVIDENCE_NOT_CONFIRMED;
  }
}
