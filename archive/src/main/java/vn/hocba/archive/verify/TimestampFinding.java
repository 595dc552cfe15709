package vn.hocba.archive.verify;

import java.time.Instant;

/**
 * What was found about one document time-stamp (ETSI EN 319 142-1 §5.4.3).
 *
 * @param field name of the form field; may be null
 * @param authority common name of the time-stamping certificate; may be null
 * @param producedAt time it states; may be null
 * @param indication {@code PASSED}, {@code INDETERMINATE} or {@code FAILED}
 * @param subIndication null when passed
 */
public record TimestampFinding(String field, String authority, Instant producedAt, String indication,
    String subIndication) {}
