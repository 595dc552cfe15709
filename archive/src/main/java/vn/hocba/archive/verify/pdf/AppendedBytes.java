package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Walks over what was appended to a file byte by byte and accepts only whole increments (ISO 32000-1 §7.5.6): each is made of objects
 * and of the one table that lists all of them and nothing else, exactly where they stand, and that follows the table before it. Whatever
 * is written otherwise means one thing to a reader that believes the tables and another to one that repairs the file: that is the
 * incremental saving attack, which a time stamp over it would cover up. Nor may anything be there for a reader that repairs to find.
 */
final class AppendedBytes {

  private static final String EOL = "(?:\\r\\n|\\n|\\r)";
  /** Between one part and the next. */
  private static final Pattern GAP = Pattern.compile("[\\r\\n ]{0,4}");
  private static final Pattern BLANKS = Pattern.compile("[\\x00\\t\\n\\f\\r ]*");
  private static final Pattern OBJECT = Pattern.compile("(\\d{1,9}) (\\d{1,5}) obj\\b");
  private static final Pattern TABLE = Pattern.compile("xref ?" + EOL);
  private static final Pattern TRAILER = Pattern.compile("[\\r\\n ]{0,2}trailer ?" + EOL + "?");
  /** Before it one library signs its name. */
  private static final Pattern FINISH = Pattern.compile(
      EOL + "{0,2}(?:%iText[\\w .,()-]{0,60}" + EOL + ")?startxref" + EOL + "([1-9]\\d{0,9})" + EOL + "%%EOF" + EOL + "?");
  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
  private static final Pattern REFERENCE = Pattern.compile("(\\d{1,9}) 0 R");
  private static final Pattern END_OF_STREAM = Pattern.compile("\\r?\\n?endstream\\b");
  private static final Pattern END = Pattern.compile("endobj\\b");
  /** What somebody who repairs a file looks for. */
  private static final Pattern LANDMARK = Pattern.compile(
      "\\d[\\s\\x00]{1,99}\\d{1,10}[\\s\\x00]{1,99}obj|(?<![A-Za-z])(?:xref|trailer|startxref)[\\s\\x00<]");
  private static final Set<String> TRAILER_KEYS = Set.of("Size", "Root", "Info", "ID", "Prev");
  private static final Set<String> TABLE_KEYS = Set.of("Size", "Root", "Info", "ID", "Prev", "Type", "W", "Index", "Length", "Filter", "DecodeParms");
  private static final Set<String> CONTAINER_KEYS = Set.of("Type", "N", "First", "Length", "Filter");
  /** Streams that lie elsewhere, or that are unpacked as one of two entries says. */
  private static final Set<String> DOUBTFUL_KEYS = Set.of("F", "FFilter", "FDecodeParms", "DP", "DL");
  /** As much of the end of a file as says where its table is. */
  private static final int TAIL = 64;
  /** Nobody adds so often between two signatures. */
  private static final int MOST_INCREMENTS = 32;
  private static final int MOST_CONTAINERS = 64;
  /** A greater number than some readers take. */
  private static final long LARGEST_NUMBER = 8_388_606;
  /** So many numbers may be left out. */
  private static final int SPARE = 1000;

  private final byte[] file;
  private final int from;
  private final String text;
  private final boolean once;
  private final Set<Long> numbers = new HashSet<>();
  private final Map<Long, WrittenObject> objects = new HashMap<>();
  /** Numbers of objects that say how long a stream is, with the bytes that it has. */
  private final Map<Long, Integer> lengths = new HashMap<>();
  private Map<COSObjectKey, Long> listed;
  private final Set<Long> tables = new HashSet<>();
  private String root;
  private String info;
  private long size;
  private long previous;
  private int landmarks;
  private int increments;
  private int at;

  private AppendedBytes(byte[] file, int from, int end, boolean once) {
    this.file = file;
    this.from = from;
    this.text = new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    this.once = once;
  }

  /**
   * Whether everything between two places is made of whole increments, at least one.
   *
   * @param from first appended byte, from the start of the file
   * @param end first byte that is no longer looked at
   */
  static boolean listed(byte[] file, int from, int end) {
    return holds(new AppendedBytes(file, from, end, false));
  }

  /** As {@link #listed}, up to the end of the file, when moreover no object is written a second time. */
  static boolean listedOnce(byte[] file, int from) {
    return holds(new AppendedBytes(file, from, file.length, true));
  }

  private static boolean holds(AppendedBytes appended) {
    try {
      return appended.increments();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean increments() throws IOException {
    if (!before()) {
      return false;
    }
    skip(GAP);
    while (at < text.length()) {
      int begin = at;
      MatchResult object = skip(OBJECT);
      if (object != null ? !object(object, begin) : !end(begin)) {
        return false;
      }
      landmarks += object != null ? 1 : 0;
      skip(GAP);
    }
    return objects.isEmpty() && increments > 0 && LANDMARK.matcher(text).results().limit(landmarks + 1L).count() == landmarks && asRead();
  }

  /** What the bytes before say of themselves. */
  private boolean before() throws IOException {
    Matcher last = FINISH.matcher(new String(file, Math.max(0, from - TAIL), Math.min(from, TAIL), StandardCharsets.ISO_8859_1));
    boolean found = false;
    while (last.find()) {
      previous = Long.parseLong(last.group(1));
      found = last.end() == Math.min(from, TAIL);
    }
    try (PDDocument document = Loader.loadPDF(Arrays.copyOf(file, from))) {
      COSDictionary trailer = document.getDocument().getTrailer();
      listed = new HashMap<>(document.getDocument().getXrefTable());
      root = reference(trailer.getItem(COSName.ROOT));
      info = reference(trailer.getItem(COSName.INFO));
      size = trailer.getLong(COSName.SIZE);
    }
    return found;
  }

  private static String reference(COSBase item) {
    return item instanceof COSObject object ? object.getKey().getNumber() + " " + object.getKey().getGeneration() + " R" : null;
  }

  /** Whether the library that compares revisions reads the tables as they were walked over. */
  private boolean asRead() throws IOException {
    try (PDDocument document = Loader.loadPDF(Arrays.copyOf(file, from + text.length()))) {
      Map<COSObjectKey, Long> read = new HashMap<>(document.getDocument().getXrefTable());
      // The library leaves a table that does not list itself out.
      listed.entrySet().removeIf(entry -> tables.contains(entry.getValue()) && !read.containsKey(entry.getKey()));
      return read.equals(listed) && CrossReferences.plain(document.getDocument());
    }
  }

  /** The end of an increment: it names its own table, which lists every object before it. */
  private boolean end(int begin) throws IOException {
    Map<String, String> trailer = null;
    CrossReferences table = skip(TABLE) == null ? null : CrossReferences.ofTable(text, at);
    if (table != null) {
      at = table.end();
      trailer = skip(TRAILER) == null ? null : dictionary();
      landmarks += 2;
    } else if (at > begin) {
      return false;
    }
    MatchResult finish = table != null && trailer == null ? null : skip(FINISH);
    if (finish == null || objects.isEmpty() || ++increments > MOST_INCREMENTS) {
      return false;
    }
    landmarks++;
    long named = Long.parseLong(finish.group(1));
    WrittenObject stream = null;
    if (table == null) {
      stream = objects.values().stream().filter(object -> object.begin() == named && object.isOf("XRef")).findAny().orElse(null);
      table = stream == null || !TABLE_KEYS.containsAll(stream.dictionary().keySet()) ? null : CrossReferences.ofStream(stream);
      if (table == null) {
        return false;
      }
      // A table that is an object itself may list itself or not.
      table.entries().putIfAbsent(stream.key().getNumber(), new CrossReferences.Entry(false, named, stream.key().getGeneration()));
      tables.add(named);
      trailer = stream.dictionary();
    } else if (named != from + begin || !TRAILER_KEYS.containsAll(trailer.keySet())) {
      return false;
    }
    return closed(trailer, table.entries(), named, stream);
  }

  private boolean closed(Map<String, String> trailer, Map<Long, CrossReferences.Entry> table, long named, WrittenObject stream) throws IOException {
    boolean follows = Long.toString(previous).equals(trailer.get("Prev")) && Objects.equals(root, trailer.get("Root"))
        && (!trailer.containsKey("Info") || trailer.get("Info").equals(info));
    long highest = table.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    long said = WrittenObject.number(trailer, "Size");
    boolean sized = highest <= LARGEST_NUMBER && said > highest && said >= size && said <= Math.max(size, highest + 1) + SPARE;
    boolean another = objects.values().stream().anyMatch(object -> object != stream && object.isOf("XRef"));
    if (!follows || !sized || another || !lists(table) || !lengths.entrySet().stream().allMatch(this::isLong)) {
      return false;
    }
    table.forEach((number, entry) -> listed.put(new COSObjectKey(number, entry.inside() ? 0 : (int) entry.detail()),
        entry.inside() ? -entry.place() : entry.place()));
    size = said;
    previous = named;
    objects.clear();
    lengths.clear();
    return true;
  }

  /** Whether a table lists exactly what was written, where it was written. */
  private boolean lists(Map<Long, CrossReferences.Entry> table) throws IOException {
    Map<Long, CrossReferences.Entry> written = new HashMap<>();
    for (WrittenObject object : objects.values()) {
      written.put(object.key().getNumber(), new CrossReferences.Entry(false, object.begin(), object.key().getGeneration()));
    }
    List<WrittenObject> containers = objects.values().stream().filter(object -> object.isOf("ObjStm")).toList();
    if (containers.size() > MOST_CONTAINERS) {
      return false;
    }
    for (WrittenObject container : containers) {
      List<Long> held = CONTAINER_KEYS.containsAll(container.dictionary().keySet()) ? container.held() : null;
      if (held == null) {
        return false;
      }
      for (int i = 0; i < held.size(); i++) {
        if (written.put(held.get(i), new CrossReferences.Entry(true, container.key().getNumber(), i)) != null
            || !numbers.add(held.get(i)) && once) {
          return false;
        }
      }
    }
    return written.equals(table);
  }

  /** One value, or a dictionary with its stream, as far as the word that ends it. */
  private boolean object(MatchResult head, int begin) {
    COSObjectKey key = new COSObjectKey(Long.parseLong(head.group(1)), Integer.parseInt(head.group(2)));
    skip(BLANKS);
    PdfValue value = new PdfValue(text, at);
    int valued = at;
    if (!value.skip()) {
      return false;
    }
    at = value.end();
    String written = text.substring(valued, at);
    skip(BLANKS);
    byte[] stream = null;
    if (skip(STREAM) != null) {
      stream = value.entries() == null ? null : stream(value.entries());
      if (stream == null) {
        return false;
      }
      skip(BLANKS);
    }
    return skip(END) != null && objects.put(key.getNumber(), new WrittenObject(key, (long) from + begin, written, value.entries(), stream)) == null
        && (numbers.add(key.getNumber()) || !once);
  }

  /** As long as it says: what lay behind its end would be an object to readers that repair files. Nor may it lie in another file. */
  private byte[] stream(Map<String, String> dictionary) {
    int begin = at;
    long length = WrittenObject.number(dictionary, "Length");
    Matcher elsewhere = REFERENCE.matcher(dictionary.getOrDefault("Length", ""));
    Matcher end = END_OF_STREAM.matcher(text);
    if (length < 0 && elsewhere.matches() && end.find(begin)) {
      length = end.start() - begin;
      if (lengths.put(Long.parseLong(elsewhere.group(1)), (int) length) != null) {
        return null;
      }
    }
    if (length < 0 || begin + length > text.length() || dictionary.keySet().stream().anyMatch(DOUBTFUL_KEYS::contains)) {
      return null;
    }
    at = begin + (int) length;
    return skip(END_OF_STREAM) == null ? null : Arrays.copyOfRange(file, from + begin, from + begin + (int) length);
  }

  /** Whether the object that says how long a stream is agrees, up to the end of the line before its end. */
  private boolean isLong(Map.Entry<Long, Integer> length) {
    WrittenObject said = objects.get(length.getKey());
    long number = said == null ? -1 : WrittenObject.number(Map.of("Length", said.value()), "Length");
    return number >= length.getValue() && number <= length.getValue() + 2L;
  }

  private Map<String, String> dictionary() {
    PdfValue value = new PdfValue(text, at);
    if (!value.skip()) {
      return null;
    }
    at = value.end();
    return value.entries();
  }

  private MatchResult skip(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!next.lookingAt()) {
      return null;
    }
    at = next.end();
    return next.toMatchResult();
  }
}
