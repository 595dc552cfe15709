package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.hocba.school.SchoolClass;

/** Knows whether a class was ever anything but founded; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class ClassHoldings {

  /** What a class can hold, as a refusal names it, the plainest first. */
  public enum Held { PUPILS, ATTENDANCE, DECLARATIONS, LOCKS, TERM_TESTS, RECORDS }

  /** Everything that names a class but its subjects and who teaches them, which go with it. */
  private record Place(Held held, String table, String column) {}

  private static final List<Place> PLACES = List.of(
      new Place(Held.PUPILS, "enrolment", "class_id"), new Place(Held.PUPILS, "pupil_move", "from_class_id"),
      new Place(Held.PUPILS, "pupil_move", "to_class_id"), new Place(Held.ATTENDANCE, "roll_call", "class_id"),
      new Place(Held.ATTENDANCE, "confirmed_month", "class_id"), new Place(Held.DECLARATIONS, "declaration", "class_id"),
      new Place(Held.LOCKS, "lock_decision", "class_id"), new Place(Held.TERM_TESTS, "term_test", "class_id"),
      new Place(Held.RECORDS, "evidence_file", "class_id"), new Place(Held.RECORDS, "correction", "class_id"),
      new Place(Held.RECORDS, "correction_request", "class_id"), new Place(Held.RECORDS, "decided_import", "class_id"),
      new Place(Held.RECORDS, "transcript", "class_id"), new Place(Held.RECORDS, "signing_document", "class_id"),
      new Place(Held.RECORDS, "medium", "class_id"));

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** The first kind of thing found, also of the past; empty for a class that was only founded. */
  public Optional<Held> of(SchoolClass c) {
    return c.isClosedBefore() ? Optional.of(Held.RECORDS)
        : PLACES.stream().filter(p -> names(p, c)).map(Place::held).findFirst();
  }

  private boolean names(Place p, SchoolClass c) {
    return ((Number) em.createNativeQuery("select count(*) from " + p.table() + " where " + p.column() + " = ?")
        .setParameter(1, c.id()).getSingleResult()).longValue() > 0;
  }
}
