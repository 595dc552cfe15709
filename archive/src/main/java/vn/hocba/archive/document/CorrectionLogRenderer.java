package vn.hocba.archive.document;

/** Turns a correction log into a PDF, A4 across, PDF/A-3a and PDF/UA-1. Thread-safe; keep one. */
public final class CorrectionLogRenderer {

  private final FormLabels labels = new FormLabels();
  private final ListRenderer lists = new ListRenderer(labels);

  /**
   * The PDF.
   *
   * @throws UnprintableTextException if a text has a letter the embedded fonts lack
   */
  public byte[] render(CorrectionLogDocument log) {
    String title = labels.text(log.year() ? "log.title.year" : "log.title.month", log.period());
    return lists.render(new ArchivalPdf(log.id(), title, log.school(), log.madeAt()), labels.text("log.footer", log.id()),
        (write, document) -> new CorrectionLogForm(log, labels, write).writeTo(document, null));
  }

  /** The same with a place for the school's seal instead of room for signatures by hand; not sealed yet. */
  public byte[] renderForSeal(CorrectionLogDocument log, SealPlace place) {
    SignaturePlace seal = SignaturePlaces.place(SignatureField.TRUONG, place);
    String title = labels.text(log.year() ? "log.title.year" : "log.title.month", log.period());
    return lists.render(new ArchivalPdf(log.id(), title, log.school(), log.madeAt()), labels.text("log.footer", log.id()),
        (write, document) -> new CorrectionLogForm(log, labels, write).writeTo(document, seal),
        pdf -> seal.makeField(pdf, labels.text("sign.field.TRUONG", log.school())));
  }
}
