package vn.hocba.web.gradebook;

import vn.hocba.gradebook.FormColumn;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Names the columns of a gradebook, in its head and wherever a cell is spoken of. */
public final class ColumnWording {

  private final Wording wording;
  private final CodeWording codes;

  public ColumnWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** In the head, below its group. */
  String label(FormColumn c) {
    return kind("grid.kind.", c);
  }

  /** Away from the head: which entry of which time. */
  public String longLabel(FormColumn c) {
    return kind("grid.kindLong.", c) + ", " + group(c);
  }

  /** The term, in primary school the period, under which the column stands. */
  String group(FormColumn c) {
    return wording.text(c.period() == null ? "grid.term" + c.column().term() : "grid.period." + c.period());
  }

  /** The article that says what may be entered. */
  String rule(FormColumn c) {
    return codes.article(c.rule());
  }

  private String kind(String prefix, FormColumn c) {
    String key = prefix + c.column().kind();
    // The books of TT 58/2011 name their columns by weight; those of later circulars by time.
    String own = key + "." + c.regulation();
    if (wording.has(own)) {
      return wording.text(own, c.column().ordinal());
    }
    return wording.has(key) ? wording.text(key, c.column().ordinal()) : wording.text("Trait." + c.column().kind());
  }
}
