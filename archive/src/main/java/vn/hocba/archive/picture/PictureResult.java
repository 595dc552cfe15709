package vn.hocba.archive.picture;

/**
 * A picture drawn anew, or why it was not; exactly one of the two is null.
 *
 * @param png the new one, cut to what is drawn, on a transparent ground; in base 64
 * @param refusal why it was not taken
 */
public record PictureResult(String png, PictureRefusal refusal) {

  public PictureResult {
    if ((png == null) == (refusal == null)) {
      throw new IllegalArgumentException("either a picture or a refusal");
    }
  }

  /** A file that can serve. */
  public static PictureResult of(String png) {
    return new PictureResult(png, null);
  }

  /** A file that was refused. */
  public static PictureResult refused(PictureRefusal refusal) {
    return new PictureResult(null, refusal);
  }
}
