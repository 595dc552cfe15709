package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;

/** Every way of writing an increment that not all readers take alike is refused for itself, whoever else would notice it. */
class AppendedBytesTest {

  private static final int[] USUAL = {1, 4, 2};
  private static final int ENTRIES = 3;

  private static byte[] file;

  /** How each line of a table is to be read; 0 is as it stands. */
  private int mark;
  private UnaryOperator<byte[]> packing = UnaryOperator.identity();

  @BeforeAll
  static void render() {
    file = new TranscriptRenderer().render(SampleTranscripts.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "Nguyễn Văn Ánh"));
  }

  @Test
  void aPlainTableSaysWhereTheObjectsAreAndWhatItFollowsAndNothingElse() throws IOException {
    assertListed(true, plain(UnaryOperator.identity()), "as it is to be");
    assertListed(true, plain(end -> end.replace("/Root", "/ID[<00>(a\u000eb)]/Root")), "with the name of the file");
    assertListed(false, plain(end -> end.replace("/Root", "/AuthCode<<>>/Root")), "with what only some readers look at");
    assertListed(false, plain(end -> end.replaceFirst("/Prev \\d+", "/Prev 9")), "of another table");
    assertListed(false, plain(end -> end.replaceFirst("/Size (\\d+)", "/Size 99$1")), "of a size beyond what is there");
    assertListed(false, plain(end -> end.replaceFirst("/Root \\d+", "/Root 2")), "of another root");
    assertListed(false, plain(end -> end.replace("/Root", "/ID<</A 1>>/Root")), "whose name of the file is none");
    assertListed(false, plain(end -> end.replace("/Root", "/ID[(a)(b)(c)]/Root")), "whose name of the file is longer");
    assertListed(false, plain(end -> "999999999 0\n" + end), "with a section of no entries");
    assertListed(false, plain(end -> end.replace("startxref", "%iText trailer\nstartxref")), "behind a comment with what is looked for");
  }

  @Test
  void aTableInTheFormOfAStreamIsPackedAsAllReadersUnpackIt() throws IOException {
    assertListed(true, stream(USUAL, "", 0), "as it is to be");
    assertListed(true, stream(new int[] {1, 5, 2}, "", 0), "of the widest place");
    assertListed(false, stream(new int[] {1, 6, 2}, "", 0), "of a wider place");
    assertListed(false, stream(new int[] {1, 4, 3}, "", 0), "of a wide generation");
    assertListed(false, stream(new int[] {2, 4, 2}, "", 0), "of a wide kind");
    assertListed(false, stream(USUAL, "/AuthCode<<>>", 0), "with what only some readers look at");
    assertListed(true, stream(USUAL, "", 7), "in lines of an entry each");
    assertListed(false, stream(USUAL, "", 3), "in other lines, which some readers make entries of");
    assertListed(false, stream(USUAL, "/Filter/FlateDecode/DecodeParms<</Predictor 1/K 1>>", -1), "with a parameter of another packing");
    assertListed(false, stream(USUAL, "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7/Colors 3>>", -1), "in three colours");
    assertListed(false, stream(USUAL, "/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 7>>", -1), "with the differences of a picture");
    assertListed(false, stream(USUAL, "/Filter/ASCIIHexDecode", -2), "packed otherwise");
    assertListed(true, packedAs(bytes -> bytes), "packed as it is to be");
    assertListed(false, packedAs(bytes -> with(bytes, 0, 0)), "with a head that some readers refuse");
    assertListed(false, packedAs(bytes -> with(bytes, 1, bytes[1] ^ 0x20)), "that needs a dictionary");
    assertListed(false, packedAs(bytes -> with(bytes, bytes.length - 1, bytes[bytes.length - 1] ^ 1)), "of another sum");
    assertListed(false, packedAs(bytes -> Arrays.copyOf(bytes, bytes.length - 2)), "that ends before its sum");
    assertListed(false, packedAs(bytes -> Arrays.copyOf(bytes, bytes.length + 1)), "with more behind it");
    mark = 9;
    assertListed(false, stream(USUAL, "", 7), "with a line of a kind that there is not");
  }

  @Test
  void anObjectStreamHoldsObjectsAndFollowsNoOther() throws IOException {
    assertListed(true, packed("", "<</A 1>>"), "as it is to be");
    assertListed(false, packed("/Extends 2 0 R", "<</A 1>>"), "that goes on with another");
    assertListed(false, packed("", "2 0 R"), "with a name of another object");
    assertListed(false, packed("", "<</A 9999 0 R>>"), "that leads nowhere");
    assertListed(false, packed("", "<</A<</Type/XRef>>>>"), "with what calls itself a table");
    assertListed(false, packed("", "<</A 1>> 7"), "with more than it says");
  }

  @Test
  void anObjectIsWrittenAsAllReadersReadIt() throws IOException {
    for (String good : new String[] {"(a)", "(a \\(b\\) \\\\)", "(a\u000e\u000f)", "<00ff>", "[1 .5 -2 true null /A]", "<</A<</B(c)>>>>", "[2 0 R]"}) {
      assertListed(true, object(good), good);
    }
    for (String bad : new String[] {"(a\nb)", "(a\\nb)", "(a(b)c)", "(\\051)", "(a\\\n)", "(", "[2 1 R]", "2 0 R", "[9999 0 R]", "<</A 1/A 2>>", "<</A 1/#41 2>>",
        "% a\n1", "/A\u00ff1", "/A#20", "[null-1]", "[2 0 R-5]", "[true.5]", "[1.]", "[+1]", "[007]", "[1 2.3.4]", "/" + "A".repeat(128), "<</A\u00ff1 2>>", "<</A\u00801 2>>", "[1\u00002]", "[1\f2]", "<0\u00000>", "/\u00e9", "<</Type/XRef>>", "<</Type/Catalog>>", "<<1>>", "<</A 1", "[1"}) {
      assertListed(false, object(bad), bad);
    }
  }

  /** Some readers have no limits for what stands in the head of an object, and other bytes for blanks. */
  @Test
  void nothingThatReadersWhoRepairFilesLookForIsInAStream() throws IOException {
    assertListed(true, object(Increment.stream("objects, seven objections")), "words of nobody's");
    for (String found : new String[] {"7 0 obj", "7 00000000000 obj", "7" + " ".repeat(120) + "0 obj", "7 0" + "\t".repeat(120) + "obj", "7\u00ff0\u00ffobj",
        "7\u00800obj", "7\f0\u0000obj", "7 % a\n 0 obj", "7 0 % a\nobj", "7\u000b0 obj", "7. 0. obj", "+7 +0 obj", "7 . obj", "7 - obj", "7-3 0-3 obj", "7obj", "endobj", "endstream", "endstreamX", "xref\u00ff", "xref", "trailer<<", "trailer\u00ff", "startxref"}) {
      assertListed(false, object(Increment.stream("\nq " + found + "\n<<>>\nendobj\n")), found);
    }
  }

  private byte[] packedAs(UnaryOperator<byte[]> way) throws IOException {
    packing = way;
    byte[] packed = stream(USUAL, "/Filter/FlateDecode", -1);
    packing = UnaryOperator.identity();
    return packed;
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static void assertListed(boolean listed, byte[] appended, String what) {
    assertEquals(listed, AppendedBytes.listed(appended, file.length, appended.length), what);
  }

  private static byte[] object(String value) throws IOException {
    Increment add = new Increment(file);
    return add.put(add.next(), value).write();
  }

  /** @param change of the trailer and what follows */
  private static byte[] plain(UnaryOperator<String> change) throws IOException {
    String text = latin(object("<</S/URI>>"));
    int trailer = text.lastIndexOf("trailer");
    return bytes(text.substring(0, trailer) + change.apply(text.substring(trailer)));
  }

  /** @param lines length of those that it is packed in; 0 for a table that is not, -1 for one as {@code more} says, -2 in digits */
  private byte[] stream(int[] widths, String more, int lines) throws IOException {
    Increment add = new Increment(file);
    StringBuilder text = new StringBuilder(latin(file)).append('\n');
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    int first = add.next();
    for (int number = first; number < first + ENTRIES; number = add.next()) {
      entry(table, widths, text.length());
      if (number < first + ENTRIES - 1) {
        text.append(number).append(" 0 obj\n<</S/URI>>\nendobj\n");
      }
    }
    String filter = lines > 0 ? "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns " + lines + ">>" : more;
    byte[] packed = lines == 0 ? table.toByteArray() : lines == -2 ? bytes(new BigInteger(1, table.toByteArray()).toString(16) + ">")
        : deflated(table.toByteArray(), lines > 0 ? lines : more.contains("12") ? 7 : 0);
    return bytes(closed(text, add, first, first + ENTRIES - 1, "/W[" + widths[0] + " " + widths[1] + " " + widths[2] + "]" + filter, packed));
  }

  /** One object stream with one object, and the table. */
  private static byte[] packed(String more, String object) throws IOException {
    Increment add = new Increment(file);
    StringBuilder text = new StringBuilder(latin(file)).append('\n');
    int held = add.next();
    int container = add.next();
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(new byte[] {2, 0, 0, (byte) (container >> 8), (byte) container, 0, 0});
    entry(table, USUAL, text.length());
    String head = held + " 0 ";
    text.append(container).append(" 0 obj\n").append(Increment.stream(head + object).replaceFirst("<<", "<</Type/ObjStm/N 1/First " + head.length() + more))
        .append("\nendobj\n");
    entry(table, USUAL, text.length());
    int last = add.next();
    return bytes(closed(text, add, held, last, "/W[1 4 2]", table.toByteArray()));
  }

  private static String closed(StringBuilder text, Increment add, int first, int table, String says, byte[] packed) {
    int at = text.length();
    return text.append(table).append(" 0 obj\n<</Type/XRef").append(says).append("/Index[").append(first).append(' ').append(table - first + 1).append("]/Size ")
        .append(table + 1).append("/Root ").append(add.root()).append(" 0 R/Prev ").append(Increment.lastTable(latin(file))).append("/Length ").append(packed.length)
        .append(">>\nstream\n").append(latin(packed)).append("\nendstream\nendobj\nstartxref\n").append(at).append("\n%%EOF\n").toString();
  }

  private static void entry(ByteArrayOutputStream table, int[] widths, long place) {
    for (int i = widths[0] - 1; i >= 0; i--) {
      table.write(i == 0 ? 1 : 0);
    }
    for (int i = widths[1] - 1; i >= 0; i--) {
      table.write((int) (place >> 8 * i));
    }
    table.writeBytes(new byte[widths[2]]);
  }

  /** @param line bytes of each line, before each of which stands how it is to be read; 0 for no lines */
  private byte[] deflated(byte[] content, int line) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes)) {
      for (int i = 0; i < content.length; i++) {
        if (line > 0 && i % line == 0) {
          out.write(mark);
        }
        out.write(content[i]);
      }
    }
    return packing.apply(bytes.toByteArray());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
