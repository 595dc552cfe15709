package vn.hocba.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.hocba.school.Pupil;

/** A pupil's register entry field by field, as the audit trail keeps it and in the order of the form. */
final class ProfileText {

  private ProfileText() {}

  /** Null for what is not entered. */
  static Map<String, String> of(Pupil.Profile p) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("fullName", p.fullName());
    fields.put("birthDate", Objects.toString(p.birthDate(), null));
    fields.put("gender", p.gender());
    fields.put("birthPlace", p.birthPlace());
    fields.put("ethnicity", p.ethnicity());
    fields.put("priority", p.priority());
    fields.put("address", p.address());
    fields.put("father", p.father());
    fields.put("mother", p.mother());
    fields.put("phone", p.phone());
    fields.put("nationality", p.nationality());
    fields.put("hometown", p.hometown());
    fields.put("guardian", p.guardian());
    return fields;
  }
}
