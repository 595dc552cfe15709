package vn.hocba.configuration;

/** The one limit on files from outside, from the setting: pages tell it, services and the interface hold to it. */
public final class UploadSize {

  public static final int KILOBYTE = 1 << 10;
  public static final int MEGABYTE = 1 << 20;
  private static final int MOST = 1 << 30;

  private UploadSize() {}

  public static int bytes() {
    return Setting.UPLOAD_LIMIT.number(1, MOST);
  }
}
