package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Walks over what was appended to a file byte by byte and accepts only objects that the cross-reference written with
 * them lists (ISO 32000-1 §7.5.6). An object that no table lists is not seen by a reader that believes the tables, and
 * takes the place of the signed one in a reader that repairs the file: that is the incremental saving attack, which a
 * time stamp over it would cover up.
 */
final class AppendedBytes {

  private static final byte[] END_OF_STREAM = "endstream".getBytes(StandardCharsets.ISO_8859_1);
  /** Each begins or ends something, wherever it stands outside of strings and streams. */
  private static final List<String> WORDS = List.of("obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref");

  private final byte[] file;
  private final int end;
  private int at;

  private AppendedBytes(byte[] file, int from, int end) {
    this.file = file;
    this.at = from;
    this.end = end;
  }

  /**
   * Whether everything between two places is made of whole increments.
   *
   * @param from first appended byte, from the start of the file
   * @param end first byte that is no longer looked at
   */
  static boolean listed(byte[] file, int from, int end) throws IOException {
    return new AppendedBytes(file, from, end).increments();
  }

  private boolean increments() throws IOException {
    Set<Long> objects = new HashSet<>();
    List<Long> tables = new ArrayList<>();
    while (skipSpace()) {
      long start = at;
      if (isDigit(file[at])) {
        if (!object()) {
          return false;
        }
        objects.add(start);
      } else if (word("xref")) {
        if (!table()) {
          return false;
        }
        tables.add(start);
      } else if (word("startxref")) {
        if (!closed(objects, tables)) {
          return false;
        }
        objects.clear();
        tables.clear();
      } else {
        return false;
      }
    }
    return objects.isEmpty() && tables.isEmpty();
  }

  /** The end of an increment: it names its own table, and that lists every object before it. */
  private boolean closed(Set<Long> objects, List<Long> tables) throws IOException {
    long named = number();
    if (!skipSpace() || !word("%%EOF") || !(tables.isEmpty() ? objects.remove(named) : tables.equals(List.of(named)))) {
      return false;
    }
    try (PDDocument document = Loader.loadPDF(Arrays.copyOf(file, at))) {
      return document.getDocument().getXrefTable().values().containsAll(objects) && CrossReferences.plain(document.getDocument())
          && (!tables.isEmpty() || document.getDocument().getObjectFromPool(keyAt((int) named)).getObject() instanceof COSStream table
              && CrossReferences.freesNothing(table));
    }
  }

  private COSObjectKey keyAt(int place) {
    int here = at;
    at = place;
    COSObjectKey key = new COSObjectKey(number(), (int) number());
    at = here;
    return key;
  }

  /** A table in the plain form with its trailer; nothing else may stand in it. */
  private boolean table() {
    skipSpace();
    int sections = CrossReferences.end(new String(file, at, end - at, StandardCharsets.ISO_8859_1), 0);
    at += Math.max(sections, 0);
    return sections >= 0 && skipSpace() && word("trailer") && skipSpace() && file[at] == '<' && "startxref".equals(skipToWord());
  }

  private boolean object() {
    if (number() < 0 || !skipSpace() || number() < 0 || !skipSpace() || !word("obj")) {
      return false;
    }
    String stop = skipToWord();
    if ("stream".equals(stop)) {
      word("stream");
      at = indexOf(END_OF_STREAM, at);
      return at >= 0 && word("endstream") && skipSpace() && word("endobj");
    }
    return "endobj".equals(stop) && word("endobj");
  }

  /** Goes to the first of the words that is no part of a string or name; null where there is none. */
  private String skipToWord() {
    while (at < end) {
      byte next = file[at];
      if (next == '(') {
        skipString();
      } else if (next == '<' && at + 1 < end && file[at + 1] != '<') {
        skipHexadecimal();
      } else if (next == '%') {
        return null; // nobody writes comments into an increment, and what follows one is read in two ways
      } else if (isRegular(next)) {
        for (String word : WORDS) {
          if (starts(word)) {
            return word;
          }
        }
        skipRegular();
      } else {
        at++;
      }
    }
    return null;
  }

  private void skipString() {
    int depth = 0;
    do {
      byte next = file[at++];
      depth += next == '(' ? 1 : next == ')' ? -1 : 0;
      at += next == '\\' ? 1 : 0;
    } while (depth > 0 && at < end);
  }

  private void skipHexadecimal() {
    while (at < end && file[at] != '>') {
      at++;
    }
    at++;
  }

  private void skipRegular() {
    while (at < end && isRegular(file[at])) {
      at++;
    }
  }

  private long number() {
    skipSpace();
    long value = -1;
    while (at < end && isDigit(file[at]) && value < Integer.MAX_VALUE) {
      value = Math.max(value, 0) * 10 + file[at++] - '0';
    }
    return value;
  }

  private boolean skipSpace() {
    while (at < end && isSpace(file[at])) {
      at++;
    }
    return at < end;
  }

  private boolean word(String word) {
    boolean here = starts(word);
    at += here ? word.length() : 0;
    return here;
  }

  private boolean starts(String word) {
    int length = word.length();
    return at + length <= end && word.equals(new String(file, at, length, StandardCharsets.ISO_8859_1));
  }

  private int indexOf(byte[] searched, int from) {
    for (int i = from; i + searched.length <= end; i++) {
      if (Arrays.equals(file, i, i + searched.length, searched, 0, searched.length)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(byte one) {
    return one >= '0' && one <= '9';
  }

  private static boolean isSpace(byte one) {
    return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
  }

  /** What may be in a word or a name; ISO 32000-1 §7.2.2. */
  private static boolean isRegular(byte one) {
    return !isSpace(one) && "()<>[]{}%".indexOf(one) < 0;
  }
}
