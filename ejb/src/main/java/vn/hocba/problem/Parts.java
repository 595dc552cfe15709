package vn.hocba.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which parts of a class are meant, as an argument of a failure: each by the code of its subject or seat, which the
 * portal says in words, with the name of whose it is where somebody is assigned.
 *
 * @param of in the order to be told
 */
public record Parts(List<String> of) {

  private static final String OF = "=";

  /** @param who full name; null where nobody is assigned */
  public static String named(String code, String who) {
    return who == null ? code : code + OF + who;
  }

  /** A part that somebody would have to be assigned to, and nobody is. */
  public static String ofNobody(String code) {
    return code + OF;
  }

  /** The code of an entry. */
  public static String code(String entry) {
    return entry.split(OF, 2)[0];
  }

  /** Whose it is; empty where nobody is assigned, null where nobody is told. */
  public static String who(String entry) {
    return entry.contains(OF) ? entry.split(OF, 2)[1] : null;
  }

  @Override
  public String toString() {
    return of.stream().collect(Collectors.joining(", "));
  }
}
