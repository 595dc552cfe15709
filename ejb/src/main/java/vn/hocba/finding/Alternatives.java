package vn.hocba.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocba.archive.catalogue.PastedText;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.Typed;
import vn.hocba.finding.Instead.Part;

/** Tries a question that found nothing without one of its parts each, for as long as nobody waits for it. */
final class Alternatives {

  private static final long PATIENCE = Duration.ofMillis(300).toNanos();
  /** More are not read. */
  private static final int SHOWN = 4;

  private final Function<SearchQuery, Optional<SearchResult>> index;
  private final long until = System.nanoTime() + PATIENCE;
  private final List<Instead> found = new ArrayList<>();
  private boolean refused;

  /** @param index answers questions within the asker's scope; empty where it cannot, and no more is asked then */
  Alternatives(Function<SearchQuery, Optional<SearchResult>> index) {
    this.index = index;
  }

  /** Those that find something: as it was meant first, then without a condition, then without a word. @param nothing the question, scope included */
  List<Instead> of(SearchQuery nothing) {
    SearchQuery asked = nothing.at(0, 1).withoutFacets();
    Typed typed = new Typed(nothing.text());
    if (typed.keyed() != null) {
      offer(Part.KEYS, asked.saying(typed.keyed()));
    }
    PastedText.readings(nothing.text()).forEach(text -> offer(Part.FONT, asked.saying(text)));
    if (typed.unmarked() != null) {
      offer(Part.MARKS, asked.saying(typed.unmarked()));
    }
    if (typed.unquoted() != null) {
      offer(Part.QUOTES, asked.saying(typed.unquoted()));
    }
    conditions(asked).forEach(this::offer);
    for (String words : typed.shorter()) {
      offer(Part.TEXT, asked.saying(words));
    }
    for (Iterator<String> pieces = typed.pieces().iterator(); found.isEmpty() && pieces.hasNext();) {
      offer(Part.TEXT, asked.saying(pieces.next()));
    }
    return List.copyOf(found);
  }

  private void offer(Part part, SearchQuery other) {
    if (refused || found.size() >= SHOWN || System.nanoTime() >= until) {
      return;
    }
    Optional<SearchResult> answer = index.apply(other);
    refused = answer.isEmpty();
    answer.filter(result -> !result.hits().isEmpty())
        .ifPresent(result -> found.add(new Instead(part, other.text(), result.total(), result.totalExact())));
  }

  private static Map<Part, SearchQuery> conditions(SearchQuery q) {
    Map<Part, SearchQuery> without = new LinkedHashMap<>();
    put(without, Part.KEPT, q.kept(), q.keptFor(null));
    put(without, Part.SIGNER, q.signer(), q.signedBy(null));
    put(without, Part.LEVEL, q.level(), q.ofLevel(null));
    put(without, Part.CLASS, q.className(), q.inClass(null));
    put(without, Part.KIND, q.kind(), q.ofKind(null));
    put(without, Part.YEARS, q.yearFrom() == null ? q.yearTo() : q.yearFrom(), q.inYears(null, null));
    put(without, Part.BORN, Stream.of(q.birthDate(), q.birthMonth(), q.birthYear()).filter(Objects::nonNull).findFirst().orElse(null),
        q.born(null, null));
    put(without, Part.SCHOOL, q.school(), q.atSchool(null));
    return without;
  }

  private static void put(Map<Part, SearchQuery> without, Part part, Object chosen, SearchQuery other) {
    if (chosen != null) {
      without.put(part, other);
    }
  }
}
