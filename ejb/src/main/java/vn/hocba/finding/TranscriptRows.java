package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningDocuments;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Reads from the database what the index found by its keys; asks no permission, so only services use it. */
@Stateless
@PermitAll
public class TranscriptRows {

  @Inject
  private Transcripts transcripts;
  @Inject
  private PaperTranscripts papers;
  @Inject
  private SigningDocuments documents;
  @Inject
  private Schools schools;

  /**
   * Lines in the order of the hits; what is no longer there is left out.
   *
   * @param schools codes whose transcripts may be told, whatever an index says; null for every school
   */
  public List<TranscriptRow> of(List<Hit> hits, Set<String> schools) {
    List<String> signed = ids(hits, TranscriptKind.SIGNED);
    List<String> paper = ids(hits, TranscriptKind.PAPER);
    Map<String, TranscriptRecord> records = transcripts.find(signed).stream()
        .collect(Collectors.toMap(TranscriptRecord::id, Function.identity()));
    Map<String, PaperTranscript> entries = papers.find(paper).stream()
        .collect(Collectors.toMap(PaperTranscript::id, Function.identity()));
    Map<String, Set<String>> signers = documents.signers(signed);
    Set<String> scanned = papers.scanned(paper);
    List<TranscriptRow> rows = new ArrayList<>();
    for (Hit hit : hits) {
      if (records.containsKey(hit.id())) {
        rows.add(row(records.get(hit.id()), signers.getOrDefault(hit.id(), Set.of()), hit));
      } else if (entries.containsKey(hit.id())) {
        rows.add(row(entries.get(hit.id()), scanned.contains(hit.id()), hit));
      }
    }
    rows.removeIf(row -> schools != null && !schools.contains(row.schoolCode()));
    Map<String, String> names = this.schools.namesByCode(rows.stream().map(TranscriptRow::schoolCode).toList());
    rows.replaceAll(row -> row.called(names.get(row.schoolCode())));
    return rows;
  }

  private static List<String> ids(List<Hit> hits, TranscriptKind kind) {
    return hits.stream().filter(h -> h.kind() == kind).map(Hit::id).toList();
  }

  private static TranscriptRow row(TranscriptRecord t, Set<String> people, Hit hit) {
    TranscriptDocument d = IndexEntries.document(t);
    return new TranscriptRow(t.id(), TranscriptKind.SIGNED, d.pupil().fullName(), d.pupil().birthDate(),
        d.pupil().birthDate().getYear(), d.pupil().identifier(), d.school().code(), d.school().name(), null, d.className(),
        d.schoolYear(), d.result(), null, t.sealedAt(), t.edition(), false, IndexEntries.signers(d, people),
        IndexEntries.comments(d), 0, hit);
  }

  private static TranscriptRow row(PaperTranscript p, boolean scanned, Hit hit) {
    return new TranscriptRow(p.id(), TranscriptKind.PAPER, p.fullName(), p.birthDate(), p.birthYear(), p.number(),
        p.schoolCode(), p.schoolName(), null, p.className(), p.schoolYear(), null, p.location(), null, 0, scanned, List.of(),
        p.ocrText(), p.unsearchedWords(), hit);
  }
}
