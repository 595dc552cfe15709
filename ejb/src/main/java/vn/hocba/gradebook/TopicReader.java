package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
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

  /** Those of every subject of the class. */
  public TopicMarks of(SchoolClass c) {
    School school = schools.school(c.schoolId()).orElseThrow();
    return TopicMarks.of(rules.of(c).curriculum(), school, c, schools.subjectsOf(c.id()),
        new MarkTable(marks.ofClass(c.id())));
  }

  /** The parts of a term or year that a mark of the book counts in: its own, and of a topic group its subject's. */
  public List<String> parts(SchoolClass c, String book) {
    School school = schools.school(c.schoolId()).orElseThrow();
    return Stream.concat(Stream.of(book),
        TopicMarks.subjectOf(rules.of(c).curriculum(), school, c, book).stream()).toList();
  }

  /** Those of the subject; most have none, and then no other book is read. */
  public TopicMarks of(School school, SchoolClass c, ClassSubject subject) {
    List<ClassSubject> books =
        TopicMarks.books(rules.of(c).curriculum(), school, c, subject.subject(), schools.subjectsOf(c.id()));
    return TopicMarks.of(rules.of(c).curriculum(), school, c, books,
        new MarkTable(books.stream().flatMap(b -> marks.ofBook(b.id()).stream()).toList()));
  }
}
