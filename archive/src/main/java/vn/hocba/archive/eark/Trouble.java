package vn.hocba.archive.eark;

/** What is wrong with a file of a package, or keeps it from being checked. */
public enum Trouble {
  NONE,
  /** METS names it and it is not there. */
  MISSING,
  /** Its bytes have another hash or size than METS says. */
  DIFFERS,
  /** It is there and no METS file names it. */
  NOT_NAMED,
  /** Its name leads out of the package, or is there twice. */
  NAME,
  /** METS gives no hash for it, or one of an algorithm that is not known here. */
  NO_HASH,
  /** There is no METS file at the top, or it cannot be read as one. */
  NO_METS,
  /** It is no XML, or XML with a document type, which none of these has. */
  NO_XML,
  /** It is no ZIP file. */
  NO_ZIP,
  /** The package or this file of it is larger than is read. */
  TOO_LARGE,
  /** It could not be read to its end. */
  UNREADABLE
}
