package vn.hocba.web.catalogue;

import java.io.Serializable;
import java.util.List;

/** A column of the file: what stands in it, and what the person says it is. */
public class ReadColumn implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int place;
  private final List<String> cells;
  private String field;

  ReadColumn(int place, List<String> cells, String field) {
    this.place = place;
    this.cells = List.copyOf(cells);
    this.field = field;
  }

  /** From 1. */
  public int getPlace() {
    return place;
  }

  /** The first cells from above, as they read. */
  public List<String> getCells() {
    return cells;
  }

  /** Name of a {@code CatalogueField}; empty for a column that is left aside. */
  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field;
  }
}
