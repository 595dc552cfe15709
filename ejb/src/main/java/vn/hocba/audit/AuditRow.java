package vn.hocba.audit;

import java.time.Instant;

/**
 * A row as readers are told of it: codes for the page to put into words, names where they are known.
 *
 * @param school name; null for what concerns none
 * @param className null when it is of no class, as the next three
 * @param subject code
 * @param part of a mark its column, of an entry of the homeroom part its field
 */
public record AuditRow(long sequence, Instant at, String actor, String actorName, String action, boolean refused,
    String kind, String subjectId, String school, String className, String pupil, String subject, String part,
    String oldValue, String newValue, String reason, String detail, String address, String device, String agent) {}
