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

  private record Edition(int number, TranscriptState state, String sha256) {}

  /** What was found; as of one moment. */
  public static final class Found {

    private final Map<Long, List<Edition>> byEnrolment = new HashMap<>();

    /** State of a signed edition: from the moment a newer one is issued it is no longer in force, signed or not. */
    ArchiveMatch state(long enrolmentId, int edition) {
      List<Edition> all = byEnrolment.getOrDefault(enrolmentId, List.of());
      if (all.stream().anyMatch(e -> e.number == edition && e.state == TranscriptState.SUPERSEDED)) {
        return ArchiveMatch.SUPERSEDED_FINAL;
      }
      return all.stream().anyMatch(e -> e.number > edition) ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
    }

    /** SHA-256 of the signed edition in force; null where there is none. */
    String inForce(long enrolmentId) {
      return byEnrolment.getOrDefault(enrolmentId, List.of()).stream().filter(e -> e.state == TranscriptState.SEALED)
          .map(Edition::sha256).findFirst().orElse(null);
    }
  }

  public Found of(Collection<Long> enrolments) {
    Found found = new Found();
    List<Long> all = enrolments.stream().distinct().toList();
    for (int at = 0; at < all.size(); at += PART) {
      em.createQuery("select t.enrolmentId, t.edition, t.state, t.sealedSha256 from TranscriptRecord t where t.enrolmentId in :e",
          Object[].class).setParameter("e", all.subList(at, Math.min(all.size(), at + PART))).getResultList()
          .forEach(r -> found.byEnrolment.computeIfAbsent((Long) r[0], id -> new ArrayList<>())
              .add(new Edition((Integer) r[1], (TranscriptState) r[2], (String) r[3])));
    }
    return found;
  }
}
