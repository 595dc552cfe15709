package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.hocba.assessment.MarkKind;

/**
 * What taking a book over would change in what is stored, for the preview. Pupils are the same by identifier.
 *
 * @param newPupils in the book and not stored
 * @param missingPupils stored and not in the book
 * @param newMarks marks where there were none, of new and known pupils
 * @param changedMarks marks that would get another value
 * @param removedMarks stored marks that the book does not have
 * @param changedFields conduct, absences, remarks of known pupils; what the book leaves empty is no change
 * @param unchangedMarks how many marks stay as they are
 */
public record ClassBookComparison(List<BookPupil> newPupils, List<BookPupil> missingPupils,
    List<MarkChange> newMarks, List<MarkChange> changedMarks, List<MarkChange> removedMarks,
    List<FieldChange> changedFields, int unchangedMarks) {

  private static final Map<String, Function<BookPupil, Object>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("order", BookPupil::order);
    FIELDS.put("note", BookPupil::note);
    FIELDS.put("conductTermOne", BookPupil::conductTermOne);
    FIELDS.put("conductTermTwo", BookPupil::conductTermTwo);
    FIELDS.put("excused", BookPupil::excused);
    FIELDS.put("unexcused", BookPupil::unexcused);
    FIELDS.put("homeroomComment", BookPupil::homeroomComment);
  }

  private record Place(int term, MarkKind kind, int ordinal) {}

  public ClassBookComparison {
    newPupils = List.copyOf(newPupils);
    missingPupils = List.copyOf(missingPupils);
    newMarks = List.copyOf(newMarks);
    changedMarks = List.copyOf(changedMarks);
    removedMarks = List.copyOf(removedMarks);
    changedFields = List.copyOf(changedFields);
  }

  /** True when taking the book over would write nothing. */
  public boolean isEmpty() {
    return newPupils.isEmpty() && missingPupils.isEmpty() && newMarks.isEmpty() && changedMarks.isEmpty()
        && removedMarks.isEmpty() && changedFields.isEmpty();
  }

  /**
   * Compares.
   *
   * @param stored null when nothing is stored for the class and year
   * @param read the book
   */
  public static ClassBookComparison of(ClassBook stored, ClassBook read) {
    List<BookPupil> before = stored == null ? List.of() : stored.pupils();
    List<BookPupil> added = read.pupils().stream()
        .filter(p -> stored == null || stored.pupil(p.identifier()) == null).toList();
    List<BookPupil> gone = before.stream().filter(p -> read.pupil(p.identifier()) == null).toList();
    List<MarkChange> fresh = new ArrayList<>();
    List<MarkChange> changed = new ArrayList<>();
    List<MarkChange> removed = new ArrayList<>();
    List<FieldChange> fields = new ArrayList<>();
    int same = 0;
    for (BookPupil pupil : read.pupils()) {
      BookPupil known = stored == null ? null : stored.pupil(pupil.identifier());
      for (MarkChange mark : marks(known, pupil)) {
        if (Objects.equals(mark.before(), mark.after())) {
          same++;
        } else {
          (mark.before() == null ? fresh : mark.after() == null ? removed : changed).add(mark);
        }
      }
      if (known != null) {
        fields.addAll(fields(known, pupil));
      }
    }
    return new ClassBookComparison(added, gone, fresh, changed, removed, fields, same);
  }

  private static List<MarkChange> marks(BookPupil before, BookPupil after) {
    List<MarkChange> changes = new ArrayList<>();
    for (BookResult result : after.results()) {
      BookResult known = before == null ? null : before.result(result.subject());
      Map<Place, String> old = marks(known);
      Map<Place, String> all = new LinkedHashMap<>(marks(result));
      old.keySet().forEach(place -> all.putIfAbsent(place, null));
      all.forEach((place, text) -> changes.add(new MarkChange(after.identifier(), after.fullName(), result.subject(),
          place.term(), place.kind(), place.ordinal(), old.get(place), text)));
    }
    return changes;
  }

  private static Map<Place, String> marks(BookResult result) {
    Map<Place, String> marks = new LinkedHashMap<>();
    if (result != null) {
      result.marks().forEach(m -> marks.put(new Place(m.term(), m.kind(), m.ordinal()), m.text()));
    }
    return marks;
  }

  private static List<FieldChange> fields(BookPupil before, BookPupil after) {
    List<FieldChange> changes = new ArrayList<>();
    if (before.conductYear() == null) {
      // What the homeroom teacher has decided stays.
      compare(changes, before, "conductYear", null, after.conductYear());
    }
    FIELDS.forEach((field, value) -> compare(changes, before, field, value.apply(before), value.apply(after)));
    for (BookResult result : after.results()) {
      BookResult known = before.result(result.subject());
      compare(changes, before, result.subject() + ".note", known == null ? null : known.note(), result.note());
    }
    return changes;
  }

  private static void compare(List<FieldChange> changes, BookPupil pupil, String field, Object before, Object after) {
    if (after != null && !Objects.equals(before, after)) {
      changes.add(new FieldChange(pupil.identifier(), pupil.fullName(), field, Objects.toString(before, null),
          Objects.toString(after, null)));
    }
  }
}
