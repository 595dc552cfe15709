package vn.hocba.checking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Reads the list of checksums on a medium ({@code SHA256SUMS}): text from outside, of which every line must be one. A line that
 * was left out would tell a file of the medium as one too many, or one that is missing as never listed.
 */
final class MediumList {

  /** As the usual programs write it, in text and in binary mode; the stroke at the beginning says that the name is escaped. */
  private static final Pattern LINE = Pattern.compile("(\\\\?)([0-9a-fA-F]{64})[ \\t]+\\*?(\\S.*)");
  /** The same with the name of the algorithm. */
  private static final Pattern TAGGED = Pattern.compile("(\\\\?)SHA256 \\((.+)\\) ?= ?([0-9a-fA-F]{64})");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\nr])");
  private static final int LONGEST = 300;
  /** Controls, also those of writing direction, which show gpj.fdp as pdf.jpg. */
  private static final String UNSEEN = "[\\p{Cntrl}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private MediumList() {}

  private record Line(String sum, String name) {}

  /**
   * The transcripts it names, by path; what lies beside them (label, list, index page) is none.
   *
   * @param most transcripts it may name
   * @throws Problem CHECK_LIST for what is no such list, CHECK_FULL
   */
  static Map<String, String> read(String text, int most) {
    Map<String, String> files = new LinkedHashMap<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String plain = (number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
      if (plain.isEmpty() || plain.startsWith("#")) {
        continue;
      }
      Line read = line(plain, number);
      String path = path(read.name);
      if (path.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
        String before = files.putIfAbsent(path, read.sum);
        if (before != null && !before.equals(read.sum)) {
          throw new Problem(ProblemCode.CHECK_LIST, number, "TWICE");
        }
      }
      if (files.size() > most) {
        throw new Problem(ProblemCode.CHECK_FULL, most);
      }
    }
    if (files.isEmpty()) {
      throw new Problem(ProblemCode.CHECK_LIST, "", "EMPTY");
    }
    return files;
  }

  private static Line line(String plain, int number) {
    // What no reader of UTF-8 makes of UTF-8: the text was written otherwise, or is none.
    if (plain.chars().anyMatch(c -> c == '\uFFFD' || c == 0)) {
      throw new Problem(ProblemCode.CHECK_LIST, number, "ENCODING");
    }
    Matcher usual = LINE.matcher(plain);
    if (usual.matches()) {
      return new Line(usual.group(2).toLowerCase(Locale.ROOT), name(usual.group(3), usual.group(1)));
    }
    Matcher tagged = TAGGED.matcher(plain);
    if (tagged.matches()) {
      return new Line(tagged.group(3).toLowerCase(Locale.ROOT), name(tagged.group(2), tagged.group(1)));
    }
    throw new Problem(ProblemCode.CHECK_LIST, number, "NO_SUM");
  }

  /** Where the line begins with a stroke, a name holds what a line cannot: strokes and ends of lines. */
  private static String name(String written, String escaped) {
    return escaped.isEmpty() ? written : ESCAPED.matcher(written).replaceAll(m -> switch (m.group(1)) {
      case "n" -> "\n";
      case "r" -> "\r";
      default -> "\\\\";
    });
  }

  /** As both sides write it: without what nobody sees and what turns the letters after it around, with strokes forward and nothing before the first folder. */
  static String path(String path) {
    String plain = path.replaceAll(UNSEEN, "").replace('\\', '/').strip().replaceFirst("^(\\.?/)+", "");
    return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
  }
}
