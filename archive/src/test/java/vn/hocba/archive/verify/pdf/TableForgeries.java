package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files whose last table readers take differently: to some an object is gone, or another one, which to the library that compares
 * them is as it was.
 */
final class TableForgeries {

  private static final Pattern ENTRY = Pattern.compile("(\\d+) 1\\n(\\d{10}) 00000 n \\n");
  private static final Pattern TRAILER = Pattern.compile("trailer\\n<</Size (\\d+)/Root (\\d+) 0 R/Prev (\\d+)>>\\nstartxref\\n(\\d+)\\n%%EOF\\n$");

  private static final Pattern PREV = Pattern.compile("/Prev (\\d+)");

  private final String text;
  private final int table;
  private final int trailer;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private TableForgeries(byte[] pdf) {
    text = new String(pdf, StandardCharsets.ISO_8859_1);
    table = text.lastIndexOf("xref\n", text.lastIndexOf("startxref") - 1);
    trailer = text.lastIndexOf("trailer\n");
  }

  /** @param pdf ends with a plain table that {@link Increment} wrote. @param object signed, and gone or another one in the forgeries */
  static Map<String, byte[]> of(byte[] pdf, int object) {
    TableForgeries forgeries = new TableForgeries(pdf);
    forgeries.entries(object);
    forgeries.trailers(object);
    forgeries.streams(object);
    return forgeries.files;
  }

  private void entries(int object) {
    entry("isa-freed", object + " 1\n0000000000 00001 f \n");
    entry("isa-nowhere", object + " 1\n0000000000 00000 n \n");
    entry("isa-elsewhere", object + " 1\n%010d 00000 n \n".formatted(text.indexOf("\n2 0 obj") + 1));
    entry("isa-wrong-place", "9000 1\n0000000017 00000 n \n" + object + " 1\n%010d 00000 n \n".formatted(text.indexOf("\n" + object + " 0 obj") + 1));
    entry("isa-short-entry", object + " 1\n%010d 00000 n\n".formatted(text.indexOf("\n" + object + " 0 obj") + 1));
    String other = object + " 1 obj\n" + Increment.stream(SignatureForgeries.BOX) + "\nendobj\n";
    files.put("isa-generation", latin(text.substring(0, table) + other + text.substring(table, trailer) + object + " 1\n"
        + "%010d 00001 n \n".formatted(table) + text.substring(trailer).replace("startxref\n" + table + "\n", "startxref\n" + (table + other.length()) + "\n")));
  }

  private void entry(String name, String entry) {
    files.put(name, latin(text.substring(0, trailer) + entry + text.substring(trailer)));
  }

  private void trailers(int object) {
    trailer("isa-small", end -> end.replaceFirst("/Size \\d+", "/Size 5"));
    trailer("isa-size-huge", end -> end.replaceFirst("/Size \\d+", "/Size 2147483647"));
    trailer("isa-size-broken", end -> end.replaceFirst("/Size (\\d+)", "/Size $1.0"));
    trailer("isa-start-otherwise", end -> end.replaceFirst("startxref\\n", "startxref\f"));
    trailer("isa-far-end", end -> end + "\n".repeat(1900));
    trailer("isa-before-last", end -> end.replaceFirst("/Prev \\d+", "/Prev " + earlier()));
    trailer("isa-before-beside", end -> end.replaceFirst("/Prev \\d+", "/Prev " + (before(end) + 3)));
    trailer("isa-before-nothing", end -> end.replaceFirst("/Prev \\d+", ""));
    trailer("isa-before-twice", end -> end.replaceFirst("/Prev", "/Prev " + earlier() + "/Prev"));
    trailer("isa-before-coded", end -> end.replaceFirst("/Prev", "/Pr#65v " + earlier() + "/Prev"));
    trailer("isa-root", end -> end.replaceFirst("/Root \\d+", "/Root " + object));
    trailer("isa-another-root", end -> end.replaceFirst("/Root", "/Root " + object + " 0 R/Root"));
    trailer("isa-hybrid", end -> end.replaceFirst("/Prev", "/XRefStm 100/Prev"));
    String hidden = "xref\n" + object + " 1\n0000000000 00001 f \n" + text.substring(trailer);
    String holder = "9001 0 obj\n" + Increment.stream(hidden) + "\nendobj\n";
    int at = table + holder.indexOf("xref\n");
    files.put("isa-before-hidden", latin(text.substring(0, table) + holder + text.substring(table, trailer) + "9001 1\n%010d 00000 n \n".formatted(table)
        + text.substring(trailer).replaceFirst("/Size \\d+", "/Size 9002").replaceFirst("/Prev \\d+", "/Prev " + at)
        .replace("startxref\n" + table + "\n", "startxref\n" + (table + holder.length()) + "\n")));
  }

  private void trailer(String name, UnaryOperator<String> change) {
    files.put(name, latin(text.substring(0, trailer) + change.apply(text.substring(trailer))));
  }

  private static long before(String end) {
    Matcher before = PREV.matcher(end);
    before.find();
    return Long.parseLong(before.group(1));
  }

  /** The table that the last but one follows. */
  private long earlier() {
    return PREV.matcher(text).results().mapToLong(found -> Long.parseLong(found.group(1))).min().orElseThrow();
  }

  private void streams(int object) {
    files.put("isa-stream-wide", stream(Map.of(), 5));
    files.put("isa-stream-frees", stream(Map.of(object, new int[] {0, 0, 1})));
    files.put("isa-stream-unknown-kind", stream(Map.of(object, new int[] {3, 0, 0})));
    files.put("isa-stream-in-nothing", stream(Map.of(object, new int[] {2, 0, 0})));
    files.put("isa-stream-in-another", stream(Map.of(object, new int[] {2, 1, 0})));
    files.put("isa-stream-elsewhere", stream(Map.of(object, new int[] {1, text.indexOf("\n2 0 obj") + 1, 0})));
  }

  /** The same file with its last table in the form of a stream. */
  static byte[] asStream(byte[] pdf) {
    return new TableForgeries(pdf).stream(Map.of());
  }

  private byte[] stream(Map<Integer, int[]> more) {
    return stream(more, 1);
  }

  private byte[] stream(Map<Integer, int[]> more, int width) {
    Matcher end = TRAILER.matcher(text);
    if (!end.find(trailer)) {
      throw new IllegalArgumentException("the file ends otherwise");
    }
    int size = Integer.parseInt(end.group(1));
    TreeMap<Integer, int[]> entries = new TreeMap<>(more);
    ENTRY.matcher(text).region(table, trailer).results().forEach(entry -> entries.put(Integer.parseInt(entry.group(1)), new int[] {1, Integer.parseInt(entry.group(2)), 0}));
    return latin(text.substring(0, table) + table(entries, Math.max(size, 9001), Integer.parseInt(end.group(2)), Long.parseLong(end.group(3)), table, width));
  }

  private static String table(TreeMap<Integer, int[]> entries, int number, int root, long before, int at, int width) {
    entries.put(number, new int[] {1, at, 0});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder index = new StringBuilder();
    entries.forEach((of, entry) -> {
      bytes.writeBytes(ByteBuffer.allocate(width + 6).position(width - 1).put((byte) entry[0]).putInt(entry[1]).putShort((short) entry[2]).array());
      index.append(of).append(" 1 ");
    });
    return number + " 0 obj\n<</Type/XRef/W[" + width + " 4 2]/Index[" + index.toString().strip() + "]/Size " + (number + 1) + "/Root " + root + " 0 R/Prev " + before
        + "/Length " + bytes.size() + ">>\nstream\n" + bytes.toString(StandardCharsets.ISO_8859_1) + "\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n";
  }

  /** A store in an object stream, with one certificate. */
  static byte[] packed(byte[] pdf, String certificate) throws IOException {
    return packed(pdf, certificate, "");
  }

  /** @param more entries of the object stream */
  static byte[] packed(byte[] pdf, String certificate, String more) throws IOException {
    Increment add = new Increment(pdf);
    String before = new String(pdf, StandardCharsets.ISO_8859_1);
    int der = add.next();
    int store = add.next();
    int container = add.next();
    TreeMap<Integer, int[]> entries = new TreeMap<>();
    StringBuilder out = new StringBuilder(before).append('\n');
    entries.put(der, new int[] {1, out.length(), 0});
    out.append(der).append(" 0 obj\n").append(Increment.stream(certificate)).append("\nendobj\n");
    String dictionary = "<</Type/DSS/Certs[" + der + " 0 R]>>";
    String catalog = add.body(add.root()).strip().replaceFirst(">>\\s*$", Matcher.quoteReplacement("/DSS " + store + " 0 R>>"));
    String head = store + " 0 " + add.root() + " " + (dictionary.length() + 1) + " ";
    String content = head + dictionary + "\n" + catalog;
    entries.put(container, new int[] {1, out.length(), 0});
    out.append(container).append(" 0 obj\n").append(Increment.stream(content).replaceFirst("<<", "<</Type/ObjStm" + more + "/N 2/First " + head.length()))
        .append("\nendobj\n");
    entries.put(store, new int[] {2, container, 0});
    entries.put(add.root(), new int[] {2, container, 1});
    out.append(table(entries, add.next(), add.root(), Increment.lastTable(before), out.length(), 1));
    return latin(out.toString());
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
