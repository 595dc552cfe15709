package vn.hocba.milestone;

import java.time.Instant;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;

/**
 * What the principal decides.
 *
 * @param milestone it is for, or null
 * @param from null for now
 * @param until when a reopening ends by itself; null for a lock
 * @param number of the decision, as in {@code 35/QĐ-THCS}
 */
public record NewDecision(LockDecision.Kind kind, String schoolYear, LockExtent extent, String milestone, Instant from,
    Instant until, String number, String reason) {}
