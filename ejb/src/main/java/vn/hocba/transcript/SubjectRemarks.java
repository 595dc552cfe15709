package vn.hocba.transcript;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.SubjectNote;

/** What the teachers of a class have said in words, by pupil and book. */
final class SubjectRemarks {

  private record Place(long enrolmentId, long classSubjectId, MarkColumn column) {}

  private final Map<Place, String> said = new HashMap<>();

  SubjectRemarks(Collection<Mark> marks, Collection<SubjectNote> notes) {
    for (Mark m : marks) {
      if (m.column().kind().equals(MarkColumn.COMMENT) && m.value() != null) {
        said.put(new Place(m.enrolmentId(), m.classSubjectId(), m.column()), m.value().remark());
      }
    }
    notes.forEach(n -> said.put(new Place(n.enrolmentId(), n.classSubjectId(), null), n.note()));
  }

  /** @param book id of the book, null where the class has none; @return null for none */
  String comment(long enrolmentId, Long book, MarkColumn column) {
    return book == null ? null : said.get(new Place(enrolmentId, book, column));
  }

  /** Exemption or other remark beside the results, or null. */
  String note(long enrolmentId, Long book) {
    return comment(enrolmentId, book, null);
  }
}
