package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;

/** What two revisions are compared by has everything in it that some reader shows or does. */
class RevisionReaderTest {

  private static final Pattern PAGES = Pattern.compile("/Pages (\\d+) 0 R");
  private static byte[] rendered;

  @BeforeAll
  static void render() {
    rendered = new TranscriptRenderer().render(SampleTranscripts.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5f", "Lê Thị Hà"));
  }

  @Test
  void thePlaceOfATimeStampIsThatAndNothingElse() throws IOException {
    assertEquals(List.of(), withStamp("").strangers());
    assertEquals(List.of(new RevisionState.Stranger(1, "Widget")), withStamp("/AA<</PO<</S/JavaScript/JS(1)>>>>").strangers());
    assertEquals(List.of(new RevisionState.Stranger(1, "Widget")), withStamp("/A<</S/JavaScript/JS(1)>>").strangers());
  }

  @Test
  void aNodeThatOnlyOtherReadersTakeForAPageIsAChange() throws IOException {
    Increment add = new Increment(rendered);
    Matcher pages = PAGES.matcher(add.body(add.root()));
    pages.find();
    int tree = Integer.parseInt(pages.group(1));
    byte[] hidden = add.put(tree, add.body(tree).replaceFirst("/Kids ?\\[", "/Kids[<</MediaBox[0 0 9 9]/Parent " + tree + " 0 R>> ")).write();
    assertNotEquals(read(rendered).parts().get("pages"), read(hidden).parts().get("pages"));
    Increment fewer = new Increment(rendered);
    byte[] counted = fewer.put(tree, fewer.body(tree).replaceFirst("/Count \\d+", "/Count 1")).write();
    assertNotEquals(read(rendered).parts().get("pages"), read(counted).parts().get("pages"));
  }

  @Test
  void aPageThatIsBelowAnotherNodeThanTheOneThatNamesItIsAChange() throws IOException {
    Increment add = new Increment(rendered);
    try (PDDocument document = Loader.loadPDF(rendered)) {
      int page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
      int other = add.next();
      add.put(page, add.body(page).replaceFirst("/Parent \\d+", "/Parent " + other));
      byte[] turned = add.put(other, "<</Count 1/Kids[" + page + " 0 R]/Rotate 180>>").write();
      assertNotEquals(read(rendered).parts().get("pages"), read(turned).parts().get("pages"));
    }
    Increment above = new Increment(rendered);
    Matcher pages = PAGES.matcher(above.body(above.root()));
    pages.find();
    int tree = Integer.parseInt(pages.group(1));
    int node = above.next();
    byte[] rooted = above.put(tree, above.body(tree).strip().replaceFirst(">>\\s*$", "/Parent " + node + " 0 R>>")).put(node, "<</Type/Pages/Rotate 180>>").write();
    assertNotEquals(read(rendered).parts().get("pages"), read(rooted).parts().get("pages"));
  }

  @Test
  void inADocumentOfOursAnotherTitleIsAChangeAndAnotherProgramToo() throws IOException {
    assertNotEquals(read(rendered).parts().get("catalog"), read(titled("/Title(Khác)")).parts().get("catalog"));
    assertNotEquals(read(titled("/Producer(a)")).parts().get("catalog"), read(titled("/Producer(b)")).parts().get("catalog"));
    assertNotEquals(read(titled("/Producer(a)")).parts().get("catalog"), read(titled("/Producer(a)/ModDate(D:2026)")).parts().get("catalog"));
  }

  private static byte[] titled(String info) throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered)) {
      int number = (int) document.getDocument().getTrailer().getCOSObject(COSName.INFO).getKey().getNumber();
      return new Increment(rendered).put(number, "<<" + info + ">>").write();
    }
  }

  @Test
  void thePlaceOfATimeStampPaintsNothingWhateverItsSize() throws IOException {
    assertEquals(List.of(), withStamp("/AP<</N %d 0 R>>", "").strangers());
    assertEquals(1, withStamp("/AP<</N %d 0 R>>", SignatureForgeries.BOX).strangers().size());
    assertEquals(1, withStamp("/AP<</N %d 0 R/D %<d 0 R>>", "").strangers().size());
    assertEquals(1, withStamp("/AP<</N<</On %d 0 R>>>>", "").strangers().size());
    assertEquals(1, withStamp("/AP 7 1 R", "").strangers().size());
    assertEquals(1, withLook("/AP<</N %d 0 R>>", "<</Length 0/Filter/RunLengthDecode>>\nstream\n\nendstream").strangers().size(), "packed nothing");
  }

  @Test
  void whatIsNoListOfAnnotationsToThisLibraryIsAStrangerAllTheSame() throws IOException {
    Increment add = new Increment(rendered);
    try (PDDocument document = Loader.loadPDF(rendered)) {
      int page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
      byte[] odd = add.put(page, add.body(page).strip().replaceFirst("/Annots ?\\[[^]]*\\]", "").replaceFirst(">>\\s*$", "/Annots 9000 1 R>>")).write();
      assertEquals(List.of(new RevisionState.Stranger(1, "?")), read(odd).strangers());
    }
  }

  private static RevisionState withStamp(String more) throws IOException {
    return withStamp(more, "");
  }

  private static RevisionState withStamp(String more, String picture) throws IOException {
    return withLook(more, Increment.stream(picture));
  }

  private static RevisionState withLook(String more, String object) throws IOException {
    Increment add = new Increment(rendered);
    try (PDDocument document = Loader.loadPDF(rendered)) {
      int page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
      int widget = add.next();
      int look = add.next();
      add.put(look, object);
      String body = add.body(page);
      String with = body.contains("/Annots") ? body.replaceFirst("/Annots ?\\[", "/Annots[" + widget + " 0 R ")
          : body.strip().replaceFirst(">>\\s*$", "/Annots[" + widget + " 0 R]>>");
      return read(add.put(page, with).put(widget, "<</Type/Annot/Subtype/Widget/FT/Sig/T(x)/F 132/Rect[0 0 0 0]/P " + page
          + " 0 R/V<</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/ByteRange[0 1 2 3]/Contents<00>>>" + (more.contains("%") ? more.formatted(look) : more) + ">>").write());
    }
  }

  private static RevisionState read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return RevisionReader.read(document);
    }
  }
}
