package vn.hocba.preserving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.ArchivedFiles;
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
  @Inject
  private ArchivedFiles archived;

  /**
   * The record of a sealed transcript, DER (RFC 4998 §3.1).
   *
   * @throws Problem NOT_FOUND as for the transcript's file, NOT_PROVEN_YET until the day's batch was made
   */
  public byte[] record(String transcriptId) {
    LedgerEntry line = line(transcriptId);
    BatchRecord batch = batch(line);
    List<Long> order = lines.of(batch).stream().map(LedgerEntry::sequence).toList();
    return read(() -> preservation.read(batch).record(order.indexOf(line.sequence())));
  }

  /**
   * The status of its signers' certificates as its batch keeps it, a CMS structure without content.
   *
   * @throws Problem as {@link #record}; NOT_FOUND also where the transcript carries it itself
   */
  public byte[] validationData(String transcriptId) {
    BatchRecord batch = withData(transcriptId);
    return archived.read(batch.validationSha256());
  }

  /** The record that proves those data, DER. @throws Problem as {@link #validationData} */
  public byte[] validationRecord(String transcriptId) {
    BatchRecord batch = withData(transcriptId);
    return read(() -> preservation.read(batch).record(batch.files()));
  }

  private BatchRecord withData(String transcriptId) {
    return batches.withStatus(batch(line(transcriptId))).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private LedgerEntry line(String transcriptId) {
    return ledger.lineOf(LedgerEntry.Kind.TRANSCRIPT, transcriptId, transcripts.file(transcriptId).sha256())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private BatchRecord batch(LedgerEntry line) {
    return batches.proving(line.sequence())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_PROVEN_YET, Setting.PRESERVATION_MINUTES.text()));
  }

  private interface Reading {
    byte[] read() throws IOException;
  }

  private static byte[] read(Reading file) {
    try {
      return file.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
