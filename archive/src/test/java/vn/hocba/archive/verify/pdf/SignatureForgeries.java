package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three classes of attacks on the signature itself (Mladenov et al. 2019, rebuilt on a transcript of ours): universal
 * signature forgery, incremental saving and signature wrapping. Each also paints a mark over.
 */
final class SignatureForgeries {

  /** What hides a mark. */
  static final String BOX = "q 1 1 1 rg 300 400 40 15 re f Q\n";
  private static final Pattern CONTENTS = Pattern.compile("/Contents\\s*<[0-9A-Fa-f]*>");
  private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[[^\\]]*\\]");
  private static final Pattern OBJECT = Pattern.compile("(?<=[\\r\\n])(\\d+) 0 obj\\b");

  private SignatureForgeries() {}

  /** The signature's dictionary says nothing that can be checked. */
  static Map<String, byte[]> universal(byte[] pdf, String field) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map.of("missing", "", "null", "/Contents null", "empty", "/Contents <>", "zero", "/Contents <00>", "number", "/Contents 0",
        "other", "/Contents (0)", "zeros", "/Contents <" + "00".repeat(4000) + ">", "itself", "/Contents 1 0 R")
        .forEach((name, by) -> put(files, "usf-contents-" + name, pdf, field, CONTENTS, by));
    Map.ofEntries(Map.entry("missing", ""), Map.entry("null", "/ByteRange null"), Map.entry("empty", "/ByteRange []"),
        Map.entry("zeros", "/ByteRange [0 0 0 0]"), Map.entry("negative", "/ByteRange [0 -10 20 -30]"),
        Map.entry("huge", "/ByteRange [0 9223372036854775807 9223372036854775807 9223372036854775807]"),
        Map.entry("beyond", "/ByteRange [0 99999999999999999999 99999999999999999999 1]"), Map.entry("two", "/ByteRange [0 100]"),
        Map.entry("words", "/ByteRange [(a) /b null true]"), Map.entry("backwards", "/ByteRange [5000 100 0 100]"),
        Map.entry("overlap", "/ByteRange [0 5000 1000 5000]"), Map.entry("nested", "/ByteRange [[0 10] [20 30]]"))
        .forEach((name, by) -> put(files, "usf-range-" + name, pdf, field, RANGE, by));
    return files;
  }

  private static void put(Map<String, byte[]> files, String name, byte[] pdf, String field, Pattern what, String by) {
    try {
      Increment.Numbers numbers = Increment.Numbers.of(pdf, field);
      Increment increment = new Increment(pdf);
      String dictionary = what.matcher(increment.body(numbers.signature())).replaceAll(Matcher.quoteReplacement(by));
      files.put(name, increment.put(numbers.signature(), dictionary).put(numbers.content(), Increment.stream(BOX)).write());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Something is appended, with less and less of what an update consists of. */
  static Map<String, byte[]> saved(byte[] pdf, String field) throws IOException {
    Increment.Numbers numbers = Increment.Numbers.of(pdf, field);
    String box = Increment.stream(BOX);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("isa-whole", new Increment(pdf).put(numbers.content(), box).write());
    files.put("isa-no-table", new Increment(pdf).put(numbers.content(), box).withoutTable());
    Increment copied = new Increment(pdf);
    files.put("isa-copied-signature", copied.put(numbers.content(), box).put(numbers.signature(), copied.body(numbers.signature())).write());
    Increment bare = new Increment(pdf);
    files.put("isa-copied-no-table", bare.put(numbers.content(), box).put(bare.next(), bare.body(numbers.signature())).withoutTable());
    byte[] whole = files.get("isa-whole");
    files.put("isa-no-end", java.util.Arrays.copyOf(whole, whole.length - "%%EOF\n".length()));
    Increment catalog = new Increment(pdf);
    int other = catalog.next();
    files.put("second-catalogue", catalog.put(other, "<</Type/Catalog/Pages " + catalog.next() + " 0 R>>")
        .put(other + 1, "<</Type/Pages/Kids[" + numbers.page() + " 0 R]/Count 1>>").root(other).write());
    files.putAll(TableForgeries.of(harmless(pdf), numbers.content()));
    Increment stream = new Increment(pdf);
    files.put("isa-in-stream", stream.put(stream.next(), "<</Length 1>>\nstream\nx\n" + numbers.page()
        + " 0 obj\n<</Type/Page>>\nendobj\nendstream").write());
    Increment twice = new Increment(pdf);
    files.putAll(named(pdf, numbers, box));
    files.put("isa-two-names", twice.put(twice.root(), twice.body(twice.root()).strip().replaceFirst(">>\\s*$",
        "/Pag#65s " + numbers.page() + " 0 R>>")).write());
    return files;
  }

  /** What is named so that some readers find it and others do not. */
  private static Map<String, byte[]> named(byte[] pdf, Increment.Numbers numbers, String box) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String page = new Increment(pdf).body(numbers.page()).strip().replaceFirst("/Annots ?\\[[^]]*\\]|/Annots \\d+ 0 R", "");
    for (String reference : List.of("1 R", "0 R")) {
      Increment add = new Increment(pdf);
      int list = add.next();
      int stamp = add.next();
      int picture = add.next();
      add.put(numbers.page(), page.replaceFirst(">>\\s*$", "/Annots " + list + " " + reference + ">>"));
      add.put(stamp, "<</Type/Annot/Subtype/Stamp/F 4/Rect[60 200 540 700]/AP<</N " + picture + " 0 R>>>>").put(picture, box);
      if (reference.equals("1 R")) {
        files.put("isa-another-generation", add.put(list, "[" + stamp + " 0 R]").write());
      } else {
        int further = add.next();
        files.put("isa-name-of-a-name", add.put(list, further + " 0 R").put(further, "[" + stamp + " 0 R]").write());
      }
    }
    Increment cropped = new Increment(pdf);
    int parent = cropped.next();
    files.put("isa-parent-of-another-generation", cropped.put(numbers.page(), cropped.body(numbers.page()).replaceFirst("/Parent (\\d+) 0 R", "/Parent " + parent + " 1 R"))
        .put(parent, "<</Type/Pages/Count 1/Kids[" + numbers.page() + " 0 R]/CropBox[0 600 595 842]>>").write());
    Increment catalog = new Increment(pdf);
    String genuine = catalog.body(catalog.root()).strip();
    int pages = catalog.next();
    files.put("isa-string-without-end", catalog.put(catalog.root(), "<</Type/Catalog/Pages " + pages + " 0 R/Lang(( )\n"
        + genuine.substring(2, genuine.length() - 2) + "\n)>>").put(pages, "<</Type/Pages/Kids[" + numbers.page() + " 0 R]/Count 1>>").write());
    return files;
  }

  /** An update that changes nothing. */
  static byte[] harmless(byte[] pdf) throws IOException {
    Increment increment = new Increment(pdf);
    return increment.put(increment.next(), "<<>>").write();
  }

  /** The second signed part is moved behind a table of the attacker, which stands where the signed bytes say one stands. */
  static Map<String, byte[]> wrapped(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("swa-closed", wrapped(pdf, true));
    files.put("swa-open", wrapped(pdf, false));
    return files;
  }

  private static byte[] wrapped(byte[] pdf, boolean closed) throws IOException {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int start = text.lastIndexOf("/Contents <");
    int open = start + "/Contents ".length();
    int close = text.indexOf('>', open) + 1;
    int dictionary = lastObject(text, start);
    Matcher range = RANGE.matcher(text);
    range.find(dictionary);
    String signed = text.substring(range.start(), range.end());
    String[] numbers = signed.replaceAll("[^0-9 ]", " ").strip().split("\\s+");
    int tail = pdf.length - close;
    long table = Increment.lastTable(text);
    int moved = (int) table + 4000;
    String again = "/ByteRange [0 " + numbers[1] + " " + moved + " " + tail + "]";
    String box = Increment.stream(BOX);
    Increment learned = new Increment(pdf);
    int content = Increment.Numbers.of(pdf, "GVCN").content();
    StringBuilder gap = new StringBuilder(again);
    if (closed) {
      gap.append("/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached>>\nendobj\n");
    } else {
      gap.append("/Hidden(");
    }
    int evil = close + gap.length();
    gap.append(content).append(" 0 obj\n").append(box).append("\nendobj\n");
    gap.append(" ".repeat((int) table - close - gap.length()));
    Map<Integer, Long> offsets = new TreeMap<>();
    for (MatchResult object : OBJECT.matcher(text).results().filter(o -> o.start() > before(text)).toList()) {
      long at = object.start();
      offsets.put(Integer.parseInt(object.group(1)), at < close ? at : at + moved - close);
    }
    offsets.put(content, (long) evil);
    gap.append(Increment.table(offsets, learned.root(), learned.size(), before(text, table), table));
    gap.append(closed ? "" : ")");
    gap.append(" ".repeat(moved - close - gap.length()));
    return (text.substring(0, close) + gap + text.substring(close)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int lastObject(String text, int before) {
    return OBJECT.matcher(text).results().mapToInt(MatchResult::start).filter(at -> at < before).max().orElseThrow();
  }

  /** Where the increment before the last one ended. */
  private static int before(String text) {
    return text.lastIndexOf("%%EOF", text.lastIndexOf("startxref") - 1);
  }

  private static long before(String text, long table) {
    return Increment.lastTable(text.substring(0, before(text) + 6));
  }
}
