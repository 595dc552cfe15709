package vn.hocba.access.visit;

import java.time.Instant;
import java.util.Set;

/**
 * An account as the security report lists it.
 *
 * @param signedInAt null for never
 * @param concerns what to see to; empty for an account in order
 */
public record AccountRow(long id, String username, String fullName, Set<String> roles, boolean active,
    Instant createdAt, Instant signedInAt, Instant passwordAt, boolean secondFactor, Set<Concern> concerns) {

  /** What an account gives to think about. */
  public enum Concern {
    /** Nobody has ever signed in. */
    NEVER_USED,
    /** Not for so many days as the setting says. */
    UNUSED,
    /** Older than passwords may be, or never chosen by its owner. */
    OLD_PASSWORD,
    /** At once on different devices and addresses, on several days. */
    SHARED,
    /** The duties require one and there is none. */
    NO_SECOND_FACTOR
  }
}
