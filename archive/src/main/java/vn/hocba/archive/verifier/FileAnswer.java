package vn.hocba.archive.verifier;

import java.util.List;
import vn.hocba.archive.bundle.StatusLine;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.ReasonCode;
import vn.hocba.archive.verify.Verdict;

/**
 * What was found about one file.
 *
 * @param file its path as it can be written, which need not be one that opens it
 * @param sha256 null when the file could not be read
 * @param status what the status list says of exactly these bytes; null when nothing
 * @param otherBytes SHA-256 of the archive's file of the document that this one names; null when it names none of ours, and
 *     when its own bytes are in the list
 */
record FileAnswer(String file, String sha256, long length, StatusLine status, String otherBytes, Judgement judgement,
    Examination examination) {

  /** Of what no byte was looked at. */
  static FileAnswer couldNotCheck(String file, ReasonCode why) {
    return new FileAnswer(file, null, -1, null, null, new Judgement(Verdict.COULD_NOT_CHECK, List.of(new Reason(why, null))),
        Examination.none(Readability.WORKER_FAILED, -1));
  }
}
