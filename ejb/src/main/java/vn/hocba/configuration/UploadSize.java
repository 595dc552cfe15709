package vn.hocba.configuration;

/** The one limit on files from outside, from the setting: pages tell it, services and the interface hold to it. */
public final class UploadSize {

  private static final int MEGABYTE = 1 << 20;
  private static final int MOST = 1 << 30;

  private UploadSize() {}

  public static int bytes() {
    return Setting.UPLOAD_LIMIT.number(1, MOST);
  }

  /** For people: whole megabytes, at least one. */
  public static int megabytes() {
    return inMegabytes(bytes());
  }

  /** So many bytes as people are told them. */
  public static int inMegabytes(long bytes) {
    return (int) Math.max(1, bytes / MEGABYTE);
  }
}
