package vn.hocba.web.layout;

import java.util.function.Predicate;
import vn.hocba.access.Right;

/** The entries of the top bar; each role sees six at most, and only what a right of theirs opens. */
public enum MenuEntry {
  HOME("/index", Right.KEEP_OWN_ACCOUNT),
  HOMEROOM("/homeroom", Right.LIST_OWN_HOMEROOM),
  GRADEBOOKS("/gradebooks", Right.LIST_OWN_BOOKS),
  CLASSES("/classes", Right.READ_RESULTS),
  CLASS_BOOKS("/class-books", Right.IMPORT_CLASS_BOOK),
  SEARCH("/search", Right.FIND_TRANSCRIPTS),
  /** Open to everybody; the bar has it for those who look documents up. */
  VERIFY("/verify", Right.FIND_TRANSCRIPTS),
  ARCHIVE("/archive", Right.READ_ARCHIVE_STATE),
  /** Calendar, staff, classes, delegations and accounts. */
  SCHOOL("/school", Right.SET_UP_SCHOOL),
  /** Units, schools, and decisions on inspections. */
  ORGANISATION("/organisation", Right.MANAGE_UNITS),
  /** Progress, and beside it what else those who lead or oversee look at: the audit log too. */
  OVERSIGHT("/oversight", Right.OVERSEE_PROGRESS);

  private final String view;
  private final Right right;

  /** @param view the page, without its suffix */
  MenuEntry(String view, Right right) {
    this.view = view;
    this.right = right;
  }

  boolean isFor(Predicate<Right> may) {
    // Whoever heads the school would have seven: for them the search page leads to verification.
    return may.test(right) && !(this == VERIFY && may.test(Right.SET_UP_SCHOOL));
  }

  public String getView() {
    return view;
  }

  public String getKey() {
    return "menu." + name();
  }
}
