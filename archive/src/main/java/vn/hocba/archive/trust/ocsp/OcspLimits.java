package vn.hocba.archive.trust.ocsp;

import java.time.Duration;

/**
 * How much may be asked.
 *
 * @param timeout for one answer
 * @param silence how long a service that did not answer is left alone
 * @param answers most that are kept
 * @param keptFor how long an answer is kept at most, also where it holds longer
 */
public record OcspLimits(Duration timeout, Duration silence, int answers, Duration keptFor) {}
