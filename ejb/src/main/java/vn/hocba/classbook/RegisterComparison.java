package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.hocba.school.Pupil;

/** What a class book would change in the register's entry of a pupil, which all the years of that pupil share. */
final class RegisterComparison {

  private static final Set<String> FIELDS = Set.of("fullName", "birthDate", "birthPlace", "gender", "ethnicity",
      "priority", "address", "father", "mother", "phone", "nationality", "hometown", "guardian");

  private RegisterComparison() {}

  /** Whether the change is one to the register. */
  static boolean covers(FieldChange change) {
    return FIELDS.contains(change.field());
  }

  /** What the book leaves empty is no change. */
  static List<FieldChange> of(Pupil known, BookPupil read) {
    List<FieldChange> changes = new ArrayList<>();
    Pupil.Profile before = known.profile();
    compare(changes, known, "fullName", before.fullName(), read.fullName());
    compare(changes, known, "birthDate", before.birthDate(), read.birthDate());
    compare(changes, known, "birthPlace", before.birthPlace(), read.birthPlace());
    compare(changes, known, "gender", before.gender(), read.gender());
    compare(changes, known, "ethnicity", before.ethnicity(), read.ethnicity());
    compare(changes, known, "priority", before.priority(), read.priority());
    compare(changes, known, "address", before.address(), read.address());
    compare(changes, known, "father", before.father(), read.father());
    compare(changes, known, "mother", before.mother(), read.mother());
    compare(changes, known, "phone", before.phone(), read.phone());
    compare(changes, known, "nationality", before.nationality(), read.nationality());
    compare(changes, known, "hometown", before.hometown(), read.hometown());
    compare(changes, known, "guardian", before.guardian(), read.guardian());
    return changes;
  }

  private static void compare(List<FieldChange> changes, Pupil pupil, String field, Object before, Object after) {
    if (after != null && !Objects.equals(before, after)) {
      changes.add(new FieldChange(pupil.identifier(), pupil.fullName(), field, Objects.toString(before, null),
          after.toString()));
    }
  }
}
