package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.hocba.archive.seal.Signatory;

/**
 * Attacks on what a certified document allows (Rohlmann et al. 2021): the evil annotation covers a mark, the sneaky signature
 * is a field whose look covers one. On certified files and on those of ours.
 */
final class AnnotationAttacks {

  private static final List<String> KINDS = List.of("FreeText", "Stamp", "Redact", "Square", "Ink", "Link", "Watermark",
      "FileAttachment", "Screen", "Popup", "3D", "Made-up");
  private static final PDRectangle MARK = new PDRectangle(300, 400, 40, 15);

  private AnnotationAttacks() {}

  static Map<String, byte[]> evil(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String kind : KINDS) {
      files.put("eaa-" + kind, with(pdf, kind, null, null));
    }
    files.put("eaa-button", with(pdf, "Widget", "Btn", null));
    return files;
  }

  /** Fields that look like places of signatures: empty, borrowing a signature that is there, called as one of ours. */
  static Map<String, byte[]> sneaky(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("ssa-empty", with(pdf, "Widget", "Sig", null));
    files.put("ssa-borrowed-stamp", with(pdf, "Widget", "Sig", lastStamp(pdf)));
    files.put("ssa-borrowed-signature", with(pdf, "Widget", "Sig", "HT"));
    return files;
  }

  /** A field more, that a stranger then signs. */
  static byte[] signedByAStranger(byte[] pdf, Signatory stranger) throws IOException {
    return LooseSigning.sign(with(pdf, "Widget", "Sig", null), stranger, "Other");
  }

  private static byte[] with(byte[] pdf, String kind, String fieldType, String valueOf) throws IOException {
    return Forgeries.update(pdf, (document, touched) -> {
      COSDictionary page = document.getPage(0).getCOSObject();
      COSDictionary added = new COSDictionary();
      added.setItem(COSName.TYPE, COSName.ANNOT);
      added.setName(COSName.SUBTYPE, kind);
      added.setItem(COSName.RECT, MARK.getCOSArray());
      added.setInt(COSName.F, 4);
      added.setItem(COSName.P, page);
      COSDictionary looks = new COSDictionary();
      looks.setItem(COSName.N, look(document));
      added.setItem(COSName.AP, looks);
      if (fieldType != null) {
        added.setName(COSName.FT, fieldType);
        added.setString(COSName.T, "Other");
        COSDictionary form = document.getDocumentCatalog().getAcroForm().getCOSObject();
        if (valueOf != null) {
          added.setItem(COSName.V, document.getDocumentCatalog().getAcroForm().getField(valueOf).getCOSObject().getItem(COSName.V));
        }
        form.getCOSArray(COSName.FIELDS).add(added);
        touched.add(form);
      }
      COSArray annotations = new COSArray();
      COSArray before = page.getCOSArray(COSName.ANNOTS);
      for (COSBase annotation : before == null ? new COSArray() : before) {
        annotations.add(annotation);
      }
      annotations.add(added);
      page.setItem(COSName.ANNOTS, annotations);
      touched.add(page);
      touched.add(added);
    });
  }

  private static COSStream look(PDDocument document) throws IOException {
    COSStream look = document.getDocument().createCOSStream();
    look.setItem(COSName.TYPE, COSName.XOBJECT);
    look.setItem(COSName.SUBTYPE, COSName.FORM);
    look.setItem(COSName.BBOX, new PDRectangle(40, 15).getCOSArray());
    try (var out = look.createOutputStream()) {
      out.write("1 1 1 rg 0 0 40 15 re f".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    return look;
  }

  private static String lastStamp(byte[] pdf) throws IOException {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return document.getSignatureFields().stream().filter(f -> f.getCOSObject().getCOSDictionary(COSName.V) != null
          && "DocTimeStamp".equals(f.getCOSObject().getCOSDictionary(COSName.V).getNameAsString(COSName.TYPE)))
          .reduce((one, later) -> later).orElseThrow().getFullyQualifiedName();
    }
  }
}
