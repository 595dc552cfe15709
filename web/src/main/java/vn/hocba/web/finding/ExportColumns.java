package vn.hocba.web.finding;

import java.util.List;
import java.util.stream.Stream;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.web.wording.Wording;

/** The columns of a file of found transcripts. */
final class ExportColumns {

  /** In characters. */
  static final List<Integer> WIDTHS = List.of(28, 12, 16, 14, 34, 10, 12, 14, 22, 12, 30, 24, 38);
  private static final List<String> NAMES = List.of("fullName", "born", "code", "schoolCode", "school", "class", "year",
      "level", "signers", "kind", "place", "sealed", "id");

  private final Wording wording;
  private final QuestionWording words;

  ExportColumns(Wording wording) {
    this.wording = wording;
    this.words = new QuestionWording(wording);
  }

  List<String> heading() {
    return NAMES.stream().map(name -> wording.text("search.export." + name)).toList();
  }

  List<String> cells(TranscriptRow r) {
    String born = r.birthDate() != null ? wording.date(r.birthDate()) : r.birthYear() == null ? "" : r.birthYear().toString();
    return Stream.of(r.fullName(), born, r.code(), r.schoolCode(), r.schoolName(), r.className(), r.schoolYear(),
        r.level() == null ? "" : words.level(r.level()), String.join(", ", r.signers()),
        wording.text("search.kind." + r.kind()), r.location(), r.sealedAt() == null ? "" : wording.time(r.sealedAt()),
        r.id()).map(cell -> cell == null ? "" : cell).toList();
  }

  /** Says in a line of its own that there would be more. */
  List<String> cutOff(int rows, long total) {
    return List.of(wording.text("search.export.more", rows, total));
  }
}
