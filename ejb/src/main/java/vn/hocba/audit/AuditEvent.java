package vn.hocba.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something done or refused, in the words of who tells it to the {@link AuditTrail}; who, when and from where the trail
 * finds out itself.
 *
 * @param schoolId the school whose record it concerns; null for none
 * @param subjectKind what it was done to: {@code CLASS}, {@code MARK}, {@code ENROLMENT}, {@code ACCOUNT}, …
 * @param subjectId which one; of a mark {@code <class subject>/<enrolment>:<column>}, of an entry of the homeroom part
 *     {@code <enrolment>:<field>}
 * @param classId the class it belongs to, or null
 * @param enrolmentId the pupil's place in the class it is about, or null
 * @param oldValue what stood there; null for nothing, or when nothing was replaced
 * @param newValue what stands there now; null likewise
 * @param reason why, in the words of who did it; may be null
 * @param detail what else there is to say, in codes; never null
 */
public record AuditEvent(Action action, Long schoolId, String subjectKind, String subjectId, Long classId,
    Long enrolmentId, String oldValue, String newValue, String reason, String detail) {

  private static final Pattern OF_PUPIL = Pattern.compile("(?:\\d{1,18}/)?(\\d{1,18}):.*", Pattern.DOTALL);

  public AuditEvent {
    if (classId == null && subjectKind.equals("CLASS") && subjectId.matches("\\d{1,18}")) {
      classId = Long.valueOf(subjectId);
    }
    Matcher ofPupil = OF_PUPIL.matcher(subjectId);
    boolean entry = subjectKind.equals("MARK") || subjectKind.equals("ENROLMENT");
    if (enrolmentId == null && entry && ofPupil.matches()) {
      enrolmentId = Long.valueOf(ofPupil.group(1));
    }
    detail = detail == null ? "" : detail;
  }

  public static AuditEvent of(Action action, Long schoolId, String subjectKind, String subjectId) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, null, null, null, null, null, "");
  }

  public AuditEvent inClass(long id) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, id, enrolmentId, oldValue, newValue, reason,
        detail);
  }

  public AuditEvent ofPupil(long enrolment) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, classId, enrolment, oldValue, newValue, reason,
        detail);
  }

  /** Null stands for nothing. */
  public AuditEvent changed(String from, String to) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, classId, enrolmentId, from, to, reason, detail);
  }

  public AuditEvent because(String why) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, classId, enrolmentId, oldValue, newValue, why,
        detail);
  }

  public AuditEvent saying(String more) {
    return new AuditEvent(action, schoolId, subjectKind, subjectId, classId, enrolmentId, oldValue, newValue, reason,
        more);
  }
}
