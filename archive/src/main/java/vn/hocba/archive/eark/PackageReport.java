package vn.hocba.archive.eark;

import java.util.List;
import vn.hocba.archive.vault.Fixity;

/**
 * What a package is and what was found about each of its files.
 *
 * @param kind as it says; empty when it does not
 * @param objectId its name; empty likewise, as the next
 * @param organisation who made it
 * @param title of its record
 */
public record PackageReport(String kind, String objectId, String organisation, String title, List<PackageFinding> findings,
    List<PackageDocument> documents) {

  public PackageReport {
    findings = List.copyOf(findings);
    documents = List.copyOf(documents);
  }

  static PackageReport of(PackageFinding only) {
    return new PackageReport("", "", "", "", List.of(only), List.of());
  }

  /** Whether every file is there, named and as METS says, and there is something in it. */
  public boolean whole() {
    return !documents.isEmpty() && findings.stream().allMatch(f -> f.answer() == Fixity.GOOD);
  }

  public long count(Fixity answer) {
    return findings.stream().filter(f -> f.answer() == answer).count();
  }
}
