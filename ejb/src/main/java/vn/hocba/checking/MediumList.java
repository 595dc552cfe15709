package vn.hocba.checking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the list of checksums on a medium ({@code SHA256SUMS}): text from outside, of which only lines that fit are taken. */
final class MediumList {

  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(\\S.*)");
  private static final int LONGEST = 300;

  private MediumList() {}

  /**
   * The transcripts it names, by path; what lies beside them (label, list, index page) is none.
   *
   * @param most lines that are read
   */
  static Map<String, String> read(String text, int most) {
    Map<String, String> files = new LinkedHashMap<>();
    text.lines().limit(most + 10L).map(l -> l.replaceAll("\\p{Cntrl}", "").strip()).map(LINE::matcher).filter(Matcher::matches)
        .filter(m -> m.group(2).length() <= LONGEST && m.group(2).toLowerCase(Locale.ROOT).endsWith(".pdf"))
        .limit(most).forEach(m -> files.putIfAbsent(path(m.group(2)), m.group(1).toLowerCase(Locale.ROOT)));
    return files;
  }

  /** As both sides write it: with strokes forward and nothing before the first folder. */
  static String path(String path) {
    String plain = path.replaceAll("\\p{Cntrl}", "").replace('\\', '/').strip().replaceFirst("^(\\.?/)+", "");
    return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
  }
}
