package vn.hocba.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archiving.FixityCounts;

/**
 * What came back from a backup, as it was checked afterwards.
 *
 * @param backup its name
 * @param files what the fixity check found
 * @param ledgerGood whether the archive's ledger is as it was signed
 * @param chains audit chains that there are
 * @param chainsGood those that are as they were signed
 * @param indexed documents in the index that was built anew
 * @param indexedBefore documents there were in the index; -1 when that was not known
 * @param keysMissing keys that are still to be put back
 */
public record RestoreOutcome(String backup, FixityCounts files, boolean ledgerGood, long chains, long chainsGood,
    long indexed, long indexedBefore, long keysMissing) {

  private static final Pattern FORM = Pattern.compile(
      "(\\S+) (\\d{1,18} \\d{1,18} \\d{1,18}) (true|false) (\\d{1,9}) (\\d{1,9}) (\\d{1,18}) (-?\\d{1,18}) (\\d{1,9})");

  /** From the message of the task {@link RestoreCheck#TASK}; empty when that tells of something else. */
  public static Optional<RestoreOutcome> of(String message) {
    Matcher m = FORM.matcher(message == null ? "" : message);
    return m.matches() ? Optional.of(new RestoreOutcome(m.group(1), FixityCounts.of(m.group(2)).orElseThrow(),
        Boolean.parseBoolean(m.group(3)), Long.parseLong(m.group(4)), Long.parseLong(m.group(5)),
        Long.parseLong(m.group(6)), Long.parseLong(m.group(7)), Long.parseLong(m.group(8)))) : Optional.empty();
  }

  /** As {@link #of} reads it. */
  public String message() {
    return String.join(" ", backup, files.message(), String.valueOf(ledgerGood), String.valueOf(chains),
        String.valueOf(chainsGood), String.valueOf(indexed), String.valueOf(indexedBefore), String.valueOf(keysMissing));
  }

  /** Whether nothing is missing, wrong, or not known. */
  public boolean good() {
    return files.bad() + files.couldNotCheck() == 0 && ledgerGood && chainsGood == chains
        && (indexedBefore < 0 || indexed == indexedBefore) && keysMissing == 0;
  }
}
