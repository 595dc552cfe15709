package vn.hocba.archive.seal;

/** Says that a document could not be sealed and which part is to blame, so that the right person is called. */
public class SealingException extends RuntimeException {

  /** What did not do its work. */
  public enum Part {
    /** A signer's key: missing, locked, expired or revoked. */
    KEY,
    /** The status service of a certification authority. */
    OCSP,
    /** The revocation list of a certification authority. */
    CRL,
    /** The time stamping authority. */
    TSA,
    /** The document itself. */
    DOCUMENT
  }

  private final Part part;

  public SealingException(Part part, String message) {
    super(part + ": " + message);
    this.part = part;
  }

  public SealingException(Part part, String message, Throwable cause) {
    super(part + ": " + message, cause);
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
