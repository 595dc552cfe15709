package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Reads appended cross-references (ISO 32000-1 §7.5.4, §7.5.8), and only such as mean the same to every reader. The library that
 * compares revisions passes over entries that free an object or are of a kind it does not know, tells the same number in two
 * generations apart and believes no size: a page or mark can be gone, or another one, in readers that take these at their word.
 */
final class CrossReferences {

  private static final Pattern SECTION = Pattern.compile("(\\d{1,9}) (\\d{1,9}) ?(?:\\r\\n|\\n|\\r)");
  /** Twenty bytes, always. */
  private static final Pattern ENTRY = Pattern.compile("(\\d{10}) (\\d{5}) ([nf])(?: \\r| \\n|\\r\\n)");
  private static final Pattern NUMBERS = Pattern.compile("\\[ ?(\\d{1,9}+(?:[\\r\\n ]{1,2}+\\d{1,9}+){0,2000}+)[\\r\\n ]?\\]");
  private static final int WIDTHS = 3;
  /** Wider ones are not taken by all readers. */
  private static final int WIDEST_PLACE = 5;
  private static final int WIDEST_DETAIL = 2;

  /**
   * Where an object is.
   *
   * @param place offset in the file or, inside, the number of the object that holds it
   * @param detail its generation or, inside, its place among the held ones
   */
  record Entry(boolean inside, long place, long detail) {}

  private final Map<Long, Entry> entries = new TreeMap<>();
  private int end;

  private CrossReferences() {}

  /** By the numbers of the objects. */
  Map<Long, Entry> entries() {
    return entries;
  }

  /** Behind the last section. */
  int end() {
    return end;
  }

  /** @param at behind the word xref. @return null when a section frees an object, holds fewer entries than it says or is otherwise made */
  static CrossReferences ofTable(String text, int at) {
    CrossReferences table = new CrossReferences();
    int place = at;
    Matcher section = SECTION.matcher(text).region(place, text.length());
    while (section.lookingAt()) {
      place = section.end();
      long first = Long.parseLong(section.group(1));
      long count = Long.parseLong(section.group(2));
      if (count < 1) {
        return null; // some readers look for the objects themselves then
      }
      for (long number = first; number < first + count; number++) {
        Matcher entry = ENTRY.matcher(text).region(place, text.length());
        if (!entry.lookingAt() || !table.add(number, "n".equals(entry.group(3)) ? 1 : 0, Long.parseLong(entry.group(1)), Long.parseLong(entry.group(2)))) {
          return null;
        }
        place = entry.end();
      }
      section.region(place, text.length());
    }
    table.end = place;
    return table;
  }

  /** @param table in the form of a stream. @return null as above */
  static CrossReferences ofStream(WrittenObject table) throws IOException {
    long[] widths = numbers(table.dictionary().get("W"));
    long[] index = table.dictionary().containsKey("Index") ? numbers(table.dictionary().get("Index")) : new long[] {0, table.number("Size")};
    if (widths == null || widths.length != WIDTHS || widths[0] != 1 || widths[1] < 1 || widths[1] > WIDEST_PLACE || widths[2] > WIDEST_DETAIL
        || index == null || index.length % 2 != 0 || table.columns() >= 0 && table.columns() != Arrays.stream(widths).sum()) {
      return null;
    }
    CrossReferences references = new CrossReferences();
    InputStream bytes = new ByteArrayInputStream(table.content());
    for (int i = 0; i < index.length; i += 2) {
      for (long number = index[i]; number < index[i] + index[i + 1]; number++) {
        if (!references.add(number, field(bytes, widths[0]), field(bytes, widths[1]), field(bytes, widths[2]))) {
          return null;
        }
      }
    }
    return bytes.read() < 0 ? references : null;
  }

  /** Number 0 heads the free ones, of which there are none. */
  private boolean add(long number, long type, long place, long detail) {
    if (number == 0) {
      return type == 0;
    }
    return (type == 1 || type == 2) && place > 0 && entries.put(number, new Entry(type == 2, place, detail)) == null;
  }

  private static long[] numbers(String written) {
    Matcher all = written == null ? null : NUMBERS.matcher(written);
    if (all == null || !all.matches()) {
      return null;
    }
    return Arrays.stream(all.group(1).split("\\s+")).mapToLong(Long::parseLong).toArray();
  }

  private static long field(InputStream entries, long width) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int next = entries.read();
      if (next < 0) {
        throw new IOException("the table ends too early");
      }
      value = value << 8 | next;
    }
    return value;
  }

  /** Whether no number is there in two generations or beyond the size, and no second table hides beside the first. */
  static boolean plain(COSDocument document) {
    COSDictionary trailer = document.getTrailer();
    Set<Long> numbers = new HashSet<>();
    long size = trailer.getLong(COSName.SIZE);
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      if (!numbers.add(key.getNumber()) || key.getNumber() >= size) {
        return false;
      }
    }
    return !trailer.containsKey(COSName.XREF_STM);
  }
}
