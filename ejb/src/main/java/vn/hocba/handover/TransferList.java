package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what schools of this system sent each other, page by page; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class TransferList {

  /** Lines of one page. */
  public static final int PAGE_SIZE = 50;

  private static final String LINES = "select t.id, l.pupilName, l.pupilIdentifier, s.name, l.ordinal, l.bookYear"
      + " from TranscriptTransfer t, CopyLine l, School s where l.id = t.lineId and ";

  @PersistenceContext(unitName = "hocba")
  private EntityManager em;

  /** Lines of one page, and how many there are on all of them. */
  public record Page(List<TranscriptTransfer> lines, long total) {}

  /**
   * What came for a school, waiting first, then the newest.
   *
   * @param words null or empty for all, else what must be in the pupil's name or number, the other school or the line's number
   * @param page from 0
   */
  public Page received(long schoolId, String words, int page) {
    return page(em.createQuery(LINES + "t.toSchoolId = :school and s.id = t.schoolId"
        + " order by case when t.state = vn.hocba.handover.TransferState.WAITING then 0 else 1 end, t.id desc", Object[].class)
        .setParameter("school", schoolId).getResultStream(), words, page);
  }

  /** What a school sent, the newest first; as {@link #received}. */
  public Page sent(long schoolId, String words, int page) {
    return page(em.createQuery(LINES + "t.schoolId = :school and s.id = t.toSchoolId order by t.id desc", Object[].class)
        .setParameter("school", schoolId).getResultStream(), words, page);
  }

  private Page page(Stream<Object[]> lines, String words, int page) {
    String wanted = CopyBook.plain(words);
    List<Long> found = lines.filter(l -> wanted.isEmpty() || Stream.of(l[1], l[2], l[3], CopyLine.entry((Integer) l[4], (Integer) l[5]))
        .anyMatch(text -> CopyBook.plain(Objects.toString(text, "")).contains(wanted))).map(l -> (Long) l[0]).toList();
    long first = Math.min((long) Math.max(0, page) * PAGE_SIZE, found.size());
    List<Long> shown = found.stream().skip(first).limit(PAGE_SIZE).toList();
    Map<Long, TranscriptTransfer> read = shown.isEmpty() ? Map.of()
        : em.createQuery("select t from TranscriptTransfer t where t.id in :ids", TranscriptTransfer.class).setParameter("ids", shown)
            .getResultStream().collect(Collectors.toMap(TranscriptTransfer::id, Function.identity()));
    return new Page(shown.stream().map(read::get).toList(), found.size());
  }
}
