package vn.hocba.archive.seal;

/** What looking at a certificate told. */
public enum CertificateStatus {
  /** In its time, from an authority that is trusted, and not revoked. */
  GOOD,
  /** Revoked, or suspended. */
  REVOKED,
  /** Expired or not valid yet. */
  OUT_OF_TIME,
  /** From an authority that is not trusted here, or not made for signing. */
  NOT_TRUSTED,
  /** The authority's services did not answer, or not in a way that proves anything. */
  COULD_NOT_CHECK
}
