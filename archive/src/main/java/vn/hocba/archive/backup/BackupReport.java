package vn.hocba.archive.backup;

import java.util.List;
import vn.hocba.archive.vault.Fixity;

/**
 * Whether a backup is what was written, and all of what was to be.
 *
 * @param manifest what it says about itself; null when that cannot be relied on
 * @param findings what is wrong, each file by name; none for a good one
 * @param checked files that were read to their end
 */
public record BackupReport(BackupManifest manifest, List<BackupFinding> findings, long checked) {

  public BackupReport {
    findings = List.copyOf(findings);
  }

  /** Whether all that is wrong with it is what was not whole any more when it was made: what it has can be restored. */
  public boolean onlyLacking() {
    return !findings.isEmpty() && findings.stream().allMatch(f -> f.reason() == BackupFinding.Reason.LACKING);
  }

  /** Good only when everything was read, is what was written, and nothing was missing from the first. */
  public Fixity answer() {
    return findings.isEmpty() ? Fixity.GOOD
        : findings.stream().anyMatch(f -> f.answer() == Fixity.BAD) ? Fixity.BAD : Fixity.COULD_NOT_CHECK;
  }
}
