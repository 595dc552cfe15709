package vn.hocba.problem;

/** Tells why a file was not read: what is wrong with it or, while the system is busy, that nothing is. */
public final class UnreadFile {

  private static final String OURS = "COULD_NOT_READ";

  private UnreadFile() {}

  /** @param refusal of the reader; one that lies with us is told as FILE_NOT_READ_YET, any other as FILE_UNREADABLE */
  public static Problem told(String fileName, Enum<?> refusal) {
    return refusal.name().equals(OURS) ? new Problem(ProblemCode.FILE_NOT_READ_YET, fileName)
        : new Problem(ProblemCode.FILE_UNREADABLE, fileName, refusal.name());
  }
}
