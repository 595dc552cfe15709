package vn.hocba.archive.seal;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;

/** The library's own way to draw signatures, but for the head's. */
final class DrawnSignatures extends PdfBoxNativeObjectFactory {

  private final SignatureAppearance appearance;

  DrawnSignatures(SignatureAppearance appearance) {
    this.appearance = appearance;
  }

  @Override
  public PDFSignatureService newPAdESSignatureService() {
    return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory() {
      @Override
      public PdfBoxSignatureDrawer getSignatureDrawer(SignatureImageParameters image) {
        return image instanceof HeadImage head ? appearance.drawer(head) : super.getSignatureDrawer(image);
      }
    }));
  }
}
