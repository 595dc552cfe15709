package vn.hocba.archive.verify.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import vn.hocba.archive.document.TranscriptPayload;

/** What people do to a signed transcript; every change is an incremental update, as an editor would make it. */
public final class Forgeries {

  /** One change to an open document. */
  @FunctionalInterface
  public interface Change {
    void make(PDDocument document, Set<COSDictionary> touched) throws IOException;
  }

  private Forgeries() {}

  public static byte[] update(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<COSDictionary> touched = new java.util.HashSet<>();
      change.make(document, touched);
      touched.forEach(dictionary -> dictionary.setNeedToBeUpdated(true));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out, touched);
      return out.toByteArray();
    }
  }

  /** F1: another mark painted over the old one. */
  public static byte[] whiteBox(byte[] pdf) throws IOException {
    return update(pdf, (document, touched) -> {
      PDPage page = document.getPage(0);
      COSArray contents = new COSArray();
      page.getContentStreams().forEachRemaining(stream -> contents.add(stream.getCOSObject()));
      contents.add(stream(document, "q 1 1 1 rg 300 400 40 15 re f Q\n"));
      page.getCOSObject().setItem(COSName.CONTENTS, contents);
      touched.add(page.getCOSObject());
    });
  }

  /** F2: a stamp that hides a mark; DSS passes it even under a strict policy. */
  public static byte[] stamp(byte[] pdf, int page) throws IOException {
    return update(pdf, (document, touched) -> {
      PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
      stamp.setRectangle(new PDRectangle(300, 400, 40, 15));
      stamp.setPrinted(true);
      PDAppearanceStream look = new PDAppearanceStream(document);
      look.setBBox(new PDRectangle(40, 15));
      look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
      try (OutputStream out = look.getStream().createOutputStream()) {
        out.write("1 1 1 rg 0 0 40 15 re f".getBytes(StandardCharsets.US_ASCII));
      }
      PDAppearanceDictionary looks = new PDAppearanceDictionary();
      looks.setNormalAppearance(look);
      stamp.setAppearance(looks);
      PDPage on = document.getPage(page);
      COSArray annotations = new COSArray();
      for (PDAnnotation annotation : on.getAnnotations()) {
        annotations.add(annotation.getCOSObject());
      }
      annotations.add(stamp);
      on.getCOSObject().setItem(COSName.ANNOTS, annotations);
      touched.add(on.getCOSObject());
    });
  }

  /** F3: a page more. */
  public static byte[] extraPage(byte[] pdf) throws IOException {
    return update(pdf, (document, touched) -> {
      document.addPage(new PDPage());
      touched.add(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES));
    });
  }

  /** F5: the embedded data say something else than the page. */
  public static byte[] payload(byte[] pdf, byte[] other) throws IOException {
    return update(pdf, (document, touched) -> {
      COSStream stream = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()
          .get(TranscriptPayload.NAME).getEmbeddedFile().getCOSObject();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(other);
      }
      touched.add(stream);
    });
  }

  /** F6: the shapes of the letters exchanged. */
  public static byte[] fontProgram(byte[] pdf) throws IOException {
    return update(pdf, (document, touched) -> {
      PDPage page = document.getPage(0);
      COSName name = page.getResources().getFontNames().iterator().next();
      COSStream program = page.getResources().getFont(name).getFontDescriptor().getFontFile2().getCOSObject();
      byte[] shapes;
      try (var in = program.createInputStream()) {
        shapes = in.readAllBytes();
      }
      shapes[shapes.length / 2] ^= 1;
      try (OutputStream out = program.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(shapes);
      }
      touched.add(program);
    });
  }

  /** A genuine signature enlarged to cover half a page. */
  public static byte[] movedSignature(byte[] pdf, String field) throws IOException {
    return update(pdf, (document, touched) -> {
      PDAnnotation widget = widget(document, field);
      widget.setRectangle(new PDRectangle(0, 0, 600, 400));
      touched.add(widget.getCOSObject());
    });
  }

  /** The visible part of a genuine signature repainted. */
  public static byte[] repaintedSignature(byte[] pdf, String field) throws IOException {
    return update(pdf, (document, touched) -> {
      COSDictionary looks = widget(document, field).getAppearance().getCOSObject();
      COSStream look = stream(document, "1 1 1 rg 0 0 600 400 re f");
      look.setItem(COSName.TYPE, COSName.XOBJECT);
      look.setItem(COSName.SUBTYPE, COSName.FORM);
      look.setItem(COSName.BBOX, new PDRectangle(600, 400).getCOSArray());
      looks.setItem(COSName.N, look);
      touched.add(widget(document, field).getCOSObject());
      touched.add(looks);
    });
  }

  /** A second catalogue entry that readers obey: what happens on opening. */
  public static byte[] openAction(byte[] pdf) throws IOException {
    return update(pdf, (document, touched) -> {
      COSDictionary action = new COSDictionary();
      action.setItem(COSName.S, COSName.JAVA_SCRIPT);
      action.setString(COSName.JS, "app.alert('8.8')");
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      catalog.setItem(COSName.OPEN_ACTION, action);
      touched.add(catalog);
    });
  }

  /** F4. */
  public static byte[] flipped(byte[] pdf, int position) {
    byte[] other = pdf.clone();
    other[position] ^= 1;
    return other;
  }

  public static byte[] appended(byte[] pdf, String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    byte[] longer = Arrays.copyOf(pdf, pdf.length + more.length);
    System.arraycopy(more, 0, longer, pdf.length, more.length);
    return longer;
  }

  /** F7: the n-th occurrence of a text replaced by another of the same length. */
  public static byte[] replaced(byte[] pdf, String text, String by) {
    String all = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = all.indexOf(text);
    return (all.substring(0, at) + by + all.substring(at + by.length())).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** All signatures taken out and the file written anew. */
  public static byte[] unsigned(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().setAcroForm(null);
      for (PDPage page : document.getPages()) {
        page.setAnnotations(java.util.List.of());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** The file written anew, with twenty-five other numbers in place of its own wherever that is legible. */
  public static byte[] decoys(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder others = new StringBuilder();
      for (int i = 0; i < 25; i++) {
        others.append(java.util.UUID.nameUUIDFromBytes(new byte[] {(byte) i})).append('\n');
      }
      document.getDocumentCatalog().setMetadata(new org.apache.pdfbox.pdmodel.common.PDMetadata(document,
          new java.io.ByteArrayInputStream(others.toString().getBytes(StandardCharsets.US_ASCII))));
      document.setDocumentInformation(new org.apache.pdfbox.pdmodel.PDDocumentInformation());
      document.getDocumentCatalog().setAcroForm(null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** Saved anew behind a password that every reader knows: the empty one. */
  public static byte[] encrypted(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static PDAnnotation widget(PDDocument document, String field) {
    return document.getDocumentCatalog().getAcroForm().getField(field).getWidgets().getFirst();
  }

  private static COSStream stream(PDDocument document, String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }
}
