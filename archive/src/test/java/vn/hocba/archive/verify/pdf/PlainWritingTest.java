package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;

/** What is appended to a document of ours is written in the one way of the library that signs here; the same in any other way is refused. */
class PlainWritingTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";

  private static byte[] file;

  @BeforeAll
  static void render() {
    file = new TranscriptRenderer().render(SampleTranscripts.of(ID, "Nguyễn Văn Ánh"));
  }

  @Test
  void eachValueIsWrittenInOneWay() {
    for (String written : new String[] {"<<\n/A 1\n/B [1 2 3]\n/C <<\n/D (a)\n>>\n>>\n", "[1 2 3 4 5 6 7 8 9 10\n11]\n", "[[1]\n [2]\n]\n", "(a \\(b\\))", "<00FF>", "<00ff>", "7 0 R",
        "-1.50", "0", "true", "<<\n/ByteRange [0 1 22 333]" + " ".repeat(24) + "\n>>\n"}) {
      assertEquals(written, PlainWriting.value(written));
    }
    assertEquals("<<\n/A 1\n>>\n", PlainWriting.value("<</A 1>>"));
    assertEquals("[1 2]\n", PlainWriting.value("[ 1\t2 ]"));
    for (String other : new String[] {"<0f0F>", "<0>", "<00 ff>", "+1", ".5", "1.", "-0", "007", "1 2", "", "<<1 2"}) {
      assertNull(PlainWriting.value(other), other);
    }
  }

  @Test
  void anIncrementIsTakenWhenItIsWrittenSoAndNotWithOneBlankMoreOrLess() throws IOException {
    String good = latin(added().plainly());
    assertTrue(AppendedBytes.listedOnce(bytes(good), file.length));
    for (String way : new String[] {good.replace("/S /URI", "/S\t/URI"), good.replace("/S /URI", "/S\n/URI"), good.replace("<<\n/S", "<<\r/S"),
        good.replace(" 00000 n\r\n", " 00000 n \n")}) {
      assertTrue(AppendedBytes.listed(bytes(way), file.length, way.length()), "another rule refuses it");
      assertFalse(AppendedBytes.listedOnce(bytes(way), file.length));
    }
    for (String way : new String[] {good + "\n", good.substring(0, good.length() - 1)}) {
      assertFalse(AppendedBytes.listedOnce(bytes(way), file.length));
    }
    String without = good.replaceFirst("(?s)(.*)/Info \\d+ 0 R\n", "$1");
    assertTrue(AppendedBytes.listed(bytes(without), file.length, without.length()));
    assertFalse(AppendedBytes.listedOnce(bytes(without), file.length), "without the file's description");
    for (String id : new String[] {ID, "another"}) {
      String named = good.replaceFirst("(?s)(.*)/Info ", "$1/ID [(" + id + ") <00>]\n/Info ");
      assertTrue(AppendedBytes.listed(bytes(named), file.length, named.length()));
      assertEquals(id.equals(ID), AppendedBytes.listedOnce(bytes(named), file.length), "the name of the file: " + id);
    }
    byte[] otherwise = added().write();
    assertTrue(AppendedBytes.listed(otherwise, file.length, otherwise.length), "no other rule refuses it");
    assertFalse(AppendedBytes.listedOnce(otherwise, file.length));
  }

  @Test
  void nothingIsThereToWhichNothingLeads() throws IOException {
    Increment add = added();
    byte[] spare = add.put(add.next(), "<</S/URI>>").plainly();
    assertTrue(AppendedBytes.listed(spare, file.length, spare.length));
    assertFalse(AppendedBytes.listedOnce(spare, file.length));
  }

  @Test
  void nothingIsWrittenTwiceButTheCatalogueAndOneSignatureIsMade() throws IOException {
    byte[] once = signed(added(), "<</Type/Action>>").plainly();
    assertTrue(AppendedBytes.listedPlainly(once, file.length, once.length));
    Increment catalogue = new Increment(once);
    byte[] twice = catalogue.put(catalogue.root(), catalogue.body(catalogue.root())).plainly();
    assertTrue(AppendedBytes.listedPlainly(twice, file.length, twice.length), "the catalogue");
    Increment action = new Increment(once);
    int number = new Increment(file).next();
    byte[] other = action.put(number, "<</S/GoTo>>").plainly();
    assertTrue(AppendedBytes.listed(other, file.length, other.length));
    assertFalse(AppendedBytes.listedPlainly(other, file.length, other.length), "anything else");
    byte[] none = added().plainly();
    assertFalse(AppendedBytes.listedPlainly(none, file.length, none.length), "no signature");
    byte[] two = signed(added(), "<</Type/Sig/ByteRange[0 1 2 3]>>").plainly();
    assertFalse(AppendedBytes.listedPlainly(two, file.length, two.length), "two signatures");
    assertFalse(AppendedBytes.listedOnce(once, file.length), "a signature among validation data");
  }

  /** With a signature and what else it names. */
  private static Increment signed(Increment add, String more) throws IOException {
    int signature = add.next();
    int other = add.next();
    return add.put(signature, "<</Type/Sig/ByteRange[0 1 2 3]/X " + other + " 0 R>>").put(other, more)
        .put(add.root(), "<</Type/Catalog/Pages 2 0 R/X " + signature + " 0 R/Y " + new Increment(file).next() + " 0 R>>");
  }

  /** The catalogue anew, with one object that it leads to. */
  private static Increment added() throws IOException {
    Increment add = new Increment(file);
    int action = add.next();
    return add.put(action, "<</S/URI>>").put(add.root(), "<</Type/Catalog/Pages 2 0 R/OpenAction " + action + " 0 R>>");
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
