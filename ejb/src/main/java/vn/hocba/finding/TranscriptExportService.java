package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Setting;
import vn.hocba.school.Schools;

/** Lets all that a question finds leave the system as a file; that it did is written down first. */
@Stateless
@PermitAll
@Needs(Right.FIND_TRANSCRIPTS)
public class TranscriptExportService {

  /** Rows that a setting may allow at most. */
  private static final int BOUND = 1_000_000;
  /** Rows that are read at once. */
  public static final int PART = 500;

  @Inject
  private Callers callers;
  @Inject
  private FindingScope scope;
  @Inject
  private TranscriptRows rows;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;

  /**
   * What a file will hold.
   *
   * @param hits in the order of names
   * @param total transcripts found, more than hits where the bound cut them off
   * @param told the question as the audit trail keeps it
   * @param schools codes of those in whose logs it stands already
   */
  public record Listed(List<Hit> hits, long total, String told, Set<String> schools) {

    public boolean cutOff() {
      return total > hits.size();
    }
  }

  /** Rows that one file may have ({@code hocba.search.export.most}). */
  public int most() {
    callers.current();
    return Setting.SEARCH_EXPORT_MOST.number(1, BOUND);
  }

  /**
   * Finds what leaves, within the caller's scope, and writes down the question and the number in the own school's log, for officers
   * and inspectors in that of no school; see {@link #rows}.
   *
   * @throws vn.hocba.problem.Problem NOT_AVAILABLE while the index cannot be used, SEARCH_BUSY, SEARCH_TOO_LONG
   */
  public Listed begin(SearchQuery query) {
    Caller caller = callers.current();
    SearchQuery own = scope.within(query, scope.of(caller)).at(0, 1);
    List<Hit> hits = scope.ask(caller, search -> search.all(own, most()));
    String told = QuestionText.of(query);
    long total = scope.ask(caller, search -> search.search(own)).total();
    audit.record(Action.EXPORT_TRANSCRIPTS, caller.schoolId(), "TRANSCRIPT", "ALL", told + "; found=" + hits.size());
    return new Listed(hits, Math.max(total, hits.size()), told, new HashSet<>());
  }

  /**
   * The next rows of what was listed; what is not in the caller's scope is not told, whoever listed it. Before rows of a school leave
   * for an officer or inspector, its own log says so.
   *
   * @param from number of the first hit, from 0
   */
  public List<TranscriptRow> rows(Listed listed, int from) {
    Caller caller = callers.current();
    List<TranscriptRow> part = rows.of(listed.hits().subList(from, Math.min(from + PART, listed.hits().size())), scope.of(caller));
    if (caller.schoolId() == null) {
      part.stream().map(TranscriptRow::schoolCode).filter(listed.schools()::add).flatMap(code -> schools.schoolByCode(code).stream())
          .forEach(s -> audit.record(Action.EXPORT_TRANSCRIPTS, s.id(), "TRANSCRIPT", "ALL", listed.told()));
    }
    return part;
  }
}
