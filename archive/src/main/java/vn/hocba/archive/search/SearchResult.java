package vn.hocba.archive.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the index answers to a {@link SearchQuery}.
 *
 * @param hits the hits of the page, best first, then in Vietnamese order of given name, family name, middle names
 * @param total number of transcripts found
 * @param totalExact false when counting stopped early and {@code total} is a lower bound
 * @param facets for each facet the values with their counts; a count is the total that choosing the value gives
 * @param meant conditions that words were taken for in this answer, where nothing was found all that they could be; what else they could mean {@link Typed#doubtful} tells
 * @param suggestion the likely spelling when only a near spelling was found, or null
 * @param notes limits that were applied to the question
 * @param sequence ledger sequence the answer reflects
 * @param took time the engine needed
 */
public record SearchResult(
    List<Hit> hits,
    long total,
    boolean totalExact,
    Map<Facet, List<FacetValue>> facets,
    List<Meaning> meant,
    String suggestion,
    Set<Note> notes,
    long sequence,
    Duration took) {

  /** The questions a result can be narrowed by. */
  public enum Facet { SCHOOL, SCHOOL_YEAR, KIND, CLASS, LEVEL }

  /** Limits a question can run into; each is said to the user. */
  public enum Note {
    /** Only the beginning of a very long text was used. */
    TEXT_SHORTENED,
    /** Characters that stand for letters elsewhere were left out. */
    WILDCARDS,
    /** The page lies beyond {@link TranscriptSearch#MAX_DEPTH}; narrow the question instead. */
    PAGE_TOO_DEEP,
    /** The text holds no letter or digit to search for. */
    NOTHING_TO_READ
  }

  /**
   * One value of a facet.
   *
   * @param value what to put into the filter (school code, first year of the school year, kind name, class,
   *     code of the result)
   * @param label name of the school for {@link Facet#SCHOOL}, otherwise the value
   * @param count transcripts with this value in the result
   */
  public record FacetValue(String value, String label, long count) {}

  /**
   * One found transcript.
   *
   * @param id its key
   * @param kind signed or paper
   * @param tier how it was found
   * @param reasons what speaks for it beyond that
   */
  public record Hit(String id, TranscriptKind kind, Tier tier, Set<MatchReason> reasons) {}

  /** The ways of finding, in the order they are tried; the first that finds anything answers. */
  public enum Tier {
    /** The whole text is a document number. */
    CODE,
    /** Nothing to compare by name: listed by the filters alone. */
    FILTER,
    /** Every syllable is in the name. */
    NAME,
    /** Every syllable is in the name or the school's name. */
    NAME_AND_SCHOOL,
    /** The last syllable is only begun. */
    NAME_BEGUN,
    /** The words are the name of somebody who signed. */
    SIGNER,
    /** The words follow each other in the free text. */
    TEXT_PHRASE,
    /** The whole name but for one letter. */
    NAME_NEARLY,
    /** Every syllable is in the name but for one letter each. */
    SYLLABLES_NEARLY,
    /** Every syllable is in the name or the school's name but for one letter each. */
    NAME_AND_SCHOOL_NEARLY,
    /** Every word is somewhere in name, school or free text. */
    ANYWHERE;

    /** True where what was typed is taken for a slip of the keyboard. */
    public boolean near() {
      return this == NAME_NEARLY || this == SYLLABLES_NEARLY || this == NAME_AND_SCHOOL_NEARLY;
    }
  }
}
