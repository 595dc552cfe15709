package vn.hocba.transcript;

import java.util.Map;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.school.ClassSubject;

/**
 * The books of a class as its transcripts tell of them.
 *
 * @param bySubject the books by the subject's code
 * @param teachers full names by the subject's code; none where nobody is assigned
 * @param curriculum names the subjects
 */
record ClassBooks(Map<String, ClassSubject> bySubject, Map<String, String> teachers, Curriculum curriculum,
    SubjectRemarks remarks) {

  String name(String subject) {
    return curriculum.name(subject, "vi").orElse(subject);
  }

  String teacher(String subject) {
    return teachers.get(subject);
  }

  /** Id of the subject's book; null where the class has none. */
  Long book(String subject) {
    return bySubject.containsKey(subject) ? bySubject.get(subject).id() : null;
  }
}
