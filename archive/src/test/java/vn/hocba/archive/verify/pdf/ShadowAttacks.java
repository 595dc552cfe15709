package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.hocba.archive.seal.Signatory;

/**
 * Shadow attacks (Mainka et al. 2021): somebody of the school puts something hidden into the document before it is signed and
 * brings it to light afterwards, mostly by changing what no signature can protect, the table of objects.
 */
final class ShadowAttacks {

  private static final String LETTERS = "BT 300 405 Td (9,9) Tj ET ";

  private ShadowAttacks() {}

  private static byte[] signed(byte[] prepared, List<Signatory> by) {
    byte[] pdf = prepared;
    for (Signatory signatory : by) {
      pdf = LooseSigning.sign(pdf, signatory);
    }
    return pdf;
  }

  /** All that were prepared and signed, before and after they come to light. */
  static Map<String, byte[]> of(byte[] rendered, List<Signatory> by) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    int content = Increment.Numbers.of(rendered, "GVCN").content();
    int page = Increment.Numbers.of(rendered, "GVCN").page();

    // Hide: what covers is taken away.
    Increment cover = new Increment(rendered);
    byte[] covered = signed(cover.put(cover.next(), Increment.stream(SignatureForgeries.BOX)).put(content,
        Increment.stream(SignatureForgeries.BOX)).write(), by);
    files.put("shadow-hide", new Increment(covered).put(content, Increment.stream(LETTERS)).write());
    files.put("shadow-hide-freed", new Increment(covered).put(content, "null").write());

    // Replace: a field's text, whose look is drawn by whoever opens it.
    byte[] field = signed(Forgeries.update(rendered, (document, touched) -> {
      var form = document.getDocumentCatalog().getAcroForm();
      var text = new PDTextField(form);
      text.setPartialName("note");
      var widget = text.getWidgets().getFirst();
      widget.setRectangle(new PDRectangle(300, 400, 40, 15));
      text.getCOSObject().setString(COSName.V, "5,0");
      form.getCOSObject().getCOSArray(COSName.FIELDS).add(text.getCOSObject());
      COSArray annotations = new COSArray();
      annotations.add(widget.getCOSObject());
      document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations); // the first page has none
      touched.add(form.getCOSObject());
      touched.add(document.getPage(0).getCOSObject());
      touched.add(text.getCOSObject());
    }), by);
    files.put("shadow-replace", Forgeries.update(field, (document, touched) -> {
      var text = document.getDocumentCatalog().getAcroForm().getField("note").getCOSObject();
      text.setString(COSName.V, "9,0");
      touched.add(text);
    }));
    files.put("shadow-replace-font", Forgeries.fontProgram(signed(rendered, by)));

    // Hide and replace: the other page is there from the beginning, and afterwards only the table changes.
    byte[] both = signed(new Increment(rendered).hide(content, Increment.stream(SignatureForgeries.BOX)).write(), by);
    int shadow = new String(both, StandardCharsets.ISO_8859_1).indexOf(content + " 0 obj\n<</Length " + SignatureForgeries.BOX.length());
    files.put("shadow-hide-and-replace", new Increment(both).at(content, shadow).write());
    Increment catalogs = new Increment(rendered);
    int other = catalogs.next();
    byte[] two = signed(catalogs.put(other, "<</Type/Catalog/Pages " + catalogs.next() + " 0 R>>")
        .put(other + 1, "<</Type/Pages/Kids[" + page + " 0 R]/Count 1>>").write(), by);
    files.put("shadow-second-catalogue", new Increment(two).root(other).write());
    return files;
  }
}
