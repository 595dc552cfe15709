package vn.hocba.archive.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Reads appended bytes part after part, objects and the ends of increments (ISO 32000-1 §7.5.6), exactly as they are written: what is written
 * in any other way is no part, and whatever lies between two parts neither. What the parts mean together is judged by {@link AppendedBytes}.
 */
final class AppendedReader {

  private static final String EOL = "(?:\\r\\n|\\n|\\r)";
  /** Between one part and the next. */
  private static final Pattern GAP = Pattern.compile("[\\r\\n ]{0,4}");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r ]*");
  private static final Pattern OBJECT = Pattern.compile("([1-9]\\d{0,8}) (0) obj\\b");
  private static final Pattern TABLE = Pattern.compile("xref ?" + EOL);
  private static final Pattern TRAILER = Pattern.compile("[\\r\\n ]{0,2}trailer ?" + EOL + "?");
  /** Before it one library signs its name. */
  static final Pattern FINISH = Pattern.compile(
      EOL + "{0,2}(?:%iText[\\w .,()-]{0,60}" + EOL + ")?startxref" + EOL + "([1-9]\\d{0,9})" + EOL + "%%EOF" + EOL + "?");
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern REFERENCE = Pattern.compile("(\\d{1,9}) 0 R");
  private static final Pattern END_OF_STREAM = Pattern.compile("(\\r?\\n?)endstream");
  private static final Pattern END = Pattern.compile("endobj\\b");
  /** Streams that lie elsewhere, or that are unpacked as one of two entries says. */
  private static final Set<String> DOUBTFUL_KEYS = Set.of("F", "FFilter", "FDecodeParms", "DP", "DL");

  private final byte[] file;
  private final int from;
  private final String text;
  private final boolean plain;
  /** Numbers of objects that say how long a stream is, with the bytes that it has. */
  private final Map<Long, Length> lengths = new HashMap<>();
  private int landmarks;
  private int at;

  /**
   * The end of an increment.
   *
   * @param begin where it stands, in bytes from the start of the file
   * @param table null where an object is the table
   * @param trailer what the table says of the file; null where there is none
   * @param named where the table stands, as it says itself
   */
  record End(long begin, CrossReferences table, Map<String, String> trailer, long named) {}

  /** In bytes. @param withEnd the same with the end of its last line */
  private record Length(int least, int withEnd) {}

  /** @param end first byte that is not read. @param plain whether each stream says itself how long it is */
  AppendedReader(byte[] file, int from, int end, boolean plain) {
    this.plain = plain;
    this.file = file;
    this.from = from;
    this.text = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    skip(GAP);
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  boolean isAtObject() {
    return at(OBJECT).lookingAt();
  }

  /** One value, or a dictionary with its stream, as far as the word that ends it. @return null when it is none */
  WrittenObject object() {
    long begin = (long) from + at;
    MatchResult head = skip(OBJECT);
    COSObjectKey key = new COSObjectKey(Long.parseLong(head.group(1)), Integer.parseInt(head.group(2)));
    skip(BLANKS);
    int valued = at;
    PdfValue value = value();
    if (value == null) {
      return null;
    }
    String written = text.substring(valued, at);
    skip(BLANKS);
    byte[] stream = null;
    if (skip(STREAM) != null) {
      stream = value.entries() == null ? null : stream(value.entries());
      if (stream == null) {
        return null;
      }
      skip(BLANKS);
    }
    if (skip(END) == null) {
      return null;
    }
    landmarks += stream == null ? 2 : 3;
    skip(GAP);
    return new WrittenObject(key, begin, written, value.entries(), stream);
  }

  /** As long as it says: what lay behind its end would be an object to readers that repair files. Nor may it lie in another file. */
  private byte[] stream(Map<String, String> dictionary) {
    int begin = at;
    long length = WrittenObject.number(dictionary, "Length");
    Matcher elsewhere = REFERENCE.matcher(dictionary.getOrDefault("Length", ""));
    Matcher end = END_OF_STREAM.matcher(text);
    if (!plain && length < 0 && elsewhere.matches() && end.find(begin)) {
      length = end.start() - begin;
      if (lengths.put(Long.parseLong(elsewhere.group(1)), new Length((int) length, (int) length + end.group(1).length())) != null) {
        return null;
      }
    }
    if (length < 0 || begin + length > text.length() || dictionary.keySet().stream().anyMatch(DOUBTFUL_KEYS::contains)) {
      return null;
    }
    at = begin + (int) length;
    return skip(END_OF_STREAM) == null ? null : Arrays.copyOfRange(file, from + begin, from + begin + (int) length);
  }

  /** Table, trailer and where the table is. @return null when they are not there as they are to be */
  End end() {
    long begin = (long) from + at;
    CrossReferences table = null;
    Map<String, String> trailer = null;
    if (skip(TABLE) != null) {
      table = CrossReferences.ofTable(text, at);
      if (table == null) {
        return null;
      }
      at = table.end();
      PdfValue value = skip(TRAILER) == null ? null : value();
      trailer = value == null ? null : value.entries();
      if (trailer == null) {
        return null;
      }
      landmarks += 2;
    }
    MatchResult finish = skip(FINISH);
    if (finish == null) {
      return null;
    }
    landmarks++;
    skip(GAP);
    return new End(begin, table, trailer, Long.parseLong(finish.group(1)));
  }

  /** Whether the objects that say how long a stream is agree, up to the end of the line before its end. They are forgotten then. */
  boolean agrees(Map<Long, WrittenObject> objects) {
    boolean all = lengths.entrySet().stream().allMatch(length -> {
      WrittenObject said = objects.get(length.getKey());
      long number = said == null ? -1 : WrittenObject.number(Map.of("Length", said.value()), "Length");
      return number >= length.getValue().least() && number <= length.getValue().withEnd();
    });
    lengths.clear();
    return all;
  }

  /** Whether somebody who repairs the file finds there what was read, and nothing else. */
  boolean hidesNothing() {
    return Landmarks.count(text) == landmarks;
  }

  private PdfValue value() {
    PdfValue value = new PdfValue(text, at);
    if (!value.skip()) {
      return null;
    }
    at = value.end();
    return value;
  }

  private Matcher at(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  private MatchResult skip(Pattern pattern) {
    Matcher next = at(pattern);
    if (!next.lookingAt()) {
      return null;
    }
    at = next.end();
    return next.toMatchResult();
  }
}
