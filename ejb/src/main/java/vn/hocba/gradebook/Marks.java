package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps marks and subject notes; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Marks {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public <T> T add(T record) {
    em.persist(record);
    return record;
  }

  public void remove(SubjectNote note) {
    em.remove(note);
  }

  public void flush() {
    em.flush();
  }

  public List<Mark> ofBook(long classSubjectId) {
    return em.createQuery("select m from Mark m where m.classSubjectId = :s", Mark.class)
        .setParameter("s", classSubjectId).getResultList();
  }

  /** One cell; empty when it was never written. */
  public Optional<Mark> find(long enrolmentId, long classSubjectId, MarkColumn column) {
    return em.createQuery("select m from Mark m where m.enrolmentId = :e and m.classSubjectId = :s and m.term = :t"
        + " and m.kind = :k and m.ordinal = :o", Mark.class).setParameter("e", enrolmentId)
        .setParameter("s", classSubjectId).setParameter("t", column.term()).setParameter("k", column.kind())
        .setParameter("o", column.ordinal()).getResultStream().findFirst();
  }

  public List<Mark> ofClass(long classId) {
    return em.createQuery("select m from Mark m, ClassSubject s where m.classSubjectId = s.id and s.classId = :c",
        Mark.class).setParameter("c", classId).getResultList();
  }

  /** What one pupil has in a class's books goes into the books of another class: {@code to} by {@code from}. */
  public void carry(long enrolmentId, Map<Long, Long> books) {
    books.forEach((from, to) -> {
      em.createQuery("update Mark m set m.classSubjectId = :to where m.classSubjectId = :from and m.enrolmentId = :e")
          .setParameter("to", to).setParameter("from", from).setParameter("e", enrolmentId).executeUpdate();
      em.createQuery("update SubjectNote n set n.classSubjectId = :to where n.classSubjectId = :from"
          + " and n.enrolmentId = :e").setParameter("to", to).setParameter("from", from)
          .setParameter("e", enrolmentId).executeUpdate();
    });
  }

  /** The books in which a pupil has something, each with the highest regular assessment there. */
  public Map<Long, Integer> booksOf(long enrolmentId) {
    Map<Long, Integer> books = new HashMap<>();
    em.createQuery("select m.classSubjectId, m.kind, m.ordinal from Mark m where m.enrolmentId = :e", Object[].class)
        .setParameter("e", enrolmentId).getResultList().forEach(r -> books.merge((Long) r[0],
            "REGULAR".equals(r[1]) ? (Integer) r[2] : 0, Math::max));
    em.createQuery("select n.classSubjectId from SubjectNote n where n.enrolmentId = :e", Long.class)
        .setParameter("e", enrolmentId).getResultList().forEach(b -> books.putIfAbsent(b, 0));
    return books;
  }

  public List<SubjectNote> notesOfClass(long classId) {
    return em.createQuery("select n from SubjectNote n, ClassSubject s where n.classSubjectId = s.id"
        + " and s.classId = :c", SubjectNote.class).setParameter("c", classId).getResultList();
  }
}
