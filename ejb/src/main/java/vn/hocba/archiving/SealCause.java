package vn.hocba.archiving;

import vn.hocba.archive.seal.SealingException;

/** What kept a document from being sealed, as far as it tells who has to do something. */
public enum SealCause {
  /** A signature that somebody gave cannot be proved: its certificate was revoked or ended first. All sign anew. */
  SIGNATURE,
  /** A key of the school's with this server is missing, revoked or out of its time. */
  KEY,
  /** An authority for time stamps or certificates gave no answer; nothing is wrong with the document. */
  SILENT,
  /** Anything else: a person looks. */
  OTHER;

  /**
   * Of a failure as it came, whatever wraps it.
   *
   * @param byPeople whether people signed, so that they and not the operator must replace a signature
   */
  public static SealCause of(Throwable failure, boolean byPeople) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SealingException s && s.part() != SealingException.Part.DOCUMENT) {
        return s.part() != SealingException.Part.KEY ? SILENT : byPeople ? SIGNATURE : KEY;
      }
      if (t instanceof Sealing.NotAsSigned bad && bad.unproven()) {
        return byPeople ? SIGNATURE : KEY;
      }
    }
    return OTHER;
  }
}
