package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchTooLong;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Whose transcripts a caller finds, and the index that is asked; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class FindingScope {

  @Inject
  private Schools schools;
  @Inject
  private SearchIndex index;

  /** Codes of the schools; null for every school. */
  public Set<String> of(Caller caller) {
    return caller.schools() == null ? null
        : caller.schools().stream().flatMap(id -> schools.school(id).stream()).map(School::code)
            .collect(Collectors.toSet());
  }

  /** The question as it is put: within these schools, which are known by the names that they bear now as well. */
  public SearchQuery within(SearchQuery query, Set<String> codes) {
    return query.within(codes).called(schools.renamed());
  }

  /**
   * Puts a question to the index when it is the caller's turn.
   *
   * @throws Problem NOT_AVAILABLE while the index cannot be used, SEARCH_BUSY where others come first for too long or the caller has
   *     too many questions open, SEARCH_TOO_LONG
   */
  public <T> T ask(Caller caller, Function<TranscriptSearch, T> question) {
    try {
      return put(caller, question);
    } catch (SearchUnavailable e) {
      throw new Problem(ProblemCode.NOT_AVAILABLE, "INDEX");
    } catch (SearchTooLong e) {
      throw new Problem(ProblemCode.SEARCH_TOO_LONG);
    } catch (QuestionTurns.Refused e) {
      throw new Problem(ProblemCode.SEARCH_BUSY, Setting.SEARCH_WAIT_SECONDS.text());
    }
  }

  /** The same for what can be done without: empty where {@link #ask} fails, and the transaction goes on. */
  public <T> Optional<T> askIfPossible(Caller caller, Function<TranscriptSearch, T> question) {
    try {
      return Optional.of(put(caller, question));
    } catch (SearchUnavailable | SearchTooLong | QuestionTurns.Refused notNow) {
      return Optional.empty();
    }
  }

  private <T> T put(Caller caller, Function<TranscriptSearch, T> question) {
    return index.turns().ask(caller.accountId(), () -> question.apply(index.search()));
  }
}
