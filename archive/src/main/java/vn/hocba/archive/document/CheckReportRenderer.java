package vn.hocba.archive.document;

/** Turns the report of a run of checks into a PDF with a place for the portal's seal, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class CheckReportRenderer {

  private final FormLabels labels = new FormLabels();
  private final ListRenderer lists = new ListRenderer(labels);

  /** The PDF, not sealed yet; what the fonts have no letter for in names of files is printed as a question mark. */
  public byte[] render(CheckReport report) {
    SignaturePlace seal = new SignaturePlace(SignatureField.TRUONG.name());
    String author = report.school() == null ? labels.text("department", report.province()) : report.school();
    return lists.render(new ArchivalPdf(report.id(), labels.text("check.title"), author, report.madeAt()),
        labels.text("check.footer", report.id()),
        (write, document) -> new CheckReportForm(report, labels, write).writeTo(document, seal),
        pdf -> seal.makeField(pdf, labels.text("check.seal.field")));
  }
}
