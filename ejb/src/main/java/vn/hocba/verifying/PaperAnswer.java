package vn.hocba.verifying;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.hocba.archive.document.PaperLines;
import vn.hocba.handover.AnnulmentGround;
import vn.hocba.transcript.RevocationGround;

/**
 * What the archive says of the paper on which a code is printed: a transcript, or a copy of some.
 *
 * @param copy null where the code is a transcript's own
 * @param editions the transcript, or those it is a copy of, in its order; at least one
 * @param askedAt when
 */
public record PaperAnswer(Copy copy, List<Edition> editions, Instant askedAt) {

  public PaperAnswer {
    editions = List.copyOf(editions);
  }

  /**
   * A copy that was issued.
   *
   * @param symbol number and symbol printed on it
   * @param annulledAt when the school annulled it; null while it stands
   * @param because why, in general; null while it stands, and where that was not kept
   */
  public record Copy(String symbol, Instant madeAt, Instant annulledAt, AnnulmentGround because) {}

  /**
   * One edition of a transcript.
   *
   * @param state how it stands
   * @param number 1 for the first
   * @param lines what it says; null of an extract, which shows only a part of it
   * @param sealedAt when it was signed and stored; null before
   * @param endedAt when a later edition took its place, or it was revoked; null while neither happened
   * @param because why it was revoked, in general; null for all others
   */
  public record Edition(State state, String schoolYear, int number, PaperLines lines, Instant sealedAt, Instant endedAt,
      RevocationGround because) {}

  /** How an edition stands, the better first. Only {@link #IN_FORCE} is good. */
  public enum State {
    /** Signed by all, stored, and the last. */
    IN_FORCE,
    /** It is signed, and another is issued that is not signed yet. */
    BEING_REPLACED,
    /** Issued, and not signed by all yet. */
    NOT_SIGNED,
    /** Another edition took its place. */
    REPLACED,
    /** The school took it out of force by decision. */
    REVOKED
  }

  /** How the paper stands as a whole: by the edition that fares worst. */
  public State state() {
    return editions.stream().map(Edition::state).max(Comparator.naturalOrder()).orElseThrow();
  }
}
