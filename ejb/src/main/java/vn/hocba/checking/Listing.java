package vn.hocba.checking;

/** How a file stands to the list of the medium it is on. */
public enum Listing {
  /** It is on the list, with these bytes. */
  AS_LISTED,
  /** It is on the list, with other bytes. */
  OTHER_BYTES,
  /** The list does not name it. */
  NOT_LISTED
}
