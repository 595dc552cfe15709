package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

  public List<SubjectNote> notesOfClass(long classId) {
    return em.createQuery("select n from SubjectNote n, ClassSubject s where n.classSubjectId = s.id"
        + " and s.classId = :c", SubjectNote.class).setParameter("c", classId).getResultList();
  }
}
