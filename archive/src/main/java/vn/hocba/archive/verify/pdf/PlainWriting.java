package vn.hocba.archive.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes again what was read in appended bytes, as the library writes that signs our documents (PDFBox 3, COSWriter): each value, each object and
 * each table has one way of being written there, so that nothing is left that readers could differ in. It is kept here and not asked
 * of the library, for a later version may write otherwise, and what was signed before still reads as it did.
 */
final class PlainWriting {

  private static final Pattern TOKEN = Pattern.compile(
      "[\\t\\n\\r ]*+(<<|>>|\\[|\\]|/[^\\t\\n\\r <>\\[\\]()/]*+|\\((?:[^()\\\\]|\\\\.)*+\\)|<[^<>]*+>|\\d++ 0 R\\b|[^\\t\\n\\r <>\\[\\]()/]++)", Pattern.DOTALL);
  private static final Pattern SCALAR = Pattern.compile("/.*|\\(.*\\)|<(?:[0-9A-F]{2})*+>|<(?:[0-9a-f]{2})*+>|\\d+ 0 R|0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d+|true|false|null",
      Pattern.DOTALL);
  /** Values in a line of an array. */
  private static final int LINE = 10;
  /** Room that is kept for the places that a signature covers, in letters. */
  private static final int RANGE = "[0 1000000000 1000000000 1000000000]".length();

  private final StringBuilder text = new StringBuilder();
  private boolean begun;
  private boolean other;

  /** @param written a value as it stands in a file. @return null when this cannot be written */
  static String value(String written) {
    PlainWriting writing = new PlainWriting();
    writing.put(written);
    return writing.other ? null : writing.text.toString();
  }

  void object(WrittenObject object) {
    if (!begun) {
      text.append("\r\n");
    }
    begun = true;
    text.append(object.key().getNumber()).append(" 0 obj\n");
    put(object.value());
    endLine();
    if (object.stream() != null) {
      text.append("stream\r\n").append(new String(object.stream(), StandardCharsets.ISO_8859_1)).append("\r\nendstream\n");
    }
    text.append("endobj\n");
  }

  /** @param entries a table's, by the numbers of objects. @param trailer what stands under each of its names. @param at where the table stands */
  void end(Map<Long, CrossReferences.Entry> entries, Map<String, String> trailer, long at) {
    text.append("xref\n");
    SortedSet<Long> numbers = new TreeSet<>(entries.keySet());
    numbers.add(0L);
    List<String> lines = new ArrayList<>();
    long first = 0;
    for (long number : numbers) {
      if (number != first + lines.size()) {
        section(first, lines);
        first = number;
      }
      lines.add(number == 0 ? "0000000000 65535 f\r\n" : "%010d 00000 n\r\n".formatted(entries.get(number).place()));
    }
    section(first, lines);
    text.append("trailer\n<<\n");
    trailer.forEach((name, value) -> {
      text.append('/').append(name).append(' ');
      put(value);
      endLine();
    });
    text.append(">>\nstartxref\n").append(at).append("\n%%EOF\n");
    begun = false;
  }

  private void section(long first, List<String> lines) {
    text.append(first).append(' ').append(lines.size()).append('\n');
    lines.forEach(text::append);
    lines.clear();
  }

  /** Whether the same bytes stand there. */
  boolean is(byte[] file, int from, int end) {
    return !other && Arrays.equals(text.toString().getBytes(StandardCharsets.ISO_8859_1), 0, text.length(), file, from, end);
  }

  private void put(String written) {
    Matcher token = TOKEN.matcher(written);
    put(token, next(token));
    other |= !next(token).isEmpty();
  }

  private void put(Matcher token, String first) {
    if ("<<".equals(first)) {
      text.append("<<\n");
      String name = next(token);
      while (name.startsWith("/")) {
        entry(name, token);
        name = next(token);
      }
      other |= !">>".equals(name);
      text.append(">>\n");
    } else if ("[".equals(first)) {
      array(token);
    } else {
      other |= !SCALAR.matcher(first).matches();
      text.append(first);
    }
  }

  private void entry(String name, Matcher token) {
    text.append(name).append(' ');
    int begin = text.length();
    put(token, next(token));
    if ("/ByteRange".equals(name)) { // what is covered is known only when all is written
      text.setLength(text.length() - 1);
      text.append(" ".repeat(Math.max(0, begin + RANGE - text.length())));
    }
    endLine();
  }

  private void array(Matcher token) {
    text.append('[');
    int count = 0;
    String item = next(token);
    for (; !"]".equals(item) && !item.isEmpty(); item = next(token)) {
      if (count > 0 && count % LINE == 0) {
        endLine();
      } else if (count > 0) {
        text.append(' ');
      }
      put(token, item);
      count++;
    }
    other |= item.isEmpty();
    text.append("]\n");
  }

  /** Empty where no more follows. */
  private static String next(Matcher token) {
    if (!token.lookingAt()) {
      return "";
    }
    String next = token.group(1);
    token.region(token.end(), token.regionEnd());
    return next;
  }

  private void endLine() {
    if (text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
