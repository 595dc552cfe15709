package vn.hocba.classbook;

import java.util.List;

/**
 * What came of reading a class book.
 *
 * @param book never null, but incomplete after errors
 * @param findings in the order of the sheets
 */
public record ClassBookReading(ClassBook book, List<Finding> findings) {

  public ClassBookReading {
    findings = List.copyOf(findings);
  }

  /** True when no finding blocks taking the book over. */
  public boolean isImportable() {
    return count(Severity.ERROR) == 0;
  }

  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
