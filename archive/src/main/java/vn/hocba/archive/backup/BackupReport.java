package vn.hocba.archive.backup;

import java.util.List;
import vn.hocba.archive.vault.Fixity;

/**
 * Whether a backup is what was written.
 *
 * @param manifest what it says about itself; null when that cannot be relied on
 * @param findings what is wrong, each file by name; none for a good one
 * @param checked files that were read to their end
 */
public record BackupReport(BackupManifest manifest, List<BackupFinding> findings, long checked) {

  public BackupReport {
    findings = List.copyOf(findings);
  }

  /** Good only when everything was read and is what was written. */
  public Fixity answer() {
    return findings.isEmpty() ? Fixity.GOOD
        : findings.stream().anyMatch(f -> f.answer() == Fixity.BAD) ? Fixity.BAD : Fixity.COULD_NOT_CHECK;
  }
}
