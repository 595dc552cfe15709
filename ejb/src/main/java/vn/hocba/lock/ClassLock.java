package vn.hocba.lock;

import java.time.Instant;

/**
 * A decision in force on a part of a class's book, as the class's page tells it.
 *
 * @param extent what of which subjects
 * @param since when it took effect
 * @param until when it ends by itself; null for a lock
 */
public record ClassLock(LockDecision.Kind kind, LockExtent extent, String by, Instant since, Instant until,
    String number, String reason) {}
