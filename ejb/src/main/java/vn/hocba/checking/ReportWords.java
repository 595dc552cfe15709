package vn.hocba.checking;

import java.time.Instant;
import java.util.List;
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

  /** How a file is called: as its sender does, or whose transcript of a sample it is. */
  String file(CheckRunService.Item item);

  /** Who signed it, by which certificates and when, and what the archive has. @param archived null where there is none of ours to name */
  List<String> facts(CheckRunService.Item item, Archived archived);

  /** A file of the archive. @param size in bytes */
  record Archived(String sha256, long size, Instant sealedAt) {}

  /** Where and when somebody else's file was received. */
  String received(Receipts.Receipt receipt);
}
