package vn.hocba.web.correction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.correction.log.LogLine;
import vn.hocba.correction.request.RequestState;
import vn.hocba.correction.request.RequestView;
import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.SubjectNote;
import vn.hocba.homeroom.ConductPlace;
import vn.hocba.web.gradebook.ColumnWording;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Says which mark a correction is about, what it was and is, and whom a request waits for. */
@Named
@Dependent
public class CorrectionWording {

  private final Wording wording;
  private final CodeWording codes;

  @Inject
  public CorrectionWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** The column by its long name, or its key where the form no longer has it. */
  public String column(FormColumn column, String otherwise) {
    return column == null ? place(otherwise) : new ColumnWording(wording).longLabel(column);
  }

  private String place(String place) {
    return switch (place) {
      case ConductPlace.COMMENT -> wording.text("audit.field.COMMENT");
      case ConductPlace.EXCUSED -> wording.text("field.excused");
      case ConductPlace.UNEXCUSED -> wording.text("field.unexcused");
      case SubjectNote.PLACE -> wording.text("correction.place.note");
      default -> place.endsWith(":CONDUCT:1") ? wording.text("audit.field.CONDUCT_" + place.charAt(0)) : place;
    };
  }

  public String value(FormColumn column, String value) {
    return value == null ? wording.text("correction.nothing")
        : column != null && column.entry() == EntryKind.TEXT ? value
        : column == null && wording.has("Level." + value) ? wording.text("Level." + value)
        : column != null && column.entry() == EntryKind.LEVEL ? value : codes.mark(value);
  }

  /** What else a file was brought for, one after the other. */
  public String reused(RequestView r) {
    return r.reused().stream().map(o -> wording.text("correction.reused.of", o.pupil(), o.className(),
        wording.text("subject." + o.subject()), column(o.column(), o.place()))).collect(Collectors.joining("; "));
  }

  /** Other lines of the same list that the same file proves; empty when there are none. */
  public String reused(LogLine line, List<LogLine> lines) {
    return line.file() == null || line.sha256() == null ? "" : lines.stream().filter(o -> o.id() != line.id() && line.sha256().equals(o.sha256()))
        .map(o -> wording.text("correction.reused.of", o.pupil(), o.className(), wording.text("subject." + o.subject()),
            column(o.column(), o.place()))).collect(Collectors.joining("; "));
  }

  /** Why, or that an imported book brought it. */
  public String reason(LogLine line) {
    return line.reason().equals("CLASS_BOOK") ? wording.text("correction.imported") : line.reason();
  }

  /** A seat by its code, or that somebody takes it in another's place. */
  public String seat(String capacity) {
    return wording.text("Seat." + capacity);
  }

  /** Whom an open request waits for, or how it ended. */
  public String stands(RequestView r) {
    return r.state() == RequestState.ALLOWED ? wording.text("correction.waits.witnesses", r.open().stream().map(s -> seat(r.capacity(s))).collect(Collectors.joining(", ")))
        : wording.text("correction.state." + r.state());
  }
}
