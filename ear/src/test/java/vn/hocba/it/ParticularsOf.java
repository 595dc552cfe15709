package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.entry.NewParticular;
import vn.hocba.particulars.entry.ParticularsService;
import vn.hocba.school.Schools;

/** Enters particulars of a class's pupils by their number in the list. */
record ParticularsOf(ParticularsService particulars, Schools schools, long classId, As who) {

  ParticularsOf(ParticularsService particulars, Schools schools) {
    this(particulars, schools, 0, null);
  }

  ParticularsOf of(long id, As person) {
    return new ParticularsOf(particulars, schools, id, person);
  }

  ParticularsOf enters(int position, ParticularKind kind, String subject, String value, String text) throws Exception {
    long pupil = schools.enrolments(classId).get(position - 1).id();
    assertEquals(List.of(), who.does(() -> particulars.enter(classId,
        List.of(new NewParticular(pupil, kind, subject, null, null, value, text)))));
    return this;
  }
}
