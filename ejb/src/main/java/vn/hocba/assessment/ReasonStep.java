package vn.hocba.assessment;

import java.util.List;

/** One step of an argument of any regulation, kept with a closed year and told from a message bundle. */
public interface ReasonStep {

  /** What is said; the enum says by which regulations. */
  Enum<?> code();

  /** The rule it rests on, as in {@code TT 22/2021 Điều 9.2b}. */
  String article();

  /** What the message names, as codes and plain decimals with a point. */
  List<String> args();
}
