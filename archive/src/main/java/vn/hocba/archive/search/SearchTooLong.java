package vn.hocba.archive.search;

/** Says that a question was given up, because finding its answer took longer than one question may. Nothing was found out. */
public class SearchTooLong extends RuntimeException {
  private static final long serialVersionUID = 1;
}
