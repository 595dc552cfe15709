package vn.hocba.setup;

import java.text.Normalizer;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Cleans what people typed into a form of the set-up, and says which field does not do. */
public final class Typed {

  private Typed() {}

  /** One line of text, NFC and with single spaces. @throws Problem SETUP_FIELD when empty, TEXT_TOO_LONG */
  public static String required(String typed, int longest, String field) {
    String clean = optional(typed, longest);
    if (clean == null) {
      throw new Problem(ProblemCode.SETUP_FIELD, field);
    }
    return clean;
  }

  /** The same, or null. */
  public static String optional(String typed, int longest) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String clean = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    if (clean.length() > longest) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, longest);
    }
    return clean;
  }

  /** @throws Problem SETUP_FIELD */
  public static <T> T given(T value, String field) {
    if (value == null) {
      throw new Problem(ProblemCode.SETUP_FIELD, field);
    }
    return value;
  }
}
