package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.audit.ReadTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Finds transcripts and hands out their files; a school's people only ever see their own school's. */
@Stateless
@PermitAll
@Needs(Right.FIND_TRANSCRIPTS)
public class SearchService {

  /** Names offered while somebody types: as many as are seen at a glance. */
  private static final int NAMES = 10;

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private FindingScope scope;
  @Inject
  private TranscriptRows rows;
  @Inject
  private SearchIndex index;
  @Inject
  private Transcripts transcripts;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private IndexAge age;
  @Inject
  private AuditTrail audit;
  @Inject
  private ReadTrail reads;

  /** For a page that has no question yet. @throws Problem NOT_ALLOWED */
  public void checkMayFind() {
    callers.current();
  }

  /**
   * Answers a question within the caller's scope; a scope already in the question is replaced. That an officer or inspector saw
   * transcripts of a school stands in its log.
   *
   * @throws Problem NOT_AVAILABLE while the index cannot be used, SEARCH_BUSY, SEARCH_TOO_LONG
   */
  public Found search(SearchQuery query) {
    Caller caller = callers.current();
    Set<String> codes = scope.of(caller);
    SearchQuery own = scope.within(query, codes);
    SearchResult result = scope.ask(caller, search -> search.search(own));
    List<TranscriptRow> found = rows.of(result.hits(), codes);
    found.stream().map(TranscriptRow::schoolCode).distinct().flatMap(code -> schools.schoolByCode(code).stream())
        .forEach(s -> reads.opened(caller, AuditEvent.of(Action.FIND_TRANSCRIPTS, s.id(), "TRANSCRIPT", "ALL")
            .saying(QuestionText.of(query))));
    List<Instead> instead = result.total() > 0 ? List.of()
        : new Alternatives(other -> scope.askIfPossible(caller, search -> search.search(other))).of(own);
    return new Found(found, CurrentNames.in(result, schools::namesByCode), instead, IndexStep.of(caller, age.at(result.sequence())));
  }

  /**
   * Names that go on as what is being typed, of transcripts within the caller's scope.
   *
   * @return at most ten
   * @throws Problem NOT_AVAILABLE while the index cannot be used, SEARCH_BUSY, SEARCH_TOO_LONG
   */
  public List<String> names(String begun) {
    Caller caller = callers.current();
    SearchQuery own = SearchQuery.of(begun).within(scope.of(caller));
    return scope.ask(caller, search -> search.complete(own, NAMES));
  }

  /**
   * The archived file of a sealed transcript, every edition of it, or the digital copy of a paper one.
   *
   * @throws Problem NOT_FOUND outside the caller's scope or before it is sealed, NOT_AVAILABLE, ARCHIVED_DAMAGED
   */
  public ArchivedFile file(String id) {
    Caller caller = callers.current();
    Optional<PaperScan> scan = papers.scan(id).filter(s -> caller.sees(s.schoolId()));
    if (scan.isPresent()) {
      audit.record(Action.READ_TRANSCRIPT, scan.get().schoolId(), "PAPER", id, "");
      return file(id, scan.get().sha256(), true);
    }
    TranscriptRecord t = transcripts.find(id).filter(r -> caller.sees(r.schoolId()) && r.sealedSha256() != null)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    audit.record(Action.READ_TRANSCRIPT, t.schoolId(), "TRANSCRIPT", t.id(), "");
    return file(t.id(), t.sealedSha256(), t.state() == TranscriptState.SEALED);
  }

  private ArchivedFile file(String id, String sha256, boolean current) {
    return new ArchivedFile(id, archived.read(sha256), sha256, current);
  }

  /** Schools to choose from, by name, of one name also with their codes; none for a school's own people, who have one. */
  public List<SchoolChoice> schools() {
    Caller caller = callers.current();
    return caller.schoolId() != null ? List.of()
        : SchoolChoice.of(schools.schools().stream().filter(s -> caller.sees(s.id())).toList());
  }

  /** Number of transcripts in the index, of every school. */
  public long indexed() {
    return index.search().size();
  }


  /**
   * A file from the archive.
   *
   * @param current false for an edition that was replaced
   */
  public record ArchivedFile(String id, byte[] bytes, String sha256, boolean current) {}
}
