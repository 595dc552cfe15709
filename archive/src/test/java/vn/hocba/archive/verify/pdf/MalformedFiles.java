package vn.hocba.archive.verify.pdf;

import static vn.hocba.archive.verify.pdf.RawPdf.bytes;
import static vn.hocba.archive.verify.pdf.RawPdf.onePage;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that are to break whoever reads them: bombs, circles, depths, lies about sizes, and what only looks like a PDF. */
final class MalformedFiles {

  private static final int DEEP = 200_000;
  private static final long GIGABYTE = 1_000_000_000L;

  private MalformedFiles() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    notPdf(files);
    trees(files);
    circles(files);
    sizes(files);
    bombs(files);
    active(files);
    signatures(files);
    return files;
  }

  private static void notPdf(Map<String, byte[]> files) {
    files.put("empty", new byte[0]);
    files.put("one-byte", new byte[] {'%'});
    files.put("header-only", bytes("%PDF-1.7"));
    files.put("header-and-end", bytes("%PDF-1.7\n%%EOF\n"));
    files.put("zip", bytes("PK\u0003\u0004" + "x".repeat(2000)));
    files.put("zip-then-pdf", join(bytes("PK\u0003\u0004" + "x".repeat(500)), onePage("", "").write()));
    files.put("pdf-then-zip", join(onePage("", "").write(), bytes("PK\u0005\u0006" + "\0".repeat(18))));
    files.put("jpeg-and-pdf", join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, 20}, onePage("", "").write()));
    files.put("html-and-pdf", join(bytes("<html><script>alert(1)</script>"), onePage("", "").write()));
    files.put("header-late", join(bytes(" ".repeat(1015)), onePage("", "").write()));
    files.put("header-too-late", join(bytes(" ".repeat(2000)), onePage("", "").write()));
    byte[] noise = new byte[20_000];
    new java.util.Random(7).nextBytes(noise);
    files.put("noise", join(bytes("%PDF-1.7\n"), noise));
  }

  private static void trees(Map<String, byte[]> files) {
    files.put("no-pages", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>").add("<</Type/Pages/Kids[]/Count 0>>").write());
    files.put("no-tree", new RawPdf().add("<</Type/Catalog>>").write());
    files.put("count-huge", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>").add("<</Type/Pages/Kids[3 0 R]/Count 2147483647>>")
        .add("<</Type/Page/Parent 2 0 R>>").write());
    files.put("count-negative", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>").add("<</Type/Pages/Kids[3 0 R]/Count -1>>")
        .add("<</Type/Page/Parent 2 0 R>>").write());
    files.put("no-root", onePage("", "").root("").write());
    files.put("root-is-no-catalogue", onePage("", "").root("3 0 R").write());
    files.put("root-is-a-number", new RawPdf().add("42").write());
    files.put("root-is-not-there", onePage("", "").root("99 0 R").write());
    files.put("deep-arrays", onePage("/X 4 0 R", "").add("[".repeat(DEEP) + "]".repeat(DEEP)).write());
    files.put("deep-dictionaries", onePage("/X 4 0 R", "").add("<</X".repeat(DEEP) + " 0" + ">>".repeat(DEEP)).write());
    RawPdf deep = new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>");
    for (int i = 2; i < 20_000; i++) {
      deep.add("<</Type/Pages/Kids[" + (i + 1) + " 0 R]/Count 1" + (i > 2 ? "/Parent " + (i - 1) + " 0 R" : "") + ">>");
    }
    files.put("deep-page-tree", deep.add("<</Type/Page/Parent 19999 0 R>>").write());
    RawPdf chain = onePage("/X 4 0 R", "");
    for (int i = 4; i < 30_000; i++) {
      chain.add("<</X " + (i + 1) + " 0 R>>");
    }
    files.put("deep-references", chain.add("0").write());
  }

  private static void circles(Map<String, byte[]> files) {
    files.put("pages-in-pages", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>").add("<</Type/Pages/Kids[2 0 R]/Count 1>>").write());
    files.put("parents-in-a-circle", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>")
        .add("<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>").add("<</Type/Page/Parent 2 0 R>>").write());
    files.put("table-before-itself", onePage("", "").trailer("/Prev @").write());
    files.put("length-of-itself", new RawPdf().add("<</Type/Catalog/Pages 2 0 R>>").add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
        .add("<</Type/Page/Parent 2 0 R/Contents 4 0 R>>").stream("/Length 4 0 R", bytes("q Q")).write());
    files.put("object-is-itself", onePage("/X 4 0 R", "").add("4 0 R").write());
    files.put("names-in-a-circle", onePage("/Names<</EmbeddedFiles 4 0 R>>", "").add("<</Kids[4 0 R 5 0 R]>>").add("<</Kids[4 0 R]>>").write());
    files.put("fields-in-a-circle", onePage("/AcroForm<</Fields[4 0 R]>>", "/Annots[4 0 R]")
        .add("<</FT/Sig/T(GVCN)/Kids[4 0 R]/Parent 4 0 R/Subtype/Widget/Rect[0 0 9 9]>>").write());
    files.put("objects-in-a-circle", onePage("/X 4 0 R", "").stream("/Type/ObjStm/N 1/First 4/Extends 4 0 R", bytes("9 0 null")).write());
    files.put("structure-in-a-circle", onePage("/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>", "")
        .add("<</Type/StructTreeRoot/K 5 0 R>>").add("<</S/P/P 4 0 R/K[4 0 R 5 0 R]>>").write());
    files.put("form-in-itself", onePage("", "/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>").stream("", bytes("/X Do"))
        .stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", bytes("/X Do /X Do")).write());
  }

  private static void sizes(Map<String, byte[]> files) {
    files.put("length-huge", onePage("/X 4 0 R", "").stream("/Length 99999999999", bytes("q Q")).write());
    files.put("length-negative", onePage("/X 4 0 R", "").stream("/Length -5", bytes("q Q")).write());
    files.put("size-huge", bytes(new String(onePage("", "").write(), java.nio.charset.StandardCharsets.ISO_8859_1)
        .replace("xref\n0 4", "xref\n0 2147483647").replace("/Size 4", "/Size 2147483647")));
    files.put("table-of-millions", join(bytes("%PDF-1.7\nxref\n0 3000000\n"), bytes("0000000009 00000 n \n".repeat(1_000_000)),
        bytes("trailer\n<</Size 3000000/Root 1 0 R>>\nstartxref\n9\n%%EOF\n")));
    files.put("objects-of-millions", bytes("%PDF-1.7\n" + "1 0 obj\n1\nendobj\n".repeat(700_000)));
    files.put("page-huge", onePage("", "/Contents 4 0 R/UserUnit 1000000/CropBox[0 0 99999999 99999999]").stream("", bytes("0 0 9 9 re f")).write());
    files.put("page-of-no-size", onePage("", "/Contents 4 0 R/CropBox[0 0 0 0]").stream("", bytes("0 0 9 9 re f")).write());
    files.put("picture-huge", onePage("", "/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>").stream("", bytes("500 0 0 500 0 0 cm /X Do"))
        .stream("/Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
            RawPdf.zeros(1000)).write());
    files.put("pattern-of-millions", onePage("", "/Contents 4 0 R/Resources<</Pattern<</P 5 0 R>>>>")
        .stream("", bytes("/Pattern cs /P scn 0 0 595 842 re f"))
        .stream("/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.0001/YStep 0.0001/Resources<<>>",
            bytes("0 0 1 1 re f")).write());
  }

  private static void bombs(Map<String, byte[]> files) {
    byte[] packed = RawPdf.zeros(GIGABYTE);
    files.put("bomb-in-a-page", onePage("", "/Contents 4 0 R").stream("/Filter/FlateDecode", packed).write());
    files.put("bomb-of-bombs", onePage("", "/Contents 4 0 R").stream("/Filter[/FlateDecode/FlateDecode]", RawPdf.deflated(packed)).write());
    files.put("bomb-in-the-data", onePage("/Names<</EmbeddedFiles<</Names[(transcript.json)<</Type/Filespec/F(transcript.json)"
        + "/UF(transcript.json)/EF<</F 4 0 R>>>>]>>>>", "").stream("/Type/EmbeddedFile/Filter/FlateDecode", packed).write());
    files.put("bomb-of-objects", bombOfObjects(packed));
    files.put("bomb-in-the-table", join(bytes("%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 100000000/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length "
        + packed.length + ">>\nstream\n"), packed, bytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n")));
    files.put("bomb-in-the-metadata", onePage("/Metadata 4 0 R", "").stream("/Type/Metadata/Subtype/XML", bytes("<?xml version='1.0'?>"
        + "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "bcdefghij".chars().mapToObj(c -> "<!ENTITY " + (char) c + " '"
        + ("&" + (char) (c - 1) + ";").repeat(20) + "'>").reduce("", String::concat) + "]><x>&j;</x>")).write());
    files.put("hexadecimal-long", onePage("", "/Contents 4 0 R").stream("/Filter/ASCIIHexDecode", bytes("00".repeat(4_000_000))).write());
    files.put("run-length", onePage("", "/Contents 4 0 R").stream("/Filter[/FlateDecode/RunLengthDecode]",
        RawPdf.deflated(bytes("\u0081\0".repeat(5_000_000)))).write());
  }

  /** A stream of objects, which must be unpacked before the catalogue can be read. */
  private static byte[] bombOfObjects(byte[] packed) {
    String table = "\u0001\0\u0009\0\u0002\0\u0001\0";
    byte[] head = join(bytes("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1000000/First 900000000/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"),
        packed, bytes("\nendstream\nendobj\n"));
    return join(head, bytes("3 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Index[1 2]/Root 2 0 R/Length " + table.length() + ">>\nstream\n" + table
        + "\nendstream\nendobj\nstartxref\n" + head.length + "\n%%EOF\n"));
  }

  private static void active(Map<String, byte[]> files) {
    files.put("javascript", onePage("/OpenAction<</S/JavaScript/JS(while\\(true\\){})>>", "").write());
    files.put("launch", onePage("/OpenAction<</S/Launch/F(/bin/sh)>>", "").write());
    files.put("calls-home", onePage("/OpenAction<</S/SubmitForm/F<</FS/URL/F(http://127.0.0.1:1/)>>>>", "/AA<</O<</S/URI/URI(http://127.0.0.1:1/)>>>>").write());
    files.put("xfa", onePage("/AcroForm<</Fields[]/XFA 4 0 R>>", "").stream("", bytes("<?xml version='1.0'?><!DOCTYPE x SYSTEM "
        + "'file:///etc/passwd'><xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>")).write());
    files.put("embedded", onePage("/Names<</EmbeddedFiles<</Names[(x.exe)<</Type/Filespec/F(x.exe)/EF<</F 4 0 R>>>>]>>>>", "")
        .stream("/Type/EmbeddedFile", bytes("MZ")).write());
    files.put("file-outside", onePage("", "/Contents 4 0 R").stream("/F(/etc/passwd)/FFilter/FlateDecode", new byte[0]).write());
    files.put("locked-by-nobody", onePage("", "").trailer("/Encrypt<</Filter/Standard/V 9/R 9/O(x)/U(x)/P -1>>/ID[(a)(a)]").write());
    files.put("locked-by-another", onePage("", "").trailer("/Encrypt<</Filter/Other/V 4>>/ID[(a)(a)]").write());
    files.put("locked-by-nonsense", onePage("", "").trailer("/Encrypt 3 0 R/ID[(a)(a)]").write());
  }

  private static void signatures(Map<String, byte[]> files) {
    files.put("signature-is-noise", signed("<" + "AB".repeat(3000) + ">", "[0 100 6200 100]"));
    files.put("signature-is-deep", signed("<" + "3080".repeat(60_000) + ">", "[0 100 240200 100]"));
    files.put("signature-says-long", signed("<3084FFFFFFFF06092A864886F70D010702>", "[0 100 200 100]"));
    files.put("signature-is-a-circle", onePage("/AcroForm<</Fields[4 0 R]/SigFlags 3>>", "/Annots[4 0 R]")
        .add("<</FT/Sig/T(GVCN)/V 4 0 R/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents 4 0 R/ByteRange 4 0 R>>").write());
    StringBuilder fields = new StringBuilder();
    for (int i = 4; i < 2004; i++) {
      fields.append(i).append(" 0 R ");
    }
    RawPdf many = onePage("/AcroForm<</Fields[" + fields + "]/SigFlags 3>>", "/Annots[" + fields + "]");
    for (int i = 4; i < 2004; i++) {
      many.add("<</FT/Sig/T(F" + i + ")/Subtype/Widget/Rect[0 0 9 9]/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
          + "/Contents<3003020100>/ByteRange[0 10 20 30]>>>>");
    }
    files.put("signatures-of-thousands", many.write());
  }

  private static byte[] signed(String contents, String range) {
    return onePage("/AcroForm<</Fields[4 0 R]/SigFlags 3>>", "/Annots[4 0 R]").add("<</FT/Sig/T(GVCN)/Subtype/Widget/Rect[0 0 9 9]/V 5 0 R>>")
        .add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Contents" + contents + "/ByteRange" + range + ">>").write();
  }

  /** A genuine file that is broken, wrapped or joined with others. */
  static Map<String, byte[]> ofGenuine(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int percent : new int[] {1, 10, 25, 50, 75, 90, 99}) {
      files.put("cut-" + percent, Arrays.copyOf(pdf, (int) ((long) pdf.length * percent / 100)));
    }
    files.put("without-head", Arrays.copyOfRange(pdf, 1000, pdf.length));
    files.put("twice", join(pdf, pdf));
    files.put("behind-zip", join(bytes("PK\u0003\u0004" + "x".repeat(400)), pdf));
    files.put("before-zip", join(pdf, bytes("PK\u0005\u0006" + "\0".repeat(18))));
    files.put("behind-html", join(bytes("<html><!--"), pdf, bytes("-->")));
    byte[] hole = pdf.clone();
    Arrays.fill(hole, pdf.length / 3, pdf.length / 3 + 5000, (byte) 0);
    files.put("with-a-hole", hole);
    files.put("as-text", new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).replace("\n", "\r\n")
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    files.put("inside-another", onePage("/Names<</EmbeddedFiles<</Names[(a.pdf)<</Type/Filespec/F(a.pdf)/EF<</F 4 0 R>>>>]>>>>", "")
        .stream("/Type/EmbeddedFile", pdf).write());
    files.put("with-xfa", Forgeries.update(pdf, (document, touched) -> {
      var form = document.getDocumentCatalog().getAcroForm().getCOSObject();
      form.setString("XFA", "<x/>");
      touched.add(form);
    }));
    files.put("behind-a-password", Forgeries.encrypted(pdf));
    return files;
  }

  static byte[] join(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
