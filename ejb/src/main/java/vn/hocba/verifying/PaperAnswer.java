package vn.hocba.verifying;

import java.time.Instant;
import vn.hocba.archive.document.PaperLines;
import vn.hocba.transcript.RevocationGround;

/**
 * What the archive says of the transcript on which a code is printed.
 *
 * @param state how it stands
 * @param edition 1 for the first
 * @param lines what it says
 * @param sealedAt when it was signed and stored; null before
 * @param endedAt when a later edition took its place, or it was revoked; null while neither happened
 * @param because why it was revoked, in general; null for all others
 * @param askedAt when
 */
public record PaperAnswer(State state, int edition, PaperLines lines, Instant sealedAt, Instant endedAt,
    RevocationGround because, Instant askedAt) {

  /** How an edition stands. Only {@link #IN_FORCE} is good. */
  public enum State {
    /** Signed by all, stored, and the last. */
    IN_FORCE,
    /** Another edition took its place. */
    REPLACED,
    /** It is signed, and another is issued that is not signed yet. */
    BEING_REPLACED,
    /** Issued, and not signed by all yet. */
    NOT_SIGNED,
    /** The school took it out of force by decision. */
    REVOKED
  }
}
