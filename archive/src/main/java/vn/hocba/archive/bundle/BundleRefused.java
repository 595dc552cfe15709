package vn.hocba.archive.bundle;

/** A bundle that is not to be relied on. */
public final class BundleRefused extends Exception {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    /** It cannot be opened or read. */
    UNREADABLE,
    /** It lacks its manifest, signature, trust anchors or status list. */
    INCOMPLETE,
    /** Its trust anchors, or those given beside it, cannot be read. */
    ANCHORS,
    /** Its signature does not fit or leads to no trust anchor. */
    SEAL,
    /** It is signed with a certificate that is not for signing documents. */
    PURPOSE,
    /** Who may sign bundles cannot be read. */
    SIGNERS,
    /** It is signed with another certificate than the one expected. */
    SIGNER,
    /** A file in it is not the one that was signed, is missing or was added. */
    FILE_CHANGED,
    /** A signed head of the ledger does not hold, or one is missing in their row. */
    HEADS,
    /** The status list in it is not the one that was signed. */
    STATUS
  }

  private final Why why;
  private final String about;

  /** @param about name of the file or technical cause */
  public BundleRefused(Why why, String about) {
    super(why + " " + about);
    this.why = why;
    this.about = about;
  }

  public Why why() {
    return why;
  }

  /** Name of the file or technical cause; may come from the bundle and is to be shown as it is only. */
  public String about() {
    return about;
  }
}
