package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/**
 * Whether appended cross-references (ISO 32000-1 §7.5.4, §7.5.8) mean the same to every reader. The library that compares revisions
 * passes over entries that free an object, tells the same number in two generations apart and believes no size: a page or mark can
 * be gone, or another one, in readers that take these at their word.
 */
final class CrossReferences {

  private static final Pattern SECTION = Pattern.compile("(\\d{1,9}) (\\d{1,9})\\s{1,2}");
  private static final Pattern ENTRY = Pattern.compile("(\\d{10}) \\d{5} ([nf])\\s{1,2}");
  private static final int WIDTHS = 3;

  private CrossReferences() {}

  /**
   * Goes over the sections of a table.
   *
   * @param at behind the word xref
   * @return where they end; -1 when one frees an object, holds fewer entries than it says or is not made as the standard says
   */
  static int end(String text, int at) {
    int place = at;
    Matcher section = SECTION.matcher(text).region(place, text.length());
    while (section.lookingAt()) {
      place = section.end();
      long first = Long.parseLong(section.group(1));
      long count = Long.parseLong(section.group(2));
      for (long number = first; number < first + count; number++) {
        Matcher entry = ENTRY.matcher(text).region(place, text.length());
        if (!entry.lookingAt() || number != 0 && (entry.group(2).equals("f") || Long.parseLong(entry.group(1)) == 0)) {
          return -1;
        }
        place = entry.end();
      }
      section.region(place, text.length());
    }
    return place;
  }

  /** Whether a table in the form of a stream frees no object. */
  static boolean freesNothing(COSStream table) throws IOException {
    COSArray widths = table.getCOSArray(COSName.W);
    if (widths == null || widths.size() != WIDTHS) {
      return false;
    }
    COSArray index = table.getCOSArray(COSName.INDEX);
    int sections = index == null ? 2 : index.size();
    try (InputStream entries = table.createInputStream()) {
      for (int i = 0; i + 1 < sections; i += 2) {
        long first = index == null ? 0 : index.getInt(i);
        long count = index == null ? table.getLong(COSName.SIZE) : index.getInt(i + 1);
        for (long number = first; number < first + count; number++) {
          long type = field(entries, widths.getInt(0), 1);
          long second = field(entries, widths.getInt(1), 0);
          field(entries, widths.getInt(2), 0);
          if (number != 0 && (type == 0 || type == 1 && second == 0)) {
            return false;
          }
        }
      }
      return entries.read() < 0;
    }
  }

  private static long field(InputStream entries, int width, long otherwise) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int next = entries.read();
      if (next < 0) {
        throw new IOException("the table ends too early");
      }
      value = value << 8 | next;
    }
    return width == 0 ? otherwise : value;
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
