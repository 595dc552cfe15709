package vn.hocba.archive.seal;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxUtils;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.NativePdfBoxVisibleSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Draws the head's signature as the form it comes to leaves room for it; with the signer's own name where the form prints none. */
final class HeadDrawer extends NativePdfBoxVisibleSignatureDrawer {

  private final HeadImage image;
  private final byte[] typeface;
  private HeadPlace place;

  HeadDrawer(HeadImage image, byte[] typeface) {
    this.image = image;
    this.typeface = typeface;
  }

  @Override
  public void init(SignatureImageParameters same, PDDocument document, SignatureOptions options) throws IOException {
    place = HeadPlace.of(document);
    super.init(image.in(place), document, options);
  }

  @Override
  public void draw() throws IOException {
    if (!place.named()) {
      super.draw();
      return;
    }
    try (PDDocument drawing = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDRectangle area = place.area();
      PDAppearanceDictionary appearance = PdfBoxUtils.createSignatureAppearanceDictionary(drawing, area);
      widget(drawing, area).setAppearance(appearance);
      try (var content = new PDPageContentStream(drawing, appearance.getNormalAppearance().getAppearanceStream())) {
        new NamedSignature(drawing, content, area, typeface).draw(image, place.underSeal());
      }
      drawing.save(out);
      signatureOptions.setVisualSignature(new ByteArrayInputStream(out.toByteArray()));
    }
  }

  /** The library takes from a drawing the appearance of the one field in it. */
  private static PDAnnotationWidget widget(PDDocument drawing, PDRectangle area) {
    drawing.addPage(new PDPage(PDRectangle.A4));
    PDAcroForm form = new PDAcroForm(drawing);
    drawing.getDocumentCatalog().setAcroForm(form);
    PDSignatureField field = new PDSignatureField(form);
    form.setSignaturesExist(true);
    form.setAppendOnly(true);
    form.getCOSObject().setDirect(true);
    form.getFields().add(field);
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(area);
    return widget;
  }
}
