package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** Goes through the pairs that are worth comparing, and through what was decided; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class SuggestedPairs {

  private static final String PAPERS = "select x.id from paper_transcript p join same_pupil x on x.%1$s = 'P:' || p.id"
      + " where p.school_code = :code";
  private static final String PUPILS = "select x.id from pupil p join same_pupil x on x.%1$s = 'I:' || p.identifier where p.school_id = :school";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Undecided pairs of the place's kind that come after it, at most so many; fewer only when there are no more. */
  public List<PairPlace> after(PairSearch search, PairPlace place, int most) {
    Query query = em.createNativeQuery(place.kind().sql(search));
    if (place.kind() == PairKind.PUPILS) {
      query.setParameter("school", search.schoolId());
    } else {
      query.setParameter("code", search.code());
      words(query, search);
      if (search.schoolYear() != null) {
        query.setParameter("year", search.schoolYear());
      }
    }
    if (search.codes() != null) {
      query.setParameter("codes", search.codes());
    }
    query.setParameter("name", place.name()).setParameter("one", place.one()).setParameter("other", place.other());
    List<?> rows = query.setMaxResults(most).getResultList();
    return rows.stream().map(row -> (Object[]) row)
        .map(row -> new PairPlace(place.kind(), (String) row[0], (String) row[1], (String) row[2])).toList();
  }

  /** Decisions about a school's records, the newest first, that were written down before the one of that number. */
  @SuppressWarnings("unchecked")
  public List<SamePupil> decided(PairSearch search, long before, int most) {
    String papers = PAPERS + (search.words().isEmpty() ? "" : " and " + search.named("p"));
    Query query = em.createNativeQuery("select s.* from same_pupil s where s.id < :before and s.id in (" + papers.formatted("one")
        + " union " + papers.formatted("other") + " union " + PUPILS.formatted("one") + " union " + PUPILS.formatted("other")
        + ") order by s.id desc", SamePupil.class);
    query.setParameter("before", before).setParameter("code", search.code()).setParameter("school", search.schoolId());
    words(query, search);
    return query.setMaxResults(most).getResultList();
  }

  private static void words(Query query, PairSearch search) {
    for (int i = 0; i < search.words().size(); i++) {
      query.setParameter("word" + i, search.pattern(i));
    }
  }

  /** School years of a school's paper records, the latest first. */
  public List<String> schoolYears(String code, int most) {
    return em.createQuery("select distinct p.schoolYear from PaperTranscript p where p.schoolCode = :c and p.schoolYear is not null"
        + " order by p.schoolYear desc", String.class).setParameter("c", code).setMaxResults(most).getResultList();
  }
}
