package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.transcript.TranscriptState;

/** Which edition of a pupil's year is in force, for many at once. */
@Stateless
@PermitAll
public class EditionsInForce {

  private static final int PART = 500;

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  private record Edition(int number, TranscriptState state, String sha256, String instead) {}

  /** What was found; as of one moment. */
  public static final class Found {

    private final Map<Long, List<Edition>> byEnrolment = new HashMap<>();

    /** @param instead SHA-256 of what the decision that revoked it names; null where there is none */
    void add(long enrolmentId, int number, TranscriptState state, String sha256, String instead) {
      byEnrolment.computeIfAbsent(enrolmentId, id -> new ArrayList<>()).add(new Edition(number, state, sha256, instead));
    }

    /** State of a signed edition: from the moment a newer one is issued it is no longer in force, signed or not. */
    ArchiveMatch state(long enrolmentId, int edition) {
      List<Edition> all = byEnrolment.getOrDefault(enrolmentId, List.of());
      TranscriptState own = all.stream().filter(e -> e.number == edition).findFirst().map(Edition::state).orElse(null);
      if (own == TranscriptState.REVOKED || own == TranscriptState.SUPERSEDED) {
        return own == TranscriptState.REVOKED ? ArchiveMatch.REVOKED_FINAL : ArchiveMatch.SUPERSEDED_FINAL;
      }
      return all.stream().anyMatch(e -> e.number > edition) ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
    }

    /** SHA-256 of the signed edition in force, or of that which a revoked one's decision names; null where there is none. */
    String inForce(long enrolmentId, int edition) {
      List<Edition> all = byEnrolment.getOrDefault(enrolmentId, List.of());
      return all.stream().filter(e -> e.state == TranscriptState.SEALED).map(Edition::sha256).findFirst()
          .or(() -> all.stream().filter(e -> e.number == edition && e.instead != null).map(Edition::instead).findFirst()).orElse(null);
    }
  }

  public Found of(Collection<Long> enrolments) {
    Found found = new Found();
    List<Long> all = enrolments.stream().distinct().toList();
    for (int at = 0; at < all.size(); at += PART) {
      em.createQuery("select t.enrolmentId, t.edition, t.state, t.sealedSha256, (select max(o.sealedSha256) from TranscriptRecord o"
          + " where o.id = t.revokedFor and o.pupilId = t.pupilId and o.schoolId = t.schoolId and o.state = vn.hocba.transcript.TranscriptState.SEALED)"
          + " from TranscriptRecord t where t.enrolmentId in :e",
          Object[].class).setParameter("e", all.subList(at, Math.min(all.size(), at + PART))).getResultList()
          .forEach(r -> found.add((Long) r[0], (Integer) r[1], (TranscriptState) r[2], (String) r[3], (String) r[4]));
    }
    return found;
  }
}
