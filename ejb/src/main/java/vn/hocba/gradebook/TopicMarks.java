package vn.hocba.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;

/** Puts the results of a class's topic groups among the marks of the subjects they belong to (TT 22/2021 Điều 6.3). */
public final class TopicMarks {

  private final Map<String, List<ClassSubject>> bySubject;
  private final MarkTable table;

  private TopicMarks(Map<String, List<ClassSubject>> bySubject, MarkTable table) {
    this.bySubject = bySubject;
    this.table = table;
  }

  /**
   * @param books of the class
   * @param table with the marks of these books
   */
  public static TopicMarks of(Curriculum curriculum, School school, SchoolClass c, List<ClassSubject> books,
      MarkTable table) {
    Map<String, String> subjects = topics(curriculum, school, c);
    return new TopicMarks(books.stream().filter(s -> subjects.containsKey(s.subject()))
        .collect(Collectors.groupingBy(s -> subjects.get(s.subject()))), table);
  }

  /** The subject of each topic group of the class's programme. */
  private static Map<String, String> topics(Curriculum curriculum, School school, SchoolClass c) {
    return curriculum.subjects(GradebookForms.level(school, c), c.grade(), c.schoolYear()).stream()
        .filter(p -> p.role() == Role.TOPIC).collect(Collectors.toMap(SubjectPlan::code, SubjectPlan::partOf));
  }

  /** The subject that a topic group belongs to, whose averages its result changes; empty for any other book. */
  static Optional<String> subjectOf(Curriculum curriculum, School school, SchoolClass c, String book) {
    return Optional.ofNullable(topics(curriculum, school, c).get(book));
  }

  /** Codes of the subject's topic groups of which the pupil has no result in either term, in the order of their marks. */
  public List<String> lacking(String subject, long enrolmentId) {
    return bySubject.getOrDefault(subject, List.of()).stream()
        .filter(t -> table.topic(enrolmentId, t, 1) == null && table.topic(enrolmentId, t, 2) == null)
        .map(ClassSubject::subject).toList();
  }

  /** The books of a subject's topic groups; empty for most. */
  static List<ClassSubject> books(Curriculum curriculum, School school, SchoolClass c, String subject,
      List<ClassSubject> books) {
    Map<String, String> subjects = topics(curriculum, school, c);
    return books.stream().filter(s -> subject.equals(subjects.get(s.subject()))).toList();
  }

  /**
   * A topic group counts in the term it has a result in. In which term that is depends on the school's plan, so only one
   * without any result is waited for, in the last term the subject is taught in.
   */
  public SubjectMarks with(SubjectMarks marks, long enrolmentId) {
    List<ClassSubject> topics = bySubject.getOrDefault(marks.code(), List.of());
    if (!(marks instanceof SubjectMarks.Scored s) || topics.isEmpty()) {
      return marks;
    }
    int last = s.termTwo() == null ? 1 : 2;
    return new SubjectMarks.Scored(s.code(), with(s.termOne(), enrolmentId, topics, 1, last),
        with(s.termTwo(), enrolmentId, topics, 2, last), s.reassessed(), s.exemption());
  }

  private TermMarks<BigDecimal> with(TermMarks<BigDecimal> term, long enrolmentId, List<ClassSubject> topics,
      int number, int last) {
    if (term == null) {
      return null;
    }
    List<BigDecimal> results = new ArrayList<>();
    for (ClassSubject t : topics) {
      BigDecimal result = table.topic(enrolmentId, t, number);
      if (result != null || number == last && table.topic(enrolmentId, t, 3 - number) == null) {
        results.add(result);
      }
    }
    return term.withTopics(results);
  }
}
