package vn.hocba.web.gradebook;

import vn.hocba.gradebook.EntryKind;
import vn.hocba.gradebook.FormColumn;
import vn.hocba.gradebook.GradebookView;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.gradebook.SheetWords;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** The words of an exported gradebook, those of the grid. */
record SheetTexts(Wording wording) implements SheetWords {

  @Override
  public String title(GradebookView book) {
    return wording.text("gradebook.title", new CodeWording(wording).subject(book.subject()), book.className(),
        book.schoolYear());
  }

  @Override
  public String identifier() {
    return wording.text("grid.sheet.identifier");
  }

  @Override
  public String position() {
    return wording.text("grid.number");
  }

  @Override
  public String pupil() {
    return wording.text("grid.pupil");
  }

  @Override
  public String column(FormColumn column) {
    ColumnWording words = new ColumnWording(wording);
    return words.label(column) + "\n" + words.group(column);
  }

  @Override
  public String average(int term) {
    return wording.text("grid.average") + "\n" + wording.text(term == 0 ? "grid.year" : "grid.term" + term);
  }

  @Override
  public String value(EntryKind entry, String value) {
    return switch (entry) {
      case PASSED -> wording.text(value.equals(MarkValue.PASSED) ? "grid.passed" : "grid.failed");
      case QUALITY -> value.equals(MarkValue.PASSED) ? wording.text("grid.passed") : value;
      default -> value;
    };
  }
}
