package vn.hocba.archive.search;

import java.util.Collection;
import java.util.List;

/**
 * Finds transcripts by name, birth date, number, school, class and year, all typed into one box.
 *
 * <p>The index is a copy: the caller's ledger is the truth. Each commit carries a ledger sequence; after a start
 * the caller continues with the row after {@link #committedSequence()}. Upserts replace by id, so repeating is safe.
 * All methods may be called from many threads and throw {@link SearchUnavailable} while {@link #health()} is not
 * usable, except {@code health}, {@code check}, {@code committedSequence}, {@code rebuild} and {@code close}.
 */
public interface TranscriptSearch extends AutoCloseable {
  /** Largest page. */
  int MAX_PAGE_SIZE = 200;
  /** Hits that can be paged through; deeper pages are refused with a note. */
  int MAX_DEPTH = 10_000;

  /**
   * Answers a question; changes are visible at most a second after {@link #upsert}.
   *
   * @throws SearchTooLong when the answer took longer than one question may
   */
  SearchResult search(SearchQuery query);

  /**
   * All that a question finds, for a file of them: in Vietnamese order of names, without what speaks for each.
   *
   * @param query its page and facets do not count
   * @param most hits that are given out, at least 1; what lies beyond is left out
   */
  List<SearchResult.Hit> all(SearchQuery query, int most);

  /**
   * Names that go on as what is being typed, as their bearers write them, the commonest first.
   *
   * @param begun text and scope count, nothing else
   * @param most names wanted, 1 to {@link #MAX_PAGE_SIZE}
   */
  List<String> complete(SearchQuery begun, int most);

  /** Adds or replaces transcripts by id. */
  void upsert(List<IndexedTranscript> transcripts);

  /** Takes transcripts out by id; unknown ids are ignored. */
  void remove(Collection<String> ids);

  /** Makes everything given so far visible to the next question. */
  void refresh();

  /**
   * Writes everything given so far to disk, together with the ledger sequence it reflects.
   *
   * @param line hash of the ledger's line of that number, by which a ledger that lost lines in a crash and counted on
   *     from an earlier one is known; empty when the caller keeps none
   */
  void commit(long sequence, String line);

  /** Writes everything given so far to disk for a ledger whose lines have no hashes. */
  default void commit(long sequence) {
    commit(sequence, "");
  }

  /** Ledger sequence of the last commit on disk; 0 when there is none or a rebuild is needed. */
  long committedSequence();

  /** Hash of the ledger's line at {@link #committedSequence()}; empty when none was given. */
  String committedLine();

  /** Number of transcripts in the index. */
  long size();

  /** Starts a second index beside the serving one; only one rebuild at a time. */
  Rebuild rebuild();

  /** Tells whether the index can answer and why not. */
  SearchHealth health();

  /**
   * Looks whether what is kept is still as it was written, however long that takes, while questions are answered. What is
   * not is never asked again: {@link #health()} then wants a rebuild. Where the writer failed for good, the last commit is
   * opened again.
   *
   * @return health as it is now
   */
  SearchHealth check();

  /** Releases the files; what was not committed is given up (the ledger still has it). */
  @Override
  void close();

  /** A new index being filled while the old one serves. Closing without {@link #complete} throws it away. */
  interface Rebuild extends AutoCloseable {
    /** Adds or replaces transcripts by id in the new index. */
    void upsert(List<IndexedTranscript> transcripts);

    /** Takes transcripts out of the new index by id: what it was given may have been replaced since. */
    void remove(Collection<String> ids);

    /**
     * Puts the new index in service and deletes the old one. Changes given to the old index meanwhile are not in the
     * new one: continue the ledger after {@code sequence}.
     *
     * @param line as of {@link TranscriptSearch#commit(long, String)}
     */
    void complete(long sequence, String line);

    /** For a ledger whose lines have no hashes. */
    default void complete(long sequence) {
      complete(sequence, "");
    }

    @Override
    void close();
  }
}
