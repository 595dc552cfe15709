package vn.hocba.archive.document;

import java.time.Instant;
import java.util.List;

/**
 * What the report of a run of checks says: who checked which files when and by which decision, and what each came to.
 *
 * @param id identifier of the report
 * @param province whose department of education it is made under
 * @param school of the one who checked; null for who belongs to none
 * @param by full name of the one who checked
 * @param decisions numbers of the decisions that person inspected by; may be empty
 * @param startedAt of the run
 * @param endedAt of the run
 * @param madeAt of this report
 * @param sampling null for a run of files somebody chose
 * @param counts how often which verdict, the best first
 * @param lines one for each file
 * @param missing files that the medium's own list names and nobody sent, or what was drawn and not tried, with the SHA-256 they should have
 */
public record CheckReport(String id, String province, String school, String by, List<String> decisions,
    Instant startedAt, Instant endedAt, Instant madeAt, Sampling sampling, List<Count> counts, List<Line> lines,
    List<String> missing) {

  public CheckReport {
    decisions = List.copyOf(decisions);
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** How many files came to one verdict, in words. */
  public record Count(String verdict, int files) {}

  /**
   * A file.
   *
   * @param name as the sender calls it: text from outside
   * @param size in bytes
   * @param verdict in words
   * @param reasons in words
   * @param unchecked whether no answer was possible
   * @param facts who signed it, by which certificates and when, and what the archive has of it, in words; may be empty
   */
  public record Line(int position, String name, String sha256, long size, String verdict, List<String> reasons,
      boolean unchecked, List<String> facts) {

    public Line {
      reasons = List.copyOf(reasons);
      facts = List.copyOf(facts);
    }
  }

  /**
   * How a sample was drawn and what it tells.
   *
   * @param population issued transcripts of that school and year
   * @param size how many were drawn
   * @param seed by which the same sample is drawn again
   * @param bad how many of them were not as they should be
   * @param unchecked how many could not be checked; the bound takes them as bad
   * @param upperPercent upper bound of the share that is bad at 95 %, as written; null when nothing was checked
   */
  public record Sampling(String school, String schoolYear, int population, int size, String seed, int bad, int unchecked,
      String upperPercent) {}
}
