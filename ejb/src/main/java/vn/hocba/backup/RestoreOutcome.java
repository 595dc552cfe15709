package vn.hocba.backup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.attestation.ChainVerdict;

/**
 * What came back from a backup, as it was checked afterwards.
 *
 * @param backup its name
 * @param files what the fixity check found
 * @param ledger verdict on the archive's ledger as {@link vn.hocba.attestation.ChainVerdict#text} has it
 * @param chains audit chains that there are
 * @param chainsGood those that are as they were signed
 * @param indexed documents in the index that was built anew
 * @param indexedBefore documents there were in the index; -1 when that was not known
 * @param keysMissing keys that are still to be put back
 */
public record RestoreOutcome(String backup, FixityCounts files, String ledger, long chains, long chainsGood,
    long indexed, long indexedBefore, long keysMissing) {

  private static final Pattern FORM = Pattern.compile(
      "(\\S+) (\\d{1,18} \\d{1,18} \\d{1,18}) ([A-Za-z0-9_:-]{1,80}) (\\d{1,9}) (\\d{1,9}) (\\d{1,18}) (-?\\d{1,18}) (\\d{1,9})");

  /** From the message of the task {@link RestoreCheck#TASK}; empty when that tells of something else. */
  public static Optional<RestoreOutcome> of(String message) {
    Matcher m = FORM.matcher(message == null ? "" : message);
    return m.matches() ? Optional.of(new RestoreOutcome(m.group(1), FixityCounts.of(m.group(2)).orElseThrow(),
        m.group(3).replace(':', ' '), Long.parseLong(m.group(4)), Long.parseLong(m.group(5)),
        Long.parseLong(m.group(6)), Long.parseLong(m.group(7)), Long.parseLong(m.group(8)))) : Optional.empty();
  }

  /** As {@link #of} reads it. */
  public String message() {
    return String.join(" ", backup, files.message(), ledger.replace(' ', ':'), String.valueOf(chains),
        String.valueOf(chainsGood), String.valueOf(indexed), String.valueOf(indexedBefore), String.valueOf(keysMissing));
  }

  /** Whether the ledger is as it was signed; {@code true} is what was written before the verdict was. */
  public boolean ledgerGood() {
    return ledger.equals(ChainVerdict.Answer.GOOD.name()) || ledger.equals("true");
  }

  /** Whether nothing is missing, wrong, or not known. */
  public boolean good() {
    return files.bad() + files.couldNotCheck() == 0 && ledgerGood() && chainsGood == chains
        && (indexedBefore < 0 || indexed == indexedBefore) && keysMissing == 0;
  }
}
