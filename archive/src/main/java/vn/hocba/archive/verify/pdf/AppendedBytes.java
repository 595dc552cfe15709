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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
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

  private static final Pattern REFERENCE = Pattern.compile("(?<![\\d.])(\\d{1,9}) 0 R\\b");
  private static final Pattern STRING = Pattern.compile("\\((?:[^()\\\\]|\\\\.)*+\\)", Pattern.DOTALL);
  private static final Pattern COVERS = Pattern.compile("/ByteRange\\b");
  private static final Set<String> TRAILER_KEYS = Set.of("Size", "Root", "Info", "ID", "Prev");
  private static final Set<String> TABLE_KEYS = Set.of("Size", "Root", "Info", "ID", "Prev", "Type", "W", "Index", "Length", "Filter", "DecodeParms");
  private static final Set<String> CONTAINER_KEYS = Set.of("Type", "N", "First", "Length", "Filter");
  /** As much of the end of a file as says where its table is. */
  private static final int TAIL = 64;
  /** Nobody adds so often between two signatures. */
  private static final int MOST_INCREMENTS = 32;
  private static final int MOST_CONTAINERS = 64;
  /** A greater number than some readers take. */
  private static final long LARGEST_NUMBER = 1_000_000;
  /** So many numbers may be left out. */
  private static final int SPARE = 1000;

  private final byte[] file;
  private final int from;
  private final int end;
  private final boolean plain;
  private final boolean once;
  private final AppendedReader reader;
  private final PlainWriting again = new PlainWriting();
  private final Set<Long> numbers = new HashSet<>();
  /** Of the increment that is read, and the newest of each number. */
  private final Map<Long, WrittenObject> objects = new HashMap<>();
  private final Map<Long, WrittenObject> newest = new HashMap<>();
  private Map<COSObjectKey, Long> listed;
  private final Set<Long> tables = new HashSet<>();
  private String root;
  private String info;
  private long size;
  private long previous;
  private int increments;
  private int signatures;
  private COSBase first;

  private AppendedBytes(byte[] file, int from, int end, boolean plain, boolean once) {
    this.file = file;
    this.from = from;
    this.end = end;
    this.reader = new AppendedReader(file, from, end, plain);
    this.plain = plain;
    this.once = once;
  }

  /**
   * Whether everything between two places is made of whole increments, at least one.
   *
   * @param from first appended byte, from the start of the file
   * @param end first byte that is no longer looked at
   */
  static boolean listed(byte[] file, int from, int end) {
    return holds(new AppendedBytes(file, from, end, false, false));
  }

  /**
   * As {@link #listed}, when moreover all is written as the program writes that signs our documents, to the byte ({@link PlainWriting}), for
   * one signature or time stamp, and nothing twice but the catalogue and its store: what is written twice shows one thing in between and another in the end.
   */
  static boolean listedPlainly(byte[] file, int from, int end) {
    return holds(new AppendedBytes(file, from, end, true, false));
  }

  /** As {@link #listedPlainly}, up to the end of the file, when moreover no object is written a second time. */
  static boolean listedOnce(byte[] file, int from) {
    return holds(new AppendedBytes(file, from, file.length, true, true));
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
    while (!reader.isAtEnd()) {
      if (reader.isAtObject() ? !taken(reader.object()) : !closes(reader.end())) {
        return false;
      }
    }
    return objects.isEmpty() && increments > 0 && (!plain || signatures == (once ? 0 : 1)) && reader.hidesNothing() && asRead() && (!plain || again.is(file, from, end));
  }

  private boolean taken(WrittenObject object) {
    // An object that is only a name of another one is followed by some readers and by others not.
    if (object == null || plain && (object.isOf("XRef") || object.isOf("ObjStm")) || REFERENCE.matcher(object.value()).matches()) {
      return false;
    }
    newest.put(object.key().getNumber(), object);
    again.object(object);
    signatures += (int) COVERS.matcher(STRING.matcher(object.value()).replaceAll("()")).results().count();
    boolean maybeAgain = !once && (!plain || name(object).equals(root) || object.says("DSS"));
    return objects.put(object.key().getNumber(), object) == null && (numbers.add(object.key().getNumber()) || maybeAgain);
  }

  /** What the bytes before say of themselves. */
  private boolean before() throws IOException {
    Matcher last = AppendedReader.FINISH.matcher(new String(file, Math.max(0, from - TAIL), Math.min(from, TAIL), StandardCharsets.ISO_8859_1));
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
      first = firstName(trailer);
    }
    return found;
  }

  /** The part of a file's name that it keeps whatever is added (ISO 32000-1 §14.4). */
  private static COSBase firstName(COSDictionary trailer) {
    COSArray names = trailer.getCOSArray(COSName.ID);
    return names == null || names.size() == 0 ? null : names.get(0);
  }

  private static String reference(COSBase item) {
    return item instanceof COSObject object ? object.getKey().getNumber() + " " + object.getKey().getGeneration() + " R" : null;
  }

  /** Whether the library that compares revisions reads the tables as they were walked over. */
  private boolean asRead() throws IOException {
    try (PDDocument document = Loader.loadPDF(Arrays.copyOf(file, end))) {
      Map<COSObjectKey, Long> read = new HashMap<>(document.getDocument().getXrefTable());
      // The library leaves a table that does not list itself out.
      listed.entrySet().removeIf(entry -> tables.contains(entry.getValue()) && !read.containsKey(entry.getKey()));
      return read.equals(listed) && (!plain || Objects.equals(first, firstName(document.getDocument().getTrailer()))) && CrossReferences.plain(document.getDocument()) && newest.values().stream()
          .allMatch(object -> object.isOf("XRef") || agrees(document.getDocument().getObjectFromPool(object.key()).getObject(), object.dictionary()));
    }
  }

  /** Whether the library sees the same names in a dictionary as stand in it, and in those within it. @param entries null for what is none */
  private static boolean agrees(COSBase read, Map<String, String> entries) {
    if (entries == null || !(read instanceof COSDictionary dictionary)) {
      return (entries == null) == !(read instanceof COSDictionary);
    }
    return dictionary.size() == entries.size() && entries.entrySet().stream().allMatch(entry -> {
      PdfValue value = new PdfValue(entry.getValue(), 0);
      COSBase item = dictionary.getItem(COSName.getPDFName(entry.getKey()));
      return value.skip() && item != null && (item instanceof COSObject || agrees(item, value.entries()));
    });
  }

  /** Whether each object that was not there before is named by another one of these: what nothing leads to is there for who looks for it. */
  private boolean leadToAll() {
    Set<Long> named = new HashSet<>();
    for (WrittenObject object : objects.values()) {
      references(object.value()).filter(number -> number != object.key().getNumber()).forEach(named::add);
    }
    return objects.values().stream().allMatch(object -> listed.containsKey(object.key()) || named.contains(object.key().getNumber()));
  }

  private static Stream<Long> references(String written) {
    return REFERENCE.matcher(STRING.matcher(written).replaceAll("()")).results().map(reference -> Long.parseLong(reference.group(1)));
  }

  /** Whether every object that one of these names is in the file: what is named in vain means nothing to some readers, and something to others. */
  private boolean leadSomewhere(String written) {
    return references(written).allMatch(number -> listed.containsKey(new COSObjectKey(number, 0)));
  }

  /** An increment names its own table, which lists every object before it. */
  private boolean closes(AppendedReader.End finish) throws IOException {
    if (finish == null || objects.isEmpty() || ++increments > MOST_INCREMENTS) {
      return false;
    }
    if (finish.table() != null) {
      again.end(finish.table().entries(), finish.trailer(), finish.named());
      return finish.named() == finish.begin() && TRAILER_KEYS.containsAll(finish.trailer().keySet())
          && closed(finish.trailer(), finish.table().entries(), finish.named(), null);
    }
    long named = finish.named();
    WrittenObject stream = objects.values().stream().filter(object -> object.begin() == named && object.isOf("XRef")).findAny().orElse(null);
    CrossReferences table = stream == null || !TABLE_KEYS.containsAll(stream.dictionary().keySet()) ? null : CrossReferences.ofStream(stream);
    if (table == null) {
      return false;
    }
    // A table that is an object itself may list itself or not.
    table.entries().putIfAbsent(stream.key().getNumber(), new CrossReferences.Entry(false, named, stream.key().getGeneration()));
    tables.add(named);
    return closed(stream.dictionary(), table.entries(), named, stream);
  }

  private boolean closed(Map<String, String> trailer, Map<Long, CrossReferences.Entry> table, long named, WrittenObject stream) throws IOException {
    boolean follows = Long.toString(previous).equals(trailer.get("Prev")) && Objects.equals(root, trailer.get("Root"))
        && (!plain && !trailer.containsKey("Info") || Objects.equals(trailer.get("Info"), info))
        && (!trailer.containsKey("ID") || PdfValue.isNameOfFile(trailer.get("ID")));
    long highest = table.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    long said = WrittenObject.number(trailer, "Size");
    boolean sized = said <= LARGEST_NUMBER && said > highest && said >= size && said <= Math.max(size, highest + 1) + SPARE;
    // Readers that repair a file take its root from the last dictionary that calls itself a table, or a catalogue.
    boolean another = objects.values().stream().anyMatch(object -> object != stream
        && (object.says("XRef") || object.says("Catalog") && !name(object).equals(root) || stream != null && object.begin() > stream.begin()));
    if (!follows || !sized || another || !lists(table) || !reader.agrees(objects) || plain && !leadToAll()) {
      return false;
    }
    table.forEach((number, entry) -> listed.put(new COSObjectKey(number, entry.inside() ? 0 : (int) entry.detail()),
        entry.inside() ? -entry.place() : entry.place()));
    for (WrittenObject object : objects.values()) {
      String held = object.isOf("ObjStm") ? new String(object.content(), StandardCharsets.ISO_8859_1) : "";
      if (!leadSomewhere(object.value()) || !leadSomewhere(held) || held.contains("/XRef")) {
        return false;
      }
    }
    size = said;
    previous = named;
    objects.clear();
    return true;
  }

  private static String name(WrittenObject object) {
    return object.key().getNumber() + " " + object.key().getGeneration() + " R";
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
}
