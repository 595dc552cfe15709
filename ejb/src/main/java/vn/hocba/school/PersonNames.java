package vn.hocba.school;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Tells people's names from what programs write, at every entrance: a name has letters of any script, and few signs
 * between them. What nobody can see, turns the direction of writing or begins a formula is in no name.
 */
public final class PersonNames {

  /** Such as K’Brơi, Y Ngọc-Niê, Nguyễn Văn A. Bình. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’‘`´\\p{Pd}]*");

  private PersonNames() {}

  /** @param name in composed form with single spaces */
  public static boolean possible(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * A name as it is kept, from what was typed: in composed form with single spaces.
   *
   * @throws Problem PERSON_NAME for what is none, TEXT_TOO_LONG
   */
  public static String typed(String typed, int longest) {
    String name = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    if (!possible(name)) {
      throw new Problem(ProblemCode.PERSON_NAME);
    }
    if (name.length() > longest) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, longest);
    }
    return name;
  }
}
