package vn.hocba.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.document.PrimaryYear;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.search.IndexedTranscript;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.school.SchoolYear;
import vn.hocba.transcript.TranscriptRecord;

/** What the index learns of a transcript, and which of its words are searched as free text. */
final class IndexEntries {

  private IndexEntries() {}

  /** @param people whose signatures it carries; empty where the school's keys signed for those it names */
  static IndexedTranscript signed(TranscriptRecord t, Set<String> people, KeptFor kept, long sequence) {
    TranscriptDocument d = document(t);
    return new IndexedTranscript(t.id(), TranscriptKind.SIGNED, d.pupil().fullName(), d.pupil().birthDate(), null,
        d.pupil().identifier(), d.school().code(), d.school().name(), d.className(), SchoolYear.start(d.schoolYear()),
        d.result(), sequence, comments(d), signers(d, people), kept);
  }

  /** Who signed it, or for whom the school's keys did. */
  static List<String> signers(TranscriptDocument d, Set<String> people) {
    return people.isEmpty() ? Stream.of(d.homeroomTeacher(), d.principal()).filter(Objects::nonNull).distinct().toList()
        : List.copyOf(people);
  }

  static IndexedTranscript paper(PaperTranscript p, KeptFor kept, long sequence) {
    return new IndexedTranscript(p.id(), TranscriptKind.PAPER, p.fullName(), p.birthDate(), p.birthYear(), p.number(),
        p.schoolCode(), p.schoolName(), p.className(), p.schoolYear() == null ? 0 : SchoolYear.start(p.schoolYear()),
        null, sequence, p.searchedText(), List.of(), kept);
  }

  static TranscriptDocument document(TranscriptRecord t) {
    return TranscriptJson.read(t.document().getBytes(StandardCharsets.UTF_8));
  }

  /** What teachers said in it, a line each; the homeroom teacher first. */
  static String comments(TranscriptDocument d) {
    List<String> said = new ArrayList<>();
    said.add(d.homeroomComment());
    d.subjects().forEach(s -> said.addAll(Arrays.asList(s.commentOne(), s.commentTwo(), s.note())));
    if (d.primary() != null) {
      primary(d.primary(), said);
    }
    said.addAll(d.notes());
    return said.stream().filter(line -> line != null && !line.isBlank()).map(String::strip).distinct()
        .collect(Collectors.joining("\n"));
  }

  private static void primary(PrimaryYear year, List<String> said) {
    year.subjects().forEach(s -> {
      Stream.of(s.termOne(), s.year(), s.additional()).filter(Objects::nonNull).forEach(e -> said.add(e.comment()));
      said.add(s.note());
    });
    year.traits().forEach(t -> {
      said.add(t.commentOne());
      said.add(t.commentYear());
    });
  }
}
