package vn.hocba.classbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What somebody wrote for a score means, in a class book or in a grid on a page.
 *
 * @param score with one decimal, or null when it is no mark
 * @param problem why it is no mark, or null
 * @param meant what was probably meant, or empty
 */
public record MarkText(BigDecimal score, FindingCode problem, String meant) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,9})?");
  private static final Pattern SLIPPED = Pattern.compile("([0-9])[^0-9\\p{L}]{0,3}([0-9])");

  /** Reads a mark with comma or point; the text is clean and not empty. */
  public static MarkText read(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return new MarkText(null, FindingCode.MARK_UNREADABLE, meant(text));
    }
    BigDecimal score = new BigDecimal(text.replace(',', '.'));
    if (text.startsWith("-") || score.compareTo(BigDecimal.TEN) > 0) {
      return new MarkText(null, FindingCode.MARK_OUT_OF_RANGE, meant(text));
    }
    if (score.signum() != 0 && score.stripTrailingZeros().scale() > 1) {
      return new MarkText(null, FindingCode.MARK_TOO_PRECISE, "");
    }
    return new MarkText(score.setScale(1), null, "");
  }

  /** Two digits whose comma got lost or mistyped: 85, 8;5 and "8 ,5" are 8.5. */
  private static String meant(String text) {
    var slipped = SLIPPED.matcher(text);
    return slipped.matches() ? slipped.group(1) + "." + slipped.group(2) : "";
  }
}
