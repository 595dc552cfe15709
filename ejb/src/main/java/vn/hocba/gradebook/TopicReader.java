package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Reads the topic groups whose results count in one gradebook's averages; asks no permission. */
@Stateless
@PermitAll
public class TopicReader {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private RulesInForce rules;

  /** Those of the subject; most have none, and then no other book is read. */
  public TopicMarks of(School school, SchoolClass c, ClassSubject subject) {
    List<ClassSubject> books =
        TopicMarks.books(rules.of(c).curriculum(), school, c, subject.subject(), schools.subjectsOf(c.id()));
    return TopicMarks.of(rules.of(c).curriculum(), school, c, books,
        new MarkTable(books.stream().flatMap(b -> marks.ofBook(b.id()).stream()).toList()));
  }
}
