package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** An incremental update written by hand, byte for byte, for what no library would write (ISO 32000-1 §7.5.6). */
final class Increment {

  private final byte[] before;
  private final String text;
  private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
  private final Map<Integer, Long> elsewhere = new LinkedHashMap<>();
  private String hidden = "";
  private int root;
  private int info;
  private int size;

  Increment(byte[] pdf) throws IOException {
    before = pdf;
    text = new String(pdf, StandardCharsets.ISO_8859_1);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSDictionary trailer = document.getDocument().getTrailer();
      root = number(trailer.getItem(COSName.ROOT));
      info = number(trailer.getItem(COSName.INFO));
      size = trailer.getInt(COSName.SIZE);
    }
  }

  /** Which objects of a file an attack is about. */
  record Numbers(int page, int content, int signature, int field) {

    static Numbers of(byte[] pdf, String field) throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDPage page = document.getPage(0);
        COSDictionary of = document.getDocumentCatalog().getAcroForm().getField(field).getCOSObject();
        COSBase content = page.getCOSObject().getItem(COSName.CONTENTS);
        content = page.getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray several ? several.get(0) : content;
        return new Numbers((int) page.getCOSObject().getKey().getNumber(), number(content), number(of.getItem(COSName.V)),
            (int) of.getKey().getNumber());
      }
    }
  }

  private static int number(COSBase item) {
    return item instanceof COSObject reference ? (int) reference.getKey().getNumber() : -1;
  }

  /** Number of an object that does not exist yet. */
  int next() {
    return size++;
  }

  Increment put(int number, String body) {
    return put(number, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  Increment put(int number, byte[] body) {
    objects.put(number, body);
    return this;
  }

  /** An object that is in the bytes and that no table leads to. */
  Increment hide(int number, String body) {
    hidden += number + " 0 obj\n" + body + "\nendobj\n";
    return this;
  }

  /** An object that the table finds where it lay before. */
  Increment at(int number, long offset) {
    elsewhere.put(number, offset);
    return this;
  }

  Increment root(int number) {
    root = number;
    return this;
  }

  static String stream(String content) {
    return "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
  }

  /** As it stands last in the bytes, from after {@code obj} to before {@code endobj}; for objects in no object stream. */
  String body(int number) {
    int at = Math.max(text.lastIndexOf("\n" + number + " 0 obj"), text.lastIndexOf("\r" + number + " 0 obj"));
    if (at < 0) {
      throw new IllegalArgumentException("object " + number + " lies in an object stream");
    }
    int from = text.indexOf("obj", at) + 3;
    return text.substring(from, text.indexOf("endobj", from));
  }

  byte[] write() {
    return write(true);
  }

  /** Without table and trailer, as readers that repair files take it (Mladenov et al. 2019, incremental saving attack). */
  byte[] withoutTable() {
    return write(false);
  }

  /** As the library would write the same, for what is wrong with it otherwise; what it could not write stays as it is. */
  byte[] plainly() {
    StringBuilder all = new StringBuilder(text).append("\r\n").append(hidden);
    Map<Integer, Long> offsets = new TreeMap<>(elsewhere);
    objects.forEach((number, body) -> {
      offsets.put(number, (long) all.length());
      all.append(number).append(" 0 obj\n").append(plainly(new String(body, StandardCharsets.ISO_8859_1).strip())).append("endobj\n");
    });
    int at = all.length();
    all.append("xref\n");
    StringBuilder lines = new StringBuilder("0000000000 65535 f\r\n");
    int first = 0;
    int count = 1;
    for (Map.Entry<Integer, Long> entry : offsets.entrySet()) {
      if (entry.getKey() != first + count) {
        all.append(first).append(' ').append(count).append('\n').append(lines);
        lines.setLength(0);
        first = entry.getKey();
        count = 0;
      }
      lines.append("%010d 00000 n\r\n".formatted(entry.getValue()));
      count++;
    }
    all.append(first).append(' ').append(count).append('\n').append(lines).append("trailer\n<<\n/Size ").append(size).append("\n/Root ").append(root)
        .append(" 0 R\n/Info ").append(info).append(" 0 R\n/Prev ").append(lastTable(text)).append("\n>>\nstartxref\n").append(at).append("\n%%EOF\n");
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String plainly(String body) {
    int stream = body.indexOf("stream");
    int after = body.startsWith("stream\r\n", Math.max(0, stream)) ? stream + 8 : stream + 7;
    String value = PlainWriting.value(stream < 0 || !body.endsWith("endstream") ? body : body.substring(0, stream));
    if (value == null) {
      return body + "\n";
    }
    if (stream < 0 || !body.endsWith("endstream")) {
      return value.endsWith("\n") ? value : value + "\n";
    }
    return value + "stream\r\n" + body.substring(after, body.length() - "\nendstream".length()) + "\r\nendstream\n";
  }

  private byte[] write(boolean table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(before);
    add(out, "\n" + hidden);
    Map<Integer, Long> offsets = new LinkedHashMap<>(elsewhere);
    objects.forEach((number, body) -> {
      offsets.put(number, (long) out.size());
      add(out, number + " 0 obj\n");
      out.writeBytes(body);
      add(out, "\nendobj\n");
    });
    if (table) {
      add(out, table(offsets, root, size, lastTable(text), out.size()));
    }
    return out.toByteArray();
  }

  /** A table and trailer that stand at that place. */
  static String table(Map<Integer, Long> offsets, int root, int size, long before, long at) {
    StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
    offsets.forEach((number, offset) -> table.append(number).append(" 1\n").append("%010d 00000 n \n".formatted(offset)));
    return table + "trailer\n<</Size " + size + "/Root " + root + " 0 R/Prev " + before + ">>\nstartxref\n" + at + "\n%%EOF\n";
  }

  static long lastTable(String text) {
    int at = text.lastIndexOf("startxref");
    return Long.parseLong(text.substring(at + 9, text.indexOf("%%EOF", at)).strip());
  }

  int root() {
    return root;
  }

  int size() {
    return size;
  }

  private static void add(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
