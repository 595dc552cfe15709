package vn.hocba.archive.seal;

/** Says why a signer's key cannot be used, so that whoever is told can put just that right. */
public final class KeyTrouble extends SealingException {

  private static final long serialVersionUID = 1L;

  /** What is the matter; each has a text for people. */
  public enum Fault {
    /** Nobody put a key or a description there. */
    MISSING,
    /** The description lacks a line, or has one that cannot be used. */
    DESCRIPTION,
    /** The file with the PIN or the client's secret cannot be read. */
    SECRET,
    /** The library cannot be used, or nothing is in the slot. */
    SLOT,
    /** The slot or service has no key of that label, or more than one and none is named. */
    LABEL,
    /** The PIN was refused, or is locked; it is not tried again until its file is written anew. */
    PIN_REFUSED,
    /** The slot is in use with another PIN than the description has. */
    PIN_DIFFERS,
    /** The remote service asks its owner for a one-time code each time, so that nobody else can have it sign. */
    CODE_NEEDED,
    /** The remote service refused the one-time code; the next attempt needs another one. */
    CODE_REFUSED,
    /** The remote service does not answer. */
    SERVICE_AWAY,
    /** The remote service refuses, or answers what cannot be used. */
    SERVICE_REFUSES,
    /** Whatever else it is. */
    UNUSABLE;

    /** The fault told by a failure; {@link #UNUSABLE} for what is not about a key's place. */
    public static Fault of(SealingException failure) {
      return failure instanceof KeyTrouble trouble ? trouble.fault() : UNUSABLE;
    }
  }

  private final Fault fault;

  /** @param message technical, never with a secret */
  public KeyTrouble(Fault fault, String message) {
    super(Part.KEY, message);
    this.fault = fault;
  }

  /** @param message technical, never with a secret */
  public KeyTrouble(Fault fault, String message, Throwable cause) {
    super(Part.KEY, message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
