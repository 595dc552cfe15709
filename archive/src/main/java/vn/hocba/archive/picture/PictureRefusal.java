package vn.hocba.archive.picture;

/** Why a file cannot serve as the picture of a signature or a seal. */
public enum PictureRefusal {
  /** Neither JPEG nor PNG, whatever its name says. */
  NOT_A_PICTURE,
  /** More pixels than asked for. */
  TOO_LARGE,
  /** It cannot be read to its end. */
  DAMAGED,
  /** Nothing stands out from its ground. */
  BLANK,
  /** A seal is as wide as it is high. */
  NOT_ROUND,
  /** The deadline passed. */
  TOOK_TOO_LONG,
  /** The reading failed on our side; try again. */
  COULD_NOT_READ
}
