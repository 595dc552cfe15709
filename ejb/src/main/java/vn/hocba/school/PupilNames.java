package vn.hocba.school;

import java.util.regex.Pattern;

/** Tells names from what programs write: a name has letters of any script, and few signs between them. */
public final class PupilNames {

  /** Such as K’Brơi, Y Ngọc-Niê, Nguyễn Văn A. Bình. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’‘`´\\p{Pd}]*");

  private PupilNames() {}

  /** @param name NFC, on one line, with single spaces */
  public static boolean possible(String name) {
    return NAME.matcher(name).matches();
  }
}
