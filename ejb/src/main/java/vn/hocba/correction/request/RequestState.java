package vn.hocba.correction.request;

/** How far a request for a correction has come. */
public enum RequestState {
  /** It waits for the principal. */
  ASKED,
  /** It waits for its three witnesses. */
  ALLOWED,
  /** The mark is corrected. */
  APPLIED,
  /** The principal did not allow it. */
  REFUSED,
  /** Who asked took it back. */
  WITHDRAWN,
  /** The mark was another one by the time it was to be applied. */
  VOID;

  public boolean isOpen() {
    return this == ASKED || this == ALLOWED;
  }
}
