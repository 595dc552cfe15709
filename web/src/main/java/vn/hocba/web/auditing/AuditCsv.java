package vn.hocba.web.auditing;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.audit.AuditRow;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

/** Writes rows as comma-separated text that a spreadsheet opens and never takes for formulas. */
final class AuditCsv {

  private static final List<String> COLUMNS = List.of("sequence", "at", "person", "username", "action", "refused",
      "school", "about", "old", "new", "why", "detail", "address", "device", "agent");

  private final Writer out;
  private final Wording wording;
  private final AuditWording words;

  AuditCsv(Writer out, Wording wording) {
    this.out = out;
    this.wording = wording;
    this.words = new AuditWording(wording);
  }

  void head() throws IOException {
    out.write(CsvText.MARK);
    line(COLUMNS.stream().map(c -> wording.text("audit.csv." + c)));
  }

  void row(AuditRow r) throws IOException {
    line(Stream.of(String.valueOf(r.sequence()), r.at() == null ? "" : wording.time(r.at()), r.actorName(), r.actor(),
        words.action(r), wording.text(r.refused() ? "audit.yes" : "audit.no"), text(r.school()), words.about(r),
        words.value(r, r.oldValue()), words.value(r, r.newValue()), words.why(r), words.detail(r), text(r.address()),
        text(r.device()), text(r.agent())));
  }

  /** Says in a line of its own that there would be more. */
  void cutOff(int rows) throws IOException {
    line(Stream.of(wording.text("audit.csv.more", rows)));
  }

  private void line(Stream<String> cells) throws IOException {
    out.write(CsvText.line(cells));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
