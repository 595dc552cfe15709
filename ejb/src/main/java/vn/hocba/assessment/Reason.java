package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of the argument for a result, told from a message bundle.
 *
 * @param code what is said
 * @param article the rule it rests on, as in {@code TT 22/2021 Điều 9.2b}
 * @param args what the message names, as codes and plain decimals with a point
 */
public record Reason(ReasonCode code, String article, List<String> args) implements ReasonStep {

  public Reason {
    args = List.copyOf(args);
  }

  /** @param args decimals, levels, or anything whose {@code toString} is a code; none null */
  public static Reason of(ReasonCode code, String article, Object... args) {
    return new Reason(code, article, Arrays.stream(args).map(Reason::plain).toList());
  }

  /** The same with one more argument; null for none. */
  Reason with(String further) {
    return further == null ? this
        : new Reason(code, article, Stream.concat(args.stream(), Stream.of(further)).toList());
  }

  private static String plain(Object arg) {
    return switch (arg) {
      case BigDecimal number -> number.toPlainString();
      case ResultLevel level -> level.code();
      default -> arg.toString();
    };
  }
}
