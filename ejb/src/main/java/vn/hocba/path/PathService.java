package vn.hocba.path;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.search.MatchReason;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.FindingScope;
import vn.hocba.finding.PaperTranscript;
import vn.hocba.finding.PaperTranscripts;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.finding.TranscriptRows;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Shows what is kept of one person, year by year, from one record on: what has the same identifier, and what people said is of the same person. */
@Stateless
@PermitAll
@Needs(Right.FIND_TRANSCRIPTS)
public class PathService {

  @Inject
  private Callers callers;
  @Inject
  private FindingScope scope;
  @Inject
  private Records records;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private Transcripts transcripts;
  @Inject
  private TranscriptRows rows;
  @Inject
  private Schools schools;
  @Inject
  private ReadTrail reads;

  /**
   * What is kept of a person.
   *
   * @param rows the earliest year first; only those of schools that the caller sees
   * @param more whether there is more than one page tells, for so many were said to be of the same person
   */
  public record Path(List<TranscriptRow> rows, boolean more) {}

  /**
   * The path of the person whom a record is about.
   *
   * @param id of a transcript or a paper record
   * @throws Problem NOT_FOUND outside the caller's scope
   */
  public Path of(String id) {
    Caller caller = callers.current();
    Set<String> codes = scope.of(caller);
    int most = Setting.PATH_RECORDS.number(10, 1000);
    Set<String> all = together(start(caller, codes, id), most);
    List<String> keys = all.stream().limit(most).toList();
    List<SearchResult.Hit> hits = new ArrayList<>();
    keys.stream().filter(k -> k.startsWith(RecordPair.PAPER)).forEach(k -> hits.add(hit(k.substring(2), TranscriptKind.PAPER)));
    records.transcripts(keys.stream().filter(k -> k.startsWith(RecordPair.PUPIL)).map(k -> k.substring(2)).toList())
        .forEach(t -> hits.add(hit(t.id(), TranscriptKind.SIGNED)));
    List<TranscriptRow> found = new ArrayList<>(rows.of(hits, codes));
    found.sort(Comparator.comparing((TranscriptRow r) -> Objects.requireNonNullElse(r.schoolYear(), "")).thenComparing(TranscriptRow::id));
    found.stream().map(TranscriptRow::schoolCode).distinct().flatMap(code -> schools.schoolByCode(code).stream())
        .forEach(s -> reads.opened(caller, AuditEvent.of(Action.FIND_TRANSCRIPTS, s.id(), "TRANSCRIPT", id)));
    return new Path(found, all.size() > most);
  }

  private String start(Caller caller, Set<String> codes, String id) {
    Optional<PaperTranscript> paper = papers.find(List.of(Objects.requireNonNullElse(id, ""))).stream()
        .filter(p -> codes == null || codes.contains(p.schoolCode())).findFirst();
    if (paper.isPresent()) {
      return RecordPair.PAPER + id;
    }
    TranscriptRecord t = transcripts.find(Objects.requireNonNullElse(id, "")).filter(r -> caller.sees(r.schoolId()) && r.sealedSha256() != null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return RecordPair.PUPIL + records.identifierOf(t.pupilId());
  }

  /** The record and all that people said, one after the other, are of the same person, until it is more than that. */
  private Set<String> together(String start, int most) {
    Set<String> keys = new LinkedHashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(keys);
    while (!open.isEmpty() && keys.size() <= most) {
      String key = open.remove();
      records.decided(List.of(key)).stream().filter(SamePupil::same).map(s -> s.pair().than(key)).filter(keys::add).forEach(open::add);
    }
    return keys;
  }

  private static SearchResult.Hit hit(String id, TranscriptKind kind) {
    return new SearchResult.Hit(id, kind, SearchResult.Tier.ANYWHERE, Set.<MatchReason>of());
  }
}
