package vn.hocba.archive.document;

/** What a class's book is called: one name on its title, above its signatures, and wherever the file is listed. */
public final class BookName {

  private static final String PRIMARY = "PRIMARY";
  private static final String FORMER = "TT58";

  private BookName() {}

  /** {@code PRIMARY} or {@code TT58} where a book has a name of its own; null for the usual one. */
  public static String form(BookDocument book) {
    return book.level().equals(PRIMARY) ? PRIMARY : book.regulation().startsWith(FORMER) ? FORMER : null;
  }

  /** The label of that book's form. */
  static String key(String label, BookDocument book) {
    return form(book) == null ? label : label + "." + form(book);
  }
}
