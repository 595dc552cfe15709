package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.school.Pupil;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;

/** Reads the records that are compared, and keeps what was decided about them; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class Records {

  private static final int AT_ONCE = 500;
  private static final int MOST_PAIRS = 20_000;
  private static final String PAPERS = "select a.id, b.id from paper_transcript a join paper_transcript b on ";
  private static final String OTHERS = " where a.school_code = ?1 and a.id <> b.id and (b.school_code <> a.school_code or a.id < b.id)";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Pairs of a paper record of that school and any other that may be worth comparing: a superset. */
  public Set<RecordPair> papers(String schoolCode) {
    Set<RecordPair> pairs = new LinkedHashSet<>();
    // The same name with the same year of birth: the same day, the day and month the other way round, or no day at all.
    add(pairs, RecordPair.PAPER, PAPERS + "b.name_key = a.name_key and b.birth_year = a.birth_year" + OTHERS + " and (a.birth_date is null"
        + " or b.birth_date is null or a.birth_date = b.birth_date or extract(day from a.birth_date) = extract(month from b.birth_date)"
        + " and extract(month from a.birth_date) = extract(day from b.birth_date))", schoolCode);
    add(pairs, RecordPair.PAPER, PAPERS + "b.birth_date = a.birth_date" + OTHERS + " and b.name_key <> a.name_key"
        + " and length(a.name_key) - length(b.name_key) between -1 and 1", schoolCode);
    return pairs;
  }

  /** Pairs of a record of that school, of paper or a pupil, and a pupil of any school with the same day of birth. */
  public Set<RecordPair> pupils(long schoolId, String schoolCode) {
    Set<RecordPair> pairs = new LinkedHashSet<>();
    em.createNativeQuery("select a.id, b.identifier from paper_transcript a join pupil b on b.birth_date = a.birth_date"
        + " where a.school_code = ?1").setParameter(1, schoolCode).setMaxResults(MOST_PAIRS).getResultList()
        .forEach(row -> pairs.add(RecordPair.of(RecordPair.PAPER + ((Object[]) row)[0], RecordPair.PUPIL + ((Object[]) row)[1])));
    em.createNativeQuery("select a.identifier, b.identifier from pupil a join pupil b on b.birth_date = a.birth_date"
        + " where a.school_id = ?1 and a.identifier <> b.identifier").setParameter(1, schoolId).setMaxResults(MOST_PAIRS).getResultList()
        .forEach(row -> pairs.add(RecordPair.of(RecordPair.PUPIL + ((Object[]) row)[0], RecordPair.PUPIL + ((Object[]) row)[1])));
    return pairs;
  }

  private void add(Set<RecordPair> pairs, String kind, String sql, String schoolCode) {
    em.createNativeQuery(sql).setParameter(1, schoolCode).setMaxResults(MOST_PAIRS).getResultList()
        .forEach(row -> pairs.add(RecordPair.of(kind + ((Object[]) row)[0], kind + ((Object[]) row)[1])));
  }

  /** The records of these keys; a pupil of several schools has one for each. */
  public Map<String, List<RecordOf>> of(Collection<String> keys) {
    Map<String, List<RecordOf>> found = new LinkedHashMap<>();
    for (List<String> ids : parts(keys, RecordPair.PAPER)) {
      em.createQuery("select p from PaperTranscript p where p.id in :k", PaperTranscript.class).setParameter("k", ids).getResultList()
          .forEach(p -> found.computeIfAbsent(RecordPair.PAPER + p.id(), k -> new ArrayList<>()).add(new RecordOf(RecordPair.PAPER + p.id(),
              p.fullName(), p.birthDate(), p.birthYear(), p.number(), p.schoolCode(), p.schoolName(), p.className(), p.schoolYear())));
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

  /** What was decided last, whosever records it is about. */
  public List<SamePupil> latest(int most) {
    return em.createQuery("select s from SamePupil s order by s.decidedAt desc, s.id desc", SamePupil.class).setMaxResults(most).getResultList();
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
