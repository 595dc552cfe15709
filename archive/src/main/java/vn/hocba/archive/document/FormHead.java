package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the forms of every school level have in common: whose transcript it is, of which school and year. */
final class FormHead {

  /** Where times on a form are told. */
  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final TranscriptDocument transcript;
  private final FormLabels labels;
  private final FormWriter write;

  FormHead(TranscriptDocument transcript, FormLabels labels, FormWriter write) {
    this.transcript = transcript;
    this.labels = labels;
    this.write = write;
  }

  void letterhead(Document document) {
    var school = transcript.school();
    Table head = write.arrangement(50, 50);
    head.addCell(write.place(
        write.text(labels.text("department", school.province().toUpperCase(FormLabels.LOCALE))).setFontSize(9.5f),
        write.strong(school.name().toUpperCase(FormLabels.LOCALE)).setFontSize(9.5f))
        .setTextAlignment(TextAlignment.CENTER));
    head.addCell(write.place(write.strong(labels.text("country")).setFontSize(9.5f),
        write.strong(labels.text("motto")).setFontSize(9.5f).setUnderline(0.6f, -2.5f))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(head);
    if (transcript.form() == null || transcript.form().lookup() == null) {
      titles().forEach(document::add);
      return;
    }
    Table cover = write.arrangement(18, 64, 18);
    cover.addCell(write.place());
    cover.addCell(write.place(titles().toArray(Paragraph[]::new)));
    cover.addCell(new LookupMark(transcript.form().lookup(), labels, write).cell(document.getPdfDocument()));
    document.add(cover);
  }

  private List<Paragraph> titles() {
    List<Paragraph> titles = new ArrayList<>();
    if (transcript.form() != null) {
      titles.add(write.strong(labels.text("ministry")).setTextAlignment(TextAlignment.CENTER).setMarginTop(14));
    }
    titles.add(write.title(labels.text("title", title())));
    titles.add(write.strong(labels.text("school.year", transcript.schoolYear()))
        .setFontSize(12).setTextAlignment(TextAlignment.CENTER));
    if (transcript.leaving() != null) {
      titles.add(write.text(labels.text("leaving.title", DAY.format(transcript.leaving().day())))
          .setTextAlignment(TextAlignment.CENTER));
    }
    if (transcript.supersedes() != null) {
      titles.add(write.text(labels.text("supersedes", transcript.supersedes()))
          .setFontSize(9).setTextAlignment(TextAlignment.CENTER));
    }
    return titles;
  }

  /** A centre of continuing education names the level it teaches. */
  private String title() {
    String level = labels.text("level." + transcript.school().level());
    return transcript.form() == null || !isCentre() ? level
        : labels.text("title.centre", level, labels.text("level." + (transcript.grade() > 9 ? "THPT" : "THCS")));
  }

  boolean isCentre() {
    return transcript.school().level().equals("GDTX");
  }

  /** The level of school, for a centre of continuing education with the level it teaches. */
  String programme() {
    return isCentre() ? "GDTX." + (transcript.grade() > 9 ? "THPT" : "THCS") : transcript.school().level();
  }

  /** The label in the words of the regulation, where it has its own since format 5. */
  String said(String key) {
    String regulation = transcript.ruleSet().startsWith("TT58") ? ".TT58" : isCentre() ? ".GDTX" : "";
    return labels.text(transcript.form() != null && labels.has(key + regulation) ? key + regulation : key);
  }

  /** What sessions missed are counted for. */
  String absencesOf() {
    return labels.text(transcript.leaving() == null ? "absences" : "absences.left");
  }

  /** Whether the pupil goes up, in the words of the regulation. */
  String promotion() {
    if (transcript.promotion() == null) {
      return labels.text("result.open");
    }
    String said = said("promotion." + transcript.promotion());
    return transcript.leaving() == null ? said : labels.text("promotion.left", said);
  }

  /** Sessions missed; where nobody kept attendance, that it was not kept and never a number. */
  String absences() {
    Integer excused = transcript.excusedAbsences();
    Integer unexcused = transcript.unexcusedAbsences();
    return excused == null || unexcused == null ? labels.text("absences.unkept") : labels.text("absences.count",
        Integer.toString(excused + unexcused), Integer.toString(excused), Integer.toString(unexcused));
  }

  void fact(Table facts, String label, String value) {
    facts.addCell(write.place(write.labelled(labels.text(label), value)));
  }

  void running(Document document) {
    Table line = write.arrangement(56, 14, 30);
    fact(line, "pupil.name", transcript.pupil().fullName());
    fact(line, "pupil.class", transcript.className());
    line.addCell(write.place(write.strong(labels.text("school.year", transcript.schoolYear()))
        .setTextAlignment(TextAlignment.RIGHT)));
    document.add(line);
  }

  String placeAndDate() {
    LocalDate day = transcript.closedAt().atZone(VIETNAM).toLocalDate();
    String[] parts = DAY.format(day).split("/", 3);
    return labels.text("place.date", transcript.school().province(), parts[0], parts[1], parts[2]);
  }

  String orDash(String text) {
    return text == null || text.isBlank() ? labels.text("result.open") : text;
  }
}
