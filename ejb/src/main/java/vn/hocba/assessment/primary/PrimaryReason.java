package vn.hocba.assessment.primary;

import java.util.List;
import java.util.stream.Stream;
import vn.hocba.assessment.ReasonStep;

/**
 * One step of the argument for a primary result, or why an entry is refused, told from a message bundle.
 *
 * @param code what is said
 * @param article the rule it rests on, as in {@code TT 27/2020 Điều 9.2a}
 * @param args what the message names, as codes and numbers
 */
public record PrimaryReason(PrimaryReasonCode code, String article, List<String> args) implements ReasonStep {

  public PrimaryReason {
    args = List.copyOf(args);
  }

  static PrimaryReason of(PrimaryReasonCode code, String article, Object... args) {
    return new PrimaryReason(code, article, Stream.of(args).map(Object::toString).toList());
  }
}
