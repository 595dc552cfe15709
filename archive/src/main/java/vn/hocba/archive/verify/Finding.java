package vn.hocba.archive.verify;

import java.util.List;

/**
 * One thing an examination found wrong; the text for people is in the portal's bundles.
 *
 * @param code what
 * @param arguments see {@link FindingCode}; may come from the file and is to be escaped
 */
public record Finding(FindingCode code, List<String> arguments) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding with its arguments. */
  public static Finding of(FindingCode code, String... arguments) {
    return new Finding(code, List.of(arguments));
  }
}
