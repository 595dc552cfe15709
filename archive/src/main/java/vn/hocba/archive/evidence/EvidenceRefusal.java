package vn.hocba.archive.evidence;

/** Why a file cannot serve as evidence. */
public enum EvidenceRefusal {
  /** Neither JPEG, PNG nor PDF, whatever its name says. */
  NOT_EVIDENCE,
  /** More pixels or pages than a photo or a scan has. */
  TOO_LARGE,
  /** It cannot be read to its end. */
  DAMAGED,
  /** Behind a password. */
  ENCRYPTED,
  /** A PDF that would do something when it is opened. */
  ACTIVE,
  /** The deadline passed. */
  TOOK_TOO_LONG,
  /** The reading failed on our side; try again. */
  COULD_NOT_READ
}
