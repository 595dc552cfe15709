package vn.hocba.archive.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one judge of files: the page that verifies, a run of checks and the command line differ in where they look bytes up, never
 * in what they conclude.
 */
public final class DocumentJudge {

  /** Numbers in a file that are looked up: anybody can write any number of them into one. */
  private static final int MOST_IDS = 20;

  private DocumentJudge() {}

  /**
   * A verdict and what it rests on.
   *
   * @param examination without what is found only because a transcript was expected; null while it goes on
   * @param document what is told of the document that the file is or names; null when there is none, or nothing to tell
   */
  public record Judged<D>(Judgement judgement, Examination examination, D document) {}

  /**
   * Judges.
   *
   * @param known what the archive knows of exactly these bytes; empty when nothing
   * @param named finds a document of the archive by its number
   * @param found in the file; null while it is examined, which only known bytes are judged without
   */
  public static <D> Judged<D> judge(Optional<Known<D>> known, Function<String, Optional<D>> named, Examination found) {
    if (known.isPresent()) {
      Known<D> ours = known.get();
      Examination examination = found == null ? null : found.without(ours.kind().unlikeTranscript());
      return new Judged<>(VerdictRules.decide(ours.match(), true, examination), examination, ours.document());
    }
    D document = first(found.documentIds(), named);
    return new Judged<>(VerdictRules.decide(ArchiveMatch.NONE, document != null, found), found, document);
  }

  private static <D> D first(List<String> ids, Function<String, Optional<D>> named) {
    return ids.stream().limit(MOST_IDS).flatMap(id -> named.apply(id).stream()).findFirst().orElse(null);
  }
}
