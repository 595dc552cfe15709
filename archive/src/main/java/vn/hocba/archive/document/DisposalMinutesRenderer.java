package vn.hocba.archive.document;

/** Turns the minutes of a disposal into a PDF, A4 across, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class DisposalMinutesRenderer {

  private final FormLabels labels = new FormLabels();
  private final ListRenderer lists = new ListRenderer(labels);

  /**
   * The PDF.
   *
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  public byte[] render(DisposalMinutes minutes) {
    return lists.render(new ArchivalPdf(minutes.id(), labels.text("disposal.title"), minutes.school(), minutes.approvedAt()),
        labels.text("disposal.footer", minutes.id()),
        (write, document) -> new DisposalMinutesForm(minutes, labels, write).writeTo(document, null));
  }

  /** The same with a place for the school's seal where the head signs; not sealed yet. */
  public byte[] renderForSeal(DisposalMinutes minutes, SealPlace place) {
    SignaturePlace seal = SignaturePlaces.place(SignatureField.TRUONG, place);
    return lists.render(new ArchivalPdf(minutes.id(), labels.text("disposal.title"), minutes.school(), minutes.approvedAt()),
        labels.text("disposal.footer", minutes.id()),
        (write, document) -> new DisposalMinutesForm(minutes, labels, write).writeTo(document, seal),
        pdf -> seal.makeField(pdf, labels.text("sign.field.TRUONG", minutes.school())));
  }
}
