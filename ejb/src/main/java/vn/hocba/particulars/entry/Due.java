package vn.hocba.particulars.entry;

import java.util.Objects;
import vn.hocba.particulars.ParticularKind;

/**
 * Something the year of a pupil waits for.
 *
 * @param subject code of a subject, name of a quality or competence, or null
 * @param now what stands at present: a mark or code; null where nothing does
 */
public record Due(long enrolmentId, ParticularKind kind, String subject, String now) {

  boolean is(ParticularKind other, String item) {
    return kind == other && Objects.equals(subject, item);
  }
}
