package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument.Ground;
import vn.hocba.school.SchoolClass;
import vn.hocba.transcript.FurtherGrounds;

/** Keeps by which decisions class books changed recorded results, for the editions that follow; only services use it. */
@Stateless
@LocalBean
@Local(FurtherGrounds.class)
@PermitAll
public class DecidedImports implements FurtherGrounds {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  public void add(DecidedImport change) {
    em.persist(change);
  }

  /** The file names number and reason only; who decided and when is on the paper of that number. */
  @Override
  public List<Change> of(SchoolClass c) {
    return em.createQuery("select i from DecidedImport i where i.classId = :c order by i.importedAt, i.id",
        DecidedImport.class).setParameter("c", c.id()).getResultStream().map(i -> new Change(i.enrolmentId(),
            i.importedAt(), i.importedAt(), new Ground(i.number(), null, null, i.reason()))).toList();
  }

  /** What a file brought is told by the edition; nothing leads from the file to it. */
  @Override
  public void issued(SchoolClass c, long enrolmentId, Instant since, String before, String now) {}
}
