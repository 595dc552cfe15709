package vn.hocba.archive.picture;

/** What a picture is drawn anew in (NĐ 30/2020, Phụ lục I). */
public enum Ink {
  /** A person's signature. */
  BLUE(0x0033A0),
  /** A school's seal. */
  RED(0xC8102E);

  private final int rgb;

  Ink(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, eight bits each. */
  public int rgb() {
    return rgb;
  }
}
