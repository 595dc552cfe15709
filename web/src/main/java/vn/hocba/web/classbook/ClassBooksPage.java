package vn.hocba.web.classbook;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.classbook.ClassBookImport;
import vn.hocba.classbook.ClassBookPreview;
import vn.hocba.classbook.ClassBookService;
import vn.hocba.classbook.ClassBookTemplates;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Takes a class book over: the clerk uploads it, looks at everything it would do, and only then confirms. */
@Named
@ViewScoped
public class ClassBooksPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ClassBookService books;
  @Inject
  private ClassBookTemplates templates;
  @Inject
  private PreviewWording previews;
  @Inject
  private Wording wording;
  private transient Part file;
  private PreviewLines preview;
  private String stamp;
  private Taken taken;
  private long overwritten;
  private String number;
  private String reason;

  /** A book that was written, for the link to its class. */
  public record Taken(long classId, String className, String schoolYear, int newMarks, int changedMarks)
      implements Serializable {}

  /** A form of class book that can be taken over, and where its template is. */
  public record Form(String kind, String name) {}

  /** Asks whose page it is before a file comes. */
  public void open() {
    books.checkMayImport();
  }

  /** Shows what the file would do. */
  public void upload() {
    forget();
    String name = Upload.name(file);
    show(books.preview(Upload.bytes(file, UploadSize.bytes()), name), name);
  }

  private void show(ClassBookPreview shown, String name) {
    preview = previews.lines(shown, name);
    stamp = shown.stamp();
    overwritten = shown.overwritten();
  }

  /** Writes the previewed book. */
  public void confirm() {
    try {
      ClassBookImport done = books.confirm(preview.upload(), stamp, number, reason);
      number = null;
      reason = null;
      taken = new Taken(done.classId(), preview.className(), preview.schoolYear(), done.preview().newMarks(),
          done.preview().changedMarks().size());
      preview = null;
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.BOOK_CHANGED_SINCE) {
        // Nothing was written: the clerk decides again, on what the file would do now.
        show(books.look(preview.upload()), preview.fileName());
      }
      if (problem.code() != ProblemCode.NOT_FOUND) {
        throw problem;
      }
      preview = null;
      FacesContext.getCurrentInstance().addMessage(null,
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text("classBooks.expired"), null));
    }
  }

  /** Leaves the file aside; nothing was written. */
  public void discard() {
    forget();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("classBooks.discarded")));
  }

  private void forget() {
    taken = null;
    if (preview != null) {
      books.discard(preview.upload());
      preview = null;
    }
  }

  /** What can be taken over by the visitor's school, each with a template. */
  public List<Form> getForms() {
    return templates.offered().stream().map(k -> new Form(k.name(), wording.text(k))).toList();
  }

  /** Largest file, with its unit. */
  public String getLimit() {
    return wording.size(UploadSize.bytes());
  }

  public PreviewLines getPreview() {
    return preview;
  }

  /** How many recorded entries the file would change, which takes a decision. */
  public long getOverwritten() {
    return overwritten;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Taken getTaken() {
    return taken;
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
