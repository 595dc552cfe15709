package vn.hocba.checking;

import vn.hocba.archive.verify.Reason;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.intake.Receipts;
import vn.hocba.verifying.Verification;

/** How verdicts and reasons are said in a report; in Vietnamese, whoever asks for it. */
public interface ReportWords {

  /** The verdict by itself, without dates. */
  String verdict(Verdict verdict);

  String verdict(Verification answer);

  String reason(Reason reason);

  /** A witness of an archived transcript that does not testify, by its code. */
  String lacking(String witness);

  String listing(Listing listing);

  /** Where and when somebody else's file was received. */
  String received(Receipts.Receipt receipt);
}
