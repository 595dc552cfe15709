package vn.hocba.web.layout;

import java.util.Set;
import vn.hocba.access.Right;

/** The entries of the top bar; each role sees seven at most, and only what a right of theirs opens. */
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
  ACCOUNTS("/accounts", Right.MANAGE_ACCOUNTS),
  INSPECTIONS("/inspections", Right.MANAGE_INSPECTIONS),
  /** Progress, and beside it what else those who lead or oversee look at: the audit log too. */
  OVERSIGHT("/oversight", Right.OVERSEE_PROGRESS);

  private final String view;
  private final Right right;

  /** @param view the page, without its suffix */
  MenuEntry(String view, Right right) {
    this.view = view;
    this.right = right;
  }

  boolean isFor(Set<String> held) {
    return held.stream().anyMatch(role -> right.of(role).isPresent());
  }

  public String getView() {
    return view;
  }

  public String getKey() {
    return "menu." + name();
  }
}
