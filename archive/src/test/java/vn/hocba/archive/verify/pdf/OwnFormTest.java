package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignedRevision;

/** Below the form of a document of ours hangs nothing but places of signatures and time stamps that nobody sees. */
class OwnFormTest {

  private static final String STAMP = "Signature1";
  /** Three who sign and a time stamp. */
  private static final int SIGNATURES = 4;

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static TranscriptSealer stamping;
  private static TrustAnchors anchors;
  private static byte[] issue;
  private static int form;
  private static int stamp;
  private static int value;
  private static int picture;
  private static int page;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    stamping = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED);
    issue = stamping.seal(new TranscriptRenderer().render(SampleTranscripts.of("01234567-89ab-cdef-0123-456789abcdef", "Trần Thị Bé")), school.signatories()).bytes();
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
    try (PDDocument document = Loader.loadPDF(issue)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      form = number(catalog, COSName.ACRO_FORM);
      COSDictionary place = document.getDocumentCatalog().getAcroForm().getField(STAMP).getCOSObject();
      stamp = (int) place.getKey().getNumber();
      value = number(place, COSName.V);
      picture = number(place.getCOSDictionary(COSName.AP), COSName.N);
      page = number(place, COSName.P);
    }
  }

  @AfterAll
  static void close() throws IOException {
    stamping.close();
    school.close();
  }

  private static int number(COSDictionary of, COSName name) {
    return (int) ((COSObject) of.getItem(name)).getKey().getNumber();
  }

  @Test
  void aTimeStampIsNothingButThat() throws IOException {
    assertTrue(holds(issue, SIGNATURES));
    assertFalse(holds(issue, SIGNATURES - 1), "one that the library which validates has not found");
    assertTrue(holds(with(stamp, same -> same), SIGNATURES));
    for (String[] change : new String[][] {{"/T (Signature1)", "/T (Hieu truong)"}, {"/T (Signature1)", "/T (HT)"}, {"/F 132", "/F 4"}, {"/Rect [0.0 0.0 0.0 0.0]", "/Rect [132 0 132.00000001 0]"},
        {"/Type /Annot", "/Type /Foo"}, {"/P " + page, "/P " + (page + 3)}, {"/FT /Sig", "/FT /Sig /Kids [" + stamp + " 0 R]"},
        {"/FT /Sig", "/FT /Sig /Parent " + form + " 0 R"}, {"/FT /Sig", "/FT /Sig /AA << /F << /S /JavaScript /JS (1) >> >>"}, {"/FT /Sig", "/FT /Sig /MK << /BG [1] >>"},
        {"/FT /Sig", "/FT /Tx"}}) {
      assertFalse(holds(with(stamp, body -> body.replace(change[0], change[1])), SIGNATURES), change[1]);
    }
    for (String[] change : new String[][] {{"/ETSI.RFC3161", "/adbe.pkcs7.detached"}, {"/Adobe.PPKLite", "/Adobe.PPKMS"}, {"/Type /DocTimeStamp", "/Type /DocTimeStamp /Name (X)"},
        {"/Type /DocTimeStamp", "/Type /Sig"}}) {
      assertFalse(holds(with(value, body -> body.replace(change[0], change[1])), SIGNATURES), change[1]);
    }
    assertFalse(holds(with(picture, body -> body.replace("/BBox [0.0 0.0 0.0 0.0]", "/BBox [0 0 300 300]")), SIGNATURES), "a picture with room");
    assertFalse(holds(with(picture, body -> body.replace("/Length 0", "/Length 0 /Group << /S /Transparency >>")), SIGNATURES), "a picture with more to it");
    assertFalse(holds(with(picture, body -> Increment.stream("q Q").replace("<<", "<</Type/XObject/Subtype/Form/BBox[0 0 0 0]")), SIGNATURES), "a picture that paints");
  }

  @Test
  void everyFieldIsOnAPageAndEveryPlaceOnAPageIsAField() throws IOException {
    Increment nowhere = new Increment(issue);
    int field = nowhere.next();
    assertFalse(holds(nowhere.put(form, nowhere.body(form).replace("/Fields [", "/Fields [" + field + " 0 R "))
        .put(field, "<</FT/Sig/T(Signature2)/V " + value + " 0 R>>").write(), SIGNATURES), "on no page");
    assertFalse(holds(with(form, body -> body.replace(" " + stamp + " 0 R", "")), SIGNATURES), "in no form");
    assertFalse(holds(with(form, body -> body.replace(" " + stamp + " 0 R", " " + stamp + " 0 R " + stamp + " 0 R")), SIGNATURES), "twice in the form");
    Increment second = new Increment(issue);
    int again = second.next();
    assertFalse(holds(second.put(form, second.body(form).replace("/Fields [", "/Fields [" + again + " 0 R ")).put(again, second.body(stamp))
        .put(page, second.body(page).replace("/Annots [", "/Annots [" + again + " 0 R ")).write(), SIGNATURES), "two places of one value");
  }

  /** Whatever is appended and then stamped by somebody whom we trust is told, and a further stamp alone is none. */
  @Test
  void nothingBehindAnIssueIsCoveredUpByATimeStamp() throws IOException {
    byte[] again = stamping.seal(stamping.seal(issue).bytes()).bytes();
    assertEquals(List.of(), examine(again).findings().stream().filter(f -> f.code() == FindingCode.CONTENT_CHANGED || f.code() == FindingCode.UNKNOWN_FIELD
        || f.code() == FindingCode.UNKNOWN_ANNOTATION).toList(), "stamped twice more");
    Increment script = new Increment(issue);
    int field = script.next();
    int kid = script.next();
    told(script.put(form, script.body(form).replace("/Fields [", "/Fields [" + field + " 0 R ")).put(field, "<</FT/Sig/T(Signature9)/V " + value + " 0 R/Kids[" + kid
        + " 0 R]/AA<</F<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>").put(kid, "<</Parent " + field + " 0 R/Subtype/Widget/Rect[0 0 0 0]>>"), "a script on opening");
    Increment stranger = new Increment(issue);
    int by = stranger.next();
    int signed = stranger.next();
    told(stranger.put(by, "<</FT/Sig/T(SoGD)/Type/Annot/Subtype/Widget/F 132/Rect[0 0 0 0]/P " + page + " 0 R/V " + signed + " 0 R>>").put(signed,
        "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Contents<00>/ByteRange[0 9 9 9]>>").put(form, stranger.body(form)
        .replace("/Fields [", "/Fields [" + by + " 0 R ")).put(page, stranger.body(page).replace("/Annots [", "/Annots [" + by + " 0 R ")), "a signature that is passed over");
    for (String[] free : new String[][] {{"/SigFlags 3", "/SigFlags 0"}, {"/DA (/Helv 0 Tf 0 g )", "/DA (x)"}}) {
      Increment flags = new Increment(issue);
      told(flags.put(form, flags.body(form).replace(free[0], free[1])), free[1]);
    }
    Increment version = new Increment(issue);
    told(version.put(version.root(), version.body(version.root()).replace("/Type /Catalog", "/Type /Catalog /Version /9.9")), "a version");
    Increment level = new Increment(issue);
    told(level.put(level.root(), level.body(level.root()).replace("/ExtensionLevel 8", "/ExtensionLevel 99 /URL (x)")), "an extension");
    byte[] between = new Increment(issue).put(page, new Increment(issue).body(page).replace("/Tabs /S", "/Tabs /R")).plainly();
    Increment back = new Increment(between);
    told(back.put(page, new Increment(issue).body(page)), "another page in between");
  }

  /** As somebody writes it who stamps with a program of their own, all in one step; whose the value is, others look at. */
  @Test
  void aTimeStampBringsNothingElseWithIt() throws IOException {
    assertEquals(List.of(), changes(stampedBy("", "")));
    assertEquals(List.of(Finding.of(FindingCode.CONTENT_CHANGED, STAMP, "hidden")), changes(stampedBy("%d 0 R ", "<</FT/Sig/T(Signature9)/V " + value + " 0 R/AA<</F<</S/JavaScript/JS(app.alert\\(1\\))>>>>>>")), "a script on opening");
    Increment.Numbers one = Increment.Numbers.of(issue, "HT");
    Increment.Numbers other = Increment.Numbers.of(issue, "TRUONG");
    Increment exchange = new Increment(issue);
    byte[] exchanged = exchange.put(one.field(), exchange.body(one.field()).replace("/V " + one.signature(), "/V " + other.signature()))
        .put(other.field(), exchange.body(other.field()).replace("/V " + other.signature(), "/V " + one.signature())).plainly();
    assertTrue(changes(exchanged).contains(Finding.of(FindingCode.SIGNATURE_APPEARANCE_CHANGED, "HT")), "each signed what the other did");
    StringBuilder flags = new StringBuilder(new String(stampedBy("", ""), StandardCharsets.ISO_8859_1));
    flags.setCharAt(flags.lastIndexOf("/SigFlags 3") + "/SigFlags ".length(), '0');
    assertEquals(List.of(Finding.of(FindingCode.CONTENT_CHANGED, STAMP, "form")), changes(flags.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** @param field what stands before it in the form. @param more that field */
  private static byte[] stampedBy(String field, String more) throws IOException {
    Increment add = new Increment(issue);
    int place = add.next();
    int by = add.next();
    int looks = add.next();
    int other = add.next();
    add.put(place, "<</FT/Sig/Type/Annot/Subtype/Widget/F 132/T(Signature2)/V " + by + " 0 R/P " + page + " 0 R/Rect[0.0 0.0 0.0 0.0]/AP<</N " + looks + " 0 R>>>>")
        .put(by, "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/Contents<00>/ByteRange[0 1 2 3]>>")
        .put(looks, Increment.stream("").replace("<<", "<</Type/XObject/Subtype/Form/BBox[0.0 0.0 0.0 0.0]"))
        .put(form, add.body(form).replace("/Fields [", "/Fields [" + field.formatted(other) + place + " 0 R "))
        .put(page, add.body(page).replace("/Annots [", "/Annots [" + place + " 0 R "));
    return (more.isEmpty() ? add : add.put(other, more)).plainly();
  }

  private static List<Finding> changes(byte[] file) throws IOException {
    List<SignedRevision> revisions = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(issue)) {
      document.getSignatureFields().forEach(f -> revisions.add(new SignedRevision(f.getFullyQualifiedName(), ByteRanges.end(Arrays.stream(f.getSignature()
          .getByteRange()).mapToObj(BigInteger::valueOf).toList()), "")));
    }
    revisions.sort(Comparator.comparingLong(SignedRevision::length));
    revisions.add(new SignedRevision("Signature2", file.length, ""));
    return new RevisionCheck().check(file, revisions);
  }

  private static void told(Increment appended, String what) throws IOException {
    byte[] file = stamping.seal(appended.plainly()).bytes();
    assertTrue(examine(file).has(FindingCode.CONTENT_CHANGED), what);
  }

  private static Examination examine(byte[] pdf) throws IOException {
    return new PdfExaminer(new StrictPolicy()).examine(Files.write(directory.resolve("t.pdf"), pdf), anchors);
  }

  private static byte[] with(int object, UnaryOperator<String> change) throws IOException {
    Increment add = new Increment(issue);
    return add.put(object, change.apply(add.body(object))).write();
  }

  private static boolean holds(byte[] pdf, int signatures) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return OwnForm.holds(document, Set.of("GVCN", "HT", "TRUONG"), signatures);
    }
  }
}
