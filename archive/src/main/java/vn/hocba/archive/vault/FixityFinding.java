package vn.hocba.archive.vault;

/**
 * What was found about one stored file.
 *
 * @param part the file within the store that is wrong, missing or unreadable; empty when all is good
 */
public record FixityFinding(Fixity answer, String part) {

  static final FixityFinding WHOLE = new FixityFinding(Fixity.GOOD, "");

  static FixityFinding bad(String part) {
    return new FixityFinding(Fixity.BAD, part);
  }

  static FixityFinding couldNotCheck(String part) {
    return new FixityFinding(Fixity.COULD_NOT_CHECK, part);
  }
}
