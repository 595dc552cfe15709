package vn.hocba.archive.workbook.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns the numbers of a workbook back into what was typed. */
final class Numbers {

  /** A spreadsheet shows and keeps 15 digits; what lies behind them is noise of the binary fraction. */
  private static final MathContext TYPED = new MathContext(15);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private Numbers() {}

  /** Shortest decimal with a point. */
  static String decimal(String stored) {
    BigDecimal value = new BigDecimal(stored.strip()).round(TYPED).stripTrailingZeros();
    return Math.abs(value.scale()) > 30 ? value.toString() : value.toPlainString();
  }

  /** A civil date, or null when the number is none. */
  static String date(String stored, boolean since1904) {
    LocalDateTime moment = DateUtil.getLocalDateTime(new BigDecimal(stored.strip()).doubleValue(), since1904);
    return moment == null ? null : DATE.format(moment);
  }
}
