package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedBytes;
import vn.hocba.archiving.Ledger;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Finds transcripts and hands out their files; a school's people only ever see their own school's. */
@Stateless
@PermitAll
@Needs(Right.FIND_TRANSCRIPTS)
public class SearchService {

  @Inject
  private Callers callers;
  @Inject
  private Schools schools;
  @Inject
  private SearchIndex index;
  @Inject
  private Transcripts transcripts;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;

  /** For a page that has no question yet. @throws Problem NOT_ALLOWED */
  public void checkMayFind() {
    callers.current();
  }

  /**
   * Answers a question within the caller's scope; a scope already in the question is replaced.
   *
   * @throws Problem NOT_AVAILABLE while the index cannot be used
   */
  public Found search(SearchQuery query) {
    SearchResult result;
    try {
      result = index.search().search(query.within(scope(callers.current())));
    } catch (SearchUnavailable e) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "INDEX");
    }
    List<String> signed = ids(result, TranscriptKind.SIGNED);
    List<String> paper = ids(result, TranscriptKind.PAPER);
    Map<String, TranscriptRecord> records = transcripts.find(signed).stream()
        .collect(Collectors.toMap(TranscriptRecord::id, Function.identity()));
    Map<String, PaperTranscript> entries = papers.find(paper).stream()
        .collect(Collectors.toMap(PaperTranscript::id, Function.identity()));
    Set<String> scanned = papers.scanned(paper);
    List<TranscriptRow> rows = new ArrayList<>();
    for (SearchResult.Hit hit : result.hits()) {
      if (records.containsKey(hit.id())) {
        rows.add(row(records.get(hit.id()), hit));
      } else if (entries.containsKey(hit.id())) {
        rows.add(row(entries.get(hit.id()), scanned.contains(hit.id()), hit));
      }
    }
    return new Found(rows, result, Math.max(0, ledger.lastSequence() - result.sequence()));
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
    return new ArchivedFile(id, ArchivedBytes.read(store.vault(), sha256), sha256, current);
  }

  /** Number of transcripts in the index, of every school. */
  public long indexed() {
    return index.search().size();
  }

  private Set<String> scope(Caller caller) {
    return caller.schools() == null ? null
        : caller.schools().stream().flatMap(id -> schools.school(id).stream()).map(School::code)
            .collect(Collectors.toSet());
  }

  private static List<String> ids(SearchResult result, TranscriptKind kind) {
    return result.hits().stream().filter(h -> h.kind() == kind).map(SearchResult.Hit::id).toList();
  }

  private static TranscriptRow row(TranscriptRecord t, SearchResult.Hit hit) {
    TranscriptDocument d = TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
    return new TranscriptRow(t.id(), TranscriptKind.SIGNED, d.pupil().fullName(), d.pupil().birthDate(),
        d.pupil().birthDate().getYear(), d.pupil().identifier(), d.school().name(), d.className(), d.schoolYear(),
        d.result(), null, t.sealedAt(), t.edition(), false, hit);
  }

  private static TranscriptRow row(PaperTranscript p, boolean scanned, SearchResult.Hit hit) {
    return new TranscriptRow(p.id(), TranscriptKind.PAPER, p.fullName(), p.birthDate(), p.birthYear(), p.number(),
        p.schoolName(), p.className(), p.schoolYear(), null, p.location(), null, 0, scanned, hit);
  }

  /**
   * A file from the archive.
   *
   * @param current false for an edition that was replaced
   */
  public record ArchivedFile(String id, byte[] bytes, String sha256, boolean current) {}
}
