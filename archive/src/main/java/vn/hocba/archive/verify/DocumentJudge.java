package vn.hocba.archive.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one judge of files: the page that verifies, a run of checks and the command line differ in where they look bytes up, never
 * in what they conclude.
 */
public final class DocumentJudge {

  /** Numbers in a file that are looked up: anybody can write any number of them into one. */
  private static final int MOST_IDS = 20;

  /** Ends of signatures and time stamps, the last first, at which a file of ours is looked for. */
  private static final int MOST_ENDS = 8;

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
   * @param bytes finds what the archive knows of bytes by their SHA-256
   * @param named finds a document of the archive by its number
   * @param found in the file; null while it is examined, which only known bytes are judged without
   */
  public static <D> Judged<D> judge(Optional<Known<D>> known, Function<String, Optional<Known<D>>> bytes,
      Function<String, Optional<D>> named, Examination found) {
    if (known.isPresent()) {
      Known<D> ours = known.get();
      Examination examination = found == null ? null : found.without(ours.kind().unlikeTranscript());
      return new Judged<>(VerdictRules.decide(ours.match(), true, examination), examination, ours.document());
    }
    Optional<Judged<D>> continued = continued(bytes, found);
    if (continued.isPresent()) {
      return continued.get();
    }
    D document = first(found.documentIds(), named);
    return new Judged<>(VerdictRules.decide(ArchiveMatch.NONE, document != null, found), found, document);
  }

  /** What somebody added to a file of ours changes nothing of what it says; but it is not the file that was issued. */
  private static <D> Optional<Judged<D>> continued(Function<String, Optional<Known<D>>> bytes, Examination found) {
    List<SignedRevision> ends = found.revisions();
    boolean appended = found.has(FindingCode.VALIDATION_DATA_APPENDED);
    if (found.readability() != Readability.READABLE || ends.isEmpty() || !appended && ends.getLast().length() != found.length()) {
      return Optional.empty();
    }
    Set<String> stamps = found.timestamps().stream().map(TimestampFinding::field).collect(Collectors.toSet());
    found.signers().forEach(signer -> stamps.remove(signer.field()));
    int last = ends.size() - 1;
    Optional<Known<D>> ours = appended ? continuable(ends.get(last), bytes) : Optional.empty();
    while (ours.isEmpty() && last > Math.max(0, ends.size() - MOST_ENDS) && stamps.contains(ends.get(last).field())) {
      ours = continuable(ends.get(--last), bytes);
    }
    if (ours.isPresent()) {
      Known<D> known = ours.get();
      if (last < ends.size() - 1 && known.kind().unlikeTranscript().contains(FindingCode.UNKNOWN_FIELD)) {
        return Optional.empty(); // what else hangs below its form is not known here
      }
      Examination examination = found.without(known.kind().unlikeTranscript());
      return VerdictRules.continued(known.match(), examination).map(j -> new Judged<>(j, examination, known.document()));
    }
    return Optional.empty();
  }

  private static <D> Optional<Known<D>> continuable(SignedRevision end, Function<String, Optional<Known<D>>> bytes) {
    return bytes.apply(end.sha256()).filter(known -> VerdictRules.continuable(known.match()));
  }

  private static <D> D first(List<String> ids, Function<String, Optional<D>> named) {
    return ids.stream().limit(MOST_IDS).flatMap(id -> named.apply(id).stream()).findFirst().orElse(null);
  }
}
