package vn.hocba.archive.scan;

/** Why a file is no scan of a paper. */
public enum ScanRefusal {
  /** Neither JPEG, PNG, TIFF nor PDF, whatever its name says. */
  NOT_A_SCAN,
  /** More pages or pixels than are taken. */
  TOO_LARGE,
  /** The digital copy would be larger than an archived file may be. */
  COPY_TOO_LARGE,
  /** Fewer dots an inch than a digitised paper must have. */
  TOO_COARSE,
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
