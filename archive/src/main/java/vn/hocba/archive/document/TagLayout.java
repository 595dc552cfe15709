package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.tagging.IStructureNode;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;

/**
 * Takes from the tags of tables what the layout has left in them, places and paddings: no reader needs it, and in a book of many
 * thousand cells it is a third of the file.
 */
final class TagLayout {

  private TagLayout() {}

  /** Of a document that is written and not closed. */
  static void drop(PdfDocument pdf) {
    pdf.getStructTreeRoot().getKids().forEach(TagLayout::drop);
  }

  private static void drop(IStructureNode node) {
    if (!(node instanceof PdfStructElem element)) {
      return;
    }
    PdfObject attributes = element.getAttributes(false);
    if (attributes instanceof PdfDictionary one && isLayout(one)) {
      element.getPdfObject().remove(PdfName.A);
    } else if (attributes instanceof PdfArray several) {
      for (int i = several.size() - 1; i >= 0; i--) {
        if (several.get(i) instanceof PdfDictionary one && isLayout(one)) {
          several.remove(i);
        }
      }
    }
    if (element.getKids() != null) {
      element.getKids().forEach(TagLayout::drop);
    }
  }

  private static boolean isLayout(PdfDictionary attributes) {
    return new PdfName("Layout").equals(attributes.getAsName(PdfName.O));
  }
}
