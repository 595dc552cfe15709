package vn.hocba.finding;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptSearch;

/**
 * Asks an index what people ask, of each kind of question, before any of them does: the first questions after a start wait for
 * the disk and for the Java machine to compile, a hundred times as long as those after them.
 */
final class WarmUp {

  private static final List<String> BEGINNINGS = List.of("n", "t", "l", "p", "h", "đ", "v", "b");
  /** Of each beginning. */
  private static final int NAMES = 8;
  /** Times everything is asked, about a thousand questions in all. */
  private static final int ROUNDS = 2;

  private final TranscriptSearch search;
  private final BooleanSupplier stopped;
  private final long until;
  private int asked;

  /**
   * @param atMost after which it is given up: a cold disk must not keep a server away for ever
   * @param stopped whether the server does not need it any more
   */
  WarmUp(TranscriptSearch search, Duration atMost, BooleanSupplier stopped) {
    this.search = search;
    this.stopped = stopped;
    this.until = System.nanoTime() + atMost.toNanos();
  }

  /** @return number of questions that were asked; none while the index cannot be used */
  int run() {
    try {
      for (int round = 0; round < ROUNDS && !over(); round++) {
        round();
      }
    } catch (SearchUnavailable notNow) {
      // Nobody is answered either; what is built anew has been read and written just before it serves.
      return asked;
    }
    return asked;
  }

  private void round() {
    for (String beginning : BEGINNINGS) {
      if (over()) {
        return;
      }
      for (String name : search.complete(SearchQuery.of(beginning), NAMES)) {
        of(name).forEach(this::ask);
      }
    }
    ask(SearchQuery.of(""));
    ask(SearchQuery.of("nguyễn"));
  }

  private List<SearchQuery> of(String name) {
    String given = name.substring(name.lastIndexOf(' ') + 1);
    List<SearchQuery> questions = new ArrayList<>(List.of(SearchQuery.of(name), SearchQuery.of(plain(name)).withoutFacets(),
        SearchQuery.of(given).withoutFacets(), SearchQuery.of(name + " 05/11/2005").withoutFacets(),
        SearchQuery.of(given + " 2009 9a1"), SearchQuery.of(plain(name) + "q").withoutFacets(),
        SearchQuery.of('"' + plain(name) + '"').withoutFacets()));
    questions.add(SearchQuery.of(given).inYears(2000, 2005).withoutFacets());
    return questions;
  }

  private void ask(SearchQuery query) {
    if (over()) {
      return;
    }
    SearchResult result = search.search(query);
    asked++;
    result.facets().getOrDefault(SearchResult.Facet.SCHOOL, List.of()).stream().limit(1)
        .forEach(school -> search.search(query.atSchool(school.value()).withoutFacets()));
  }

  private boolean over() {
    return stopped.getAsBoolean() || System.nanoTime() - until > 0;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
  }
}
