package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Goes through the pairs that are worth comparing, and through what was decided; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SuggestedPairs {

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Undecided pairs of the place's kind that come after it, at most so many; fewer only when there are no more. */
  public List<PairPlace> after(PairSearch search, PairPlace place, int most) {
    List<?> rows = place.kind().after(place, search).rows(em, most);
    return rows.stream().map(row -> (Object[]) row)
        .map(row -> new PairPlace(place.kind(), (String) row[0], (String) row[1], (String) row[2])).toList();
  }

  /** Decisions about a school's records, the newest first, that were written down before the one of that number. */
  public List<SamePupil> decided(PairSearch search, long before, int most) {
    SqlText sql = new SqlText().add("select s.id from same_pupil s where s.id < ? and s.id in (", before);
    for (String side : List.of("one", "other")) {
      sql.add("select x.id from paper_transcript p join same_pupil x on x." + side + " = 'P:' || p.id where p.school_code = ? and ", search.code());
      search.named(sql, "p").add(" union select x.id from pupil p join same_pupil x on x." + side + " = 'I:' || p.identifier where p.school_id = ?"
          + (side.equals("one") ? " union " : ") order by s.id desc"), search.schoolId());
    }
    List<Long> ids = sql.rows(em, most).stream().map(id -> ((Number) id).longValue()).toList();
    return ids.isEmpty() ? List.of() : em.createQuery("select s from SamePupil s where s.id in :ids order by s.id desc", SamePupil.class)
        .setParameter("ids", ids).getResultList();
  }

  /** School years of a school's paper records, the latest first. */
  public List<String> schoolYears(String code, int most) {
    return em.createQuery("select distinct p.schoolYear from PaperTranscript p where p.schoolCode = :c and p.schoolYear is not null"
        + " order by p.schoolYear desc", String.class).setParameter("c", code).setMaxResults(most).getResultList();
  }
}
