package vn.hocba.archive.search;

import java.util.Random;
import java.util.Set;

/**
 * One question of a benchmark, in the words of this program and as the parts that another engine needs.
 *
 * @param kind what is asked
 * @param query as this program is asked
 * @param of the transcript that the question was made from
 * @param text name, code or phrase without marks
 */
record BenchmarkQuestion(Kind kind, SearchQuery query, IndexedTranscript of, String text) {
  static final int FROM = 1_995;
  static final int TO = 2_000;

  /** What offices ask, with the bound at 20 million transcripts in milliseconds (99th percentile). */
  enum Kind {
    CODE(0.5), NAME(3), NAME_AND_BIRTH_DATE(3), NAME_AND_SCHOOL(3), GIVEN_SCHOOL_YEARS(5), WHOLE_NAME_TYPO(5), COMMENT_PHRASE(40),
    FIRST_PAGE_IN_ORDER(2), FACETS_OF_NGUYEN(100), FACETS_AGAIN(1);

    private final double bound;

    Kind(double bound) {
      this.bound = bound;
    }

    double bound() {
      return bound;
    }

    BenchmarkQuestion of(IndexedTranscript t, Random random) {
      String name = VietnameseText.fold(VietnameseText.clean(t.fullName()));
      String given = name.substring(name.lastIndexOf(' ') + 1);
      return switch (this) {
        case CODE -> asked(SearchQuery.of(t.code()).withoutFacets(), t, t.code());
        case NAME -> asked(SearchQuery.of(name).withoutFacets(), t, name);
        case NAME_AND_BIRTH_DATE -> asked(SearchQuery.of(name).born(t.birthDate(), t.birthDate() == null ? t.birthYear() : null)
            .withoutFacets(), t, name);
        case NAME_AND_SCHOOL -> asked(SearchQuery.of(name).within(Set.of(t.schoolCode())).withoutFacets(), t, name);
        case GIVEN_SCHOOL_YEARS -> asked(SearchQuery.of(given).atSchool(t.schoolCode()).inYears(FROM, TO).withoutFacets(), t, given);
        case WHOLE_NAME_TYPO -> {
          int at = 1 + random.nextInt(name.length() - 1);
          String wrong = name.substring(0, at) + 'q' + name.substring(at);
          yield asked(SearchQuery.of(wrong).withoutFacets(), t, wrong);
        }
        case COMMENT_PHRASE -> {
          String[] words = VietnameseText.fold(VietnameseText.clean(t.text())).replace(",", "").split(" ");
          int from = random.nextInt(words.length - 3);
          String phrase = words[from] + ' ' + words[from + 1] + ' ' + words[from + 2] + ' ' + words[from + 3];
          yield asked(SearchQuery.of('"' + phrase + '"').withoutFacets(), t, phrase);
        }
        case FIRST_PAGE_IN_ORDER -> asked(SearchQuery.of("").ofKind(t.kind()).withoutFacets(), t, "");
        // Each from another year on, all of them long before the first: so that no engine has the answer ready.
        case FACETS_OF_NGUYEN -> asked(SearchQuery.of("nguyen").inYears(-random.nextInt(1_000_000_000), null), t, "nguyen");
        case FACETS_AGAIN -> asked(SearchQuery.of("nguyen"), t, "nguyen");
      };
    }

    private BenchmarkQuestion asked(SearchQuery query, IndexedTranscript of, String text) {
      return new BenchmarkQuestion(this, query, of, text);
    }
  }
}
