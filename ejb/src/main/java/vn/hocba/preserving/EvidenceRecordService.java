package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.configuration.Setting;
import vn.hocba.finding.SearchService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Hands out the evidence record of one archived file, for somebody who proves it elsewhere. */
@Stateless
@PermitAll
@Needs(Right.FIND_TRANSCRIPTS)
public class EvidenceRecordService {

  @Inject
  private SearchService transcripts;
  @Inject
  private Ledger ledger;
  @Inject
  private Batches batches;
  @Inject
  private ProvenLines lines;
  @Inject
  private Preservation preservation;

  /**
   * The record of a sealed transcript, DER (RFC 4998 §3.1).
   *
   * @throws Problem NOT_FOUND as for the transcript's file, NOT_PROVEN_YET until the day's batch was made
   */
  public byte[] record(String transcriptId) {
    String sha256 = transcripts.file(transcriptId).sha256();
    LedgerEntry line = ledger.lineOf(LedgerEntry.Kind.TRANSCRIPT, transcriptId, sha256)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    BatchRecord batch = batches.proving(line.sequence())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_PROVEN_YET, Setting.PRESERVATION_MINUTES.text()));
    List<Long> order = lines.of(batch).stream().map(LedgerEntry::sequence).toList();
    try {
      return preservation.read(batch).record(order.indexOf(line.sequence()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
