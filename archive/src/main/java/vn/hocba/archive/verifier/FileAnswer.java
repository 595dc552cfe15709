package vn.hocba.archive.verifier;

import java.nio.file.Path;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.VerdictRules;

/**
 * What was found about one file.
 *
 * @param sha256 null when the file could not be read
 * @param status what the status list says of exactly these bytes; null when nothing
 * @param otherBytes SHA-256 of the archive's file of the document that this one names; null when it names none of ours, and
 *     when its own bytes are in the list
 */
record FileAnswer(Path file, String sha256, long length, StatusLine status, String otherBytes, Judgement judgement,
    Examination examination) {

  /** Of a file that cannot be read. */
  static FileAnswer couldNotCheck(Path file) {
    Examination none = Examination.none(Readability.WORKER_FAILED, -1);
    return new FileAnswer(file, null, -1, null, null, VerdictRules.decide(ArchiveMatch.NONE, false, none), none);
  }
}
