package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * An object as it stands in the appended bytes of a file.
 *
 * @param key its number and generation
 * @param begin where its number stands, in bytes from the start of the file
 * @param value as it is written
 * @param dictionary its entries as they are written; null when it is no dictionary
 * @param stream its bytes as they are written; null when it has none
 */
record WrittenObject(COSObjectKey key, long begin, String value, Map<String, String> dictionary, byte[] stream) {

  private static final Pattern PAIR = Pattern.compile("[\\t\\n\\r ]*(\\d{1,9})[\\t\\n\\r ]+(\\d{1,9})(?!\\d)");
  private static final Pattern FLATE = Pattern.compile("/FlateDecode|\\[ ?/FlateDecode ?\\]");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r ]*");
  /** What tables are packed with; readers differ in what they make of anything else. */
  private static final Map<String, Long> ONLY = Map.of("Colors", 1L, "BitsPerComponent", 8L);
  private static final Set<String> PARAMETERS = Set.of("Predictor", "Columns", "Colors", "BitsPerComponent");
  /** First and last of the predictors that tables are packed with (ISO 32000-1 §7.4.4.4). */
  private static final int PNG = 10;
  private static final int LAST_PNG = 15;
  private static final Pattern REFERENCE = Pattern.compile("\\d{1,9} 0 R");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  /** More is no store of certificates. */
  private static final int LARGEST = 32_000_000;

  /** Whether it says to be of a type, with a stream or without. */
  boolean says(String type) {
    return dictionary != null && ("/" + type).equals(dictionary.get("Type"));
  }

  boolean isOf(String type) {
    return stream != null && says(type);
  }

  /** A number of its dictionary; -1 when it is none. */
  long number(String name) {
    return number(dictionary, name);
  }

  static long number(Map<String, String> dictionary, String name) {
    String written = dictionary.get(name);
    return written != null && NUMBER.matcher(written).matches() ? Long.parseLong(written) : -1;
  }

  /** The bytes of its stream as they were before they were packed. @throws IOException when not all readers unpack them alike */
  byte[] content() throws IOException {
    String filter = dictionary.get("Filter");
    if (number("Length") != stream.length || filter != null && !FLATE.matcher(filter).matches()) {
      throw new IOException("packed otherwise");
    }
    COSDictionary parameters = parameters();
    if (filter == null) {
      return stream;
    }
    byte[] content = StrictFlate.unpacked(stream, LARGEST);
    if (columns() < 0) {
      return content;
    }
    StrictFlate.checkLines(content, columns());
    try (COSStream packed = new COSStream()) {
      packed.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      packed.setItem(COSName.DECODE_PARMS, parameters);
      try (OutputStream raw = packed.createRawOutputStream()) {
        raw.write(stream);
      }
      try (InputStream in = packed.createInputStream()) {
        return in.readNBytes(LARGEST);
      }
    }
  }

  /** How wide the lines are that it is packed in; -1 when it is packed otherwise. */
  long columns() {
    PdfValue value = new PdfValue(dictionary.getOrDefault("DecodeParms", ""), 0);
    if (!value.skip() || value.entries() == null || number(value.entries(), "Predictor") <= 1) {
      return -1;
    }
    return value.entries().containsKey("Columns") ? number(value.entries(), "Columns") : 1;
  }

  private COSDictionary parameters() throws IOException {
    COSDictionary parameters = new COSDictionary();
    String written = dictionary.get("DecodeParms");
    if (written != null) {
      PdfValue value = new PdfValue(written, 0);
      if (!value.skip() || value.entries() == null) {
        throw new IOException("packed otherwise");
      }
      for (String name : value.entries().keySet()) {
        long number = number(value.entries(), name);
        if (!PARAMETERS.contains(name) || number < 1 || number != ONLY.getOrDefault(name, number) || "Predictor".equals(name) && number != 1 && (number < PNG || number > LAST_PNG)) {
          throw new IOException("packed otherwise");
        }
        parameters.setInt(COSName.getPDFName(name), (int) number);
      }
    }
    return parameters;
  }

  /**
   * The numbers of the objects that this one holds, when it is an object stream (ISO 32000-1 §7.5.7) with nothing else in it.
   *
   * @return in the order of their places; null when something else is in it
   */
  List<Long> held() throws IOException {
    String text = new String(content(), StandardCharsets.ISO_8859_1);
    long count = number("N");
    long first = number("First");
    if (count < 1 || first < 0 || first > text.length()) {
      return null;
    }
    List<Long> numbers = new ArrayList<>();
    Matcher pair = PAIR.matcher(text).region(0, (int) first);
    int end = (int) first;
    int headed = 0;
    for (long i = 0; i < count; i++) {
      if (!pair.lookingAt() || first + Long.parseLong(pair.group(2)) < end || !blank(text, end, first + Long.parseLong(pair.group(2)))) {
        return null;
      }
      PdfValue value = new PdfValue(text, (int) first + Integer.parseInt(pair.group(2)));
      int begin = (int) first + Integer.parseInt(pair.group(2));
      if (!value.skip() || REFERENCE.matcher(text.substring(begin, value.end()).strip()).matches()) {
        return null;
      }
      end = value.end();
      numbers.add(Long.parseLong(pair.group(1)));
      headed = pair.end();
      pair.region(headed, (int) first);
    }
    return blank(text, headed, first) && blank(text, end, text.length()) ? numbers : null;
  }

  private static boolean blank(String text, int from, long to) {
    return to <= text.length() && BLANKS.matcher(text.substring(from, (int) to)).matches();
  }
}
