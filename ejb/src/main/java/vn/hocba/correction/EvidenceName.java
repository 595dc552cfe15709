package vn.hocba.correction;

import java.text.Normalizer;

/** The name under which evidence is handed out: what the sender called it, with the ending of what it is. */
public final class EvidenceName {

  private static final int LONGEST = 100;

  private EvidenceName() {}

  /**
   * Without folders and whatever could make the name look like another one: control characters, characters that turn
   * the direction of writing, and the ending that was typed.
   *
   * @param otherwise where nothing of the name is left
   */
  public static String of(String typed, String mediaType, String otherwise) {
    String plain = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "").replaceFirst("(?s).*[/\\\\]", "")
        .replaceAll("[:*?\"<>|]", "-").replaceFirst("\\.[^.]*$", "").strip();
    String name = plain.isEmpty() ? otherwise : plain;
    int end = name.codePointCount(0, name.length()) > LONGEST ? name.offsetByCodePoints(0, LONGEST) : name.length();
    return name.substring(0, end) + ending(mediaType);
  }

  private static String ending(String mediaType) {
    return switch (mediaType) {
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      default -> ".pdf";
    };
  }
}
