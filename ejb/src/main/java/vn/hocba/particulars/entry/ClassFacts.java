package vn.hocba.particulars.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Regulation;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.lock.Place;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.school.ClassSubject;

/**
 * A class's year as entries are checked against it.
 *
 * @param books in the order of the form, without groups of topics
 * @param forms of the books by subject code
 * @param pupils in the order of the class list
 */
public record ClassFacts(Regulation regulation, List<ClassSubject> books, Map<String, GradebookForm> forms,
    List<PupilFacts> pupils) {

  Optional<PupilFacts> pupil(long enrolmentId) {
    return pupils.stream().filter(p -> p.enrolmentId() == enrolmentId).findFirst();
  }

  /** Where a particular stands for locks: one that changes a term's result counts among its marks. */
  Place place(ParticularContent content) {
    ClassSubject book = book(content.subject());
    int regular = book == null ? 1 : book.regularCount();
    return switch (content.kind()) {
      case NOT_TAKEN -> new MarkColumn(content.term(), content.slot().kind(), content.slot().ordinal())
          .place(content.subject(), regular);
      case TRANSFERRED, UNTAUGHT_BEFORE, EXEMPTION_TERM -> new MarkColumn(content.term(), MarkKind.FINAL, 1)
          .place(content.subject(), regular);
      default -> Place.BOOK;
    };
  }

  /** The book a subject's particular is about; null for what is about none. */
  ClassSubject book(String subject) {
    return books.stream().filter(b -> b.subject().equals(subject)).findFirst().orElse(null);
  }
}
