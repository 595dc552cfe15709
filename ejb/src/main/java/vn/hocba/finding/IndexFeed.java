package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.archive.search.IndexedTranscript;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.retention.RetentionRules;
import vn.hocba.retention.RetentionTerm;
import vn.hocba.retention.Retentions;
import vn.hocba.school.SchoolYear;
import vn.hocba.signing.SigningDocuments;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.transcript.Transcripts;

/** Reads from the ledger what the index must learn next. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexFeed {

  @Inject
  private Ledger ledger;
  @Inject
  private Transcripts transcripts;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private SigningDocuments documents;
  @Inject
  private Retentions retentions;
  @Inject
  private Clock clock;

  /**
   * The next part of the ledger, as the index takes it.
   *
   * @param last number of the last line in it
   * @param line hash of that line; null for a part without lines
   * @param added in the order of the ledger
   * @param superseded identifiers of editions that must no longer be found
   */
  public record Part(long last, String line, List<IndexedTranscript> added, List<String> superseded) {}

  /** @return a part without anything added when the ledger ends at {@code sequence} */
  public Part after(long sequence, int most) {
    List<LedgerEntry> lines = ledger.after(sequence, most);
    if (lines.isEmpty()) {
      return new Part(sequence, null, List.of(), List.of());
    }
    Map<String, LedgerEntry> byId = new LinkedHashMap<>();
    lines.forEach(l -> byId.put(l.reference(), l));
    List<IndexedTranscript> added = new ArrayList<>();
    List<String> ids = Stream.of(LedgerEntry.Kind.TRANSCRIPT, LedgerEntry.Kind.REVOCATION).flatMap(k -> ids(lines, k).stream()).toList();
    Map<String, Set<String>> signers = documents.signers(ids);
    List<RetentionTerm> terms = retentions.terms();
    LocalDate today = LocalDate.now(clock);
    List<String> superseded = new ArrayList<>();
    for (TranscriptRecord t : transcripts.find(ids)) {
      if (t.state() == TranscriptState.SEALED) {
        added.add(IndexEntries.signed(t, signers.getOrDefault(t.id(), Set.of()),
            kept(terms, LedgerEntry.Kind.TRANSCRIPT, t.schoolYear(), today), byId.get(t.id()).sequence()));
        if (t.supersedes() != null) {
          superseded.add(t.supersedes());
        }
      } else {
        superseded.add(t.id());
      }
    }
    // A record that was taken back has a line, and is no longer there.
    Set<String> gone = new HashSet<>(ids(lines, LedgerEntry.Kind.PAPER));
    for (PaperTranscript p : papers.find(Set.copyOf(gone))) {
      gone.remove(p.id());
      added.add(IndexEntries.paper(p, kept(terms, LedgerEntry.Kind.PAPER, p.schoolYear(), today),
          byId.get(p.id()).sequence()));
    }
    superseded.addAll(gone);
    return new Part(lines.getLast().sequence(), lines.getLast().hash(), added, superseded);
  }

  /**
   * Whether an index that carries this number and hash was filled from this ledger. A database that a crash threw back
   * behind its index counts on from an earlier line, and what it writes under the same numbers would never be found.
   *
   * @param line empty when the index carries no hash: then only a missing line tells
   */
  public boolean agrees(long sequence, String line) {
    return sequence == 0 || ledger.at(sequence).filter(at -> at.isThat(line)).isPresent();
  }

  private static KeptFor kept(List<RetentionTerm> terms, LedgerEntry.Kind kind, String schoolYear, LocalDate today) {
    int ends = schoolYear == null ? today.getYear() : SchoolYear.start(schoolYear) + 1;
    return RetentionRules.of(terms, kind, ends, today).until() == null ? KeptFor.EVER : KeptFor.A_TIME;
  }

  private static List<String> ids(List<LedgerEntry> lines, LedgerEntry.Kind kind) {
    return lines.stream().filter(l -> l.kind() == kind).map(LedgerEntry::reference).toList();
  }
}
