package vn.hocba.archive.seal;

import eu.europa.esig.dss.spi.exception.IllegalInputException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import vn.hocba.archive.document.SignatureField;

/**
 * What a form leaves to the head's signature.
 *
 * @param area on its page
 * @param named whether the signature writes its signer's name itself; else the form has printed the head's below
 * @param underSeal whether the school's seal lies over its left
 */
record HeadPlace(PDRectangle area, boolean named, boolean underSeal) {

  static HeadPlace of(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    PDField head = form.getField(SignatureField.HT.name());
    if (head == null) {
      throw new IllegalInputException("The form has no place for the head");
    }
    PDRectangle area = area(head);
    PDField seal = form.getField(SignatureField.TRUONG.name());
    return new HeadPlace(area, head.getCOSObject().getBoolean(COSName.getPDFName(SignatureField.NAMED), false),
        seal != null && samePage(head, seal) && overlap(area, area(seal)));
  }

  private static PDRectangle area(PDField field) {
    return field.getWidgets().getFirst().getRectangle();
  }

  private static boolean samePage(PDField one, PDField other) {
    return one.getWidgets().getFirst().getCOSObject().getDictionaryObject(COSName.P)
        == other.getWidgets().getFirst().getCOSObject().getDictionaryObject(COSName.P);
  }

  private static boolean overlap(PDRectangle one, PDRectangle other) {
    return one.getLowerLeftX() < other.getUpperRightX() && other.getLowerLeftX() < one.getUpperRightX()
        && one.getLowerLeftY() < other.getUpperRightY() && other.getLowerLeftY() < one.getUpperRightY();
  }
}
