package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.school.Pupil;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;

/** Reads the records that are compared, and keeps what was decided about them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Records {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** The records of these keys; a pupil of several schools has one for each. */
  public Map<String, List<RecordOf>> of(Collection<String> keys) {
    Map<String, List<RecordOf>> found = new LinkedHashMap<>();
    for (List<String> ids : parts(keys, RecordPair.PAPER)) {
      em.createQuery("select p.id, p.fullName, p.birthDate, p.birthYear, p.number, p.schoolCode, p.schoolName, p.className, p.schoolYear"
          + " from PaperTranscript p where p.id in :k", Object[].class).setParameter("k", ids).getResultList()
          .forEach(p -> found.computeIfAbsent(RecordPair.PAPER + p[0], k -> new ArrayList<>()).add(new RecordOf(RecordPair.PAPER + p[0],
              (String) p[1], (LocalDate) p[2], (Integer) p[3], (String) p[4], (String) p[5], (String) p[6], (String) p[7], (String) p[8])));
    }
    for (List<String> ids : parts(keys, RecordPair.PUPIL)) {
      em.createQuery("select p, s.code, s.name from Pupil p, School s where s.id = p.schoolId and p.identifier in :k", Object[].class)
          .setParameter("k", ids).getResultList().forEach(row -> {
            Pupil p = (Pupil) row[0];
            found.computeIfAbsent(RecordPair.PUPIL + p.identifier(), k -> new ArrayList<>()).add(new RecordOf(
                RecordPair.PUPIL + p.identifier(), p.fullName(), p.profile().birthDate(), p.profile().birthDate().getYear(), p.identifier(),
                (String) row[1], (String) row[2], null, null));
          });
    }
    return found;
  }

  /** What was decided about pairs with any of these keys. */
  public List<SamePupil> decided(Collection<String> keys) {
    List<SamePupil> found = new ArrayList<>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      found.addAll(em.createQuery("select s from SamePupil s where s.one in :k or s.other in :k order by s.id desc", SamePupil.class)
          .setParameter("k", all.subList(from, Math.min(all.size(), from + AT_ONCE))).getResultList());
    }
    return found;
  }

  /** Sealed, present editions of the transcripts of pupils with these identifiers. */
  public List<TranscriptRecord> transcripts(Collection<String> identifiers) {
    return identifiers.isEmpty() ? List.of() : em.createQuery("select t from TranscriptRecord t, Pupil p where p.id = t.pupilId"
        + " and p.identifier in :k and t.state = :sealed", TranscriptRecord.class)
        .setParameter("k", identifiers).setParameter("sealed", TranscriptState.SEALED).getResultList();
  }

  public String identifierOf(long pupilId) {
    return em.find(Pupil.class, pupilId).identifier();
  }

  public void add(SamePupil decision) {
    em.persist(decision);
    em.flush();
  }

  public void remove(SamePupil decision) {
    em.remove(decision);
    em.flush();
  }

  private static List<List<String>> parts(Collection<String> keys, String kind) {
    List<String> ids = keys.stream().filter(k -> k.startsWith(kind)).map(k -> k.substring(kind.length())).toList();
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      parts.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
    }
    return parts;
  }
}
