package vn.hocba.archive.document;

import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.pdfa.PdfADocument;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;

/**
 * Opens the PDF that a form is written into: PDF/A-3a and PDF/UA-1, in Vietnamese.
 *
 * @param id identifier of the document; with the date it makes two renderings alike
 * @param title shown by the viewer
 * @param author the school
 * @param at when it was made out
 */
record ArchivalPdf(String id, String title, String author, Instant at) {

  PdfADocument open(OutputStream out, byte[] colourProfile) {
    // No object streams: they would spare 40 kB, but signing then leaves a cross-reference that qpdf warns of.
    var properties = new WriterProperties()
        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
        .setInitialDocumentId(new PdfString(id))
        .setModifiedDocumentId(new PdfString(id));
    var pdf = new PdfADocument(new PdfWriter(out, properties), PdfAConformance.PDF_A_3A,
        new PdfOutputIntent("Custom", "", "http://www.color.org", "sRGB IEC61966-2.1",
            new ByteArrayInputStream(colourProfile)));
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString("vi-VN"));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo().setTitle(title).setAuthor(author);
    String made = date().getPdfObject().getValue();
    pdf.getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), made);
    pdf.getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), made);
    return pdf;
  }

  PdfDate date() {
    return new PdfDate(GregorianCalendar.from(at.atZone(ZoneId.of("UTC"))));
  }
}
