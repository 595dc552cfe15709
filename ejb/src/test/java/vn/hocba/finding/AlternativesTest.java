package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.finding.Instead.Part;

/** What else would find something is help, never a reason to fail. */
class AlternativesTest {

  private static final SearchResult ONE = new SearchResult(
      List.of(new SearchResult.Hit("T-1", TranscriptKind.SIGNED, SearchResult.Tier.NAME, Set.of())), 1, true, Map.of(), List.of(), null,
      Set.of(), 1, Duration.ZERO);

  @Test
  void anIndexThatRefusesEndsTheTryingAndWhatWasFoundStays() {
    // What is loaded for the first time takes longer than anybody waits.
    new Alternatives(query -> Optional.empty()).of(SearchQuery.of("an"));
    List<SearchQuery> asked = new ArrayList<>();
    List<Instead> found = new Alternatives(query -> {
      asked.add(query);
      return asked.size() == 1 ? Optional.of(ONE) : Optional.empty();
    }).of(SearchQuery.of("").inClass("9A1").inYears(2020, 2021).atSchool("S1").born(null, 2009));
    assertEquals(List.of(new Instead(Part.CLASS, "", 1, true)), found);
    assertEquals(2, asked.size());
  }

  @Test
  void aPhraseIsOfferedWithoutItsMarksAndWithoutItsQuotationMarks() {
    new Alternatives(query -> Optional.empty()).of(SearchQuery.of("an"));
    assertEquals(List.of(new Instead(Part.MARKS, "lan \"cham ngoan\"", 1, true), new Instead(Part.QUOTES, "lan chăm ngoan", 1, true)),
        new Alternatives(query -> Optional.of(ONE)).of(SearchQuery.of("lan \"chăm ngoan\"")).subList(0, 2));
  }
}
