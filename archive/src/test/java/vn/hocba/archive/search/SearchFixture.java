package vn.hocba.archive.search;

import java.time.LocalDate;
import java.util.List;
import vn.hocba.archive.search.SearchResult.Hit;

/** Builds transcripts in the words of the trade for the tests of this package. */
record SearchFixture(IndexedTranscript transcript) {
  static SearchFixture aTranscript(String id, String fullName) {
    return new SearchFixture(new IndexedTranscript(id, TranscriptKind.SIGNED, fullName, null, null, null,
        "S1", "THCS Nguyễn Du", "9A1", 2024, "TOT", 1, null));
  }

  SearchFixture born(String isoDate) {
    return with(LocalDate.parse(isoDate), null, transcript.code(), transcript.schoolCode(), transcript.schoolName());
  }

  SearchFixture bornIn(int year) {
    return with(null, year, transcript.code(), transcript.schoolCode(), transcript.schoolName());
  }

  SearchFixture withCode(String code) {
    return with(transcript.birthDate(), transcript.birthYear(), code, transcript.schoolCode(),
        transcript.schoolName());
  }

  SearchFixture at(String schoolCode, String schoolName) {
    return with(transcript.birthDate(), transcript.birthYear(), transcript.code(), schoolCode, schoolName);
  }

  private SearchFixture with(LocalDate date, Integer year, String code, String school, String schoolName) {
    IndexedTranscript t = transcript;
    return new SearchFixture(new IndexedTranscript(t.id(), t.kind(), t.fullName(), date, year, code, school,
        schoolName, t.className(), t.schoolYear(), t.level(), t.sequence(), t.text(), t.signers(), t.kept()));
  }

  SearchFixture inClass(String className, int schoolYear) {
    IndexedTranscript t = transcript;
    return new SearchFixture(new IndexedTranscript(t.id(), t.kind(), t.fullName(), t.birthDate(), t.birthYear(),
        t.code(), t.schoolCode(), t.schoolName(), className, schoolYear, t.level(), t.sequence(), t.text(),
        t.signers(), t.kept()));
  }

  SearchFixture onPaper(String text, long sequence) {
    IndexedTranscript t = transcript;
    return new SearchFixture(new IndexedTranscript(t.id(), TranscriptKind.PAPER, t.fullName(), t.birthDate(),
        t.birthYear(), t.code(), t.schoolCode(), t.schoolName(), t.className(), t.schoolYear(), t.level(), sequence,
        text, t.signers(), t.kept()));
  }

  /** Signed by these, with that result and time of keeping, and a comment. */
  SearchFixture signed(List<String> signers, String level, KeptFor kept, String text) {
    IndexedTranscript t = transcript;
    return new SearchFixture(new IndexedTranscript(t.id(), t.kind(), t.fullName(), t.birthDate(), t.birthYear(),
        t.code(), t.schoolCode(), t.schoolName(), t.className(), t.schoolYear(), level, t.sequence(), text, signers, kept));
  }

  static void index(TranscriptSearch search, SearchFixture... transcripts) {
    search.upsert(List.of(transcripts).stream().map(SearchFixture::transcript).toList());
    search.refresh();
  }

  static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }
}
