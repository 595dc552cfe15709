package vn.hocba.web.catalogue;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.archive.catalogue.CatalogueEncoding;
import vn.hocba.archive.catalogue.CatalogueField;
import vn.hocba.catalogue.CatalogueFiles;
import vn.hocba.catalogue.CataloguePreview;
import vn.hocba.catalogue.CatalogueRow;
import vn.hocba.catalogue.CatalogueService;
import vn.hocba.catalogue.ImportState;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Takes a catalogue in: sent, read in the encoding that the person sees is right, looked through, and only then decided on. */
@Named
@ViewScoped
public class CataloguesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CatalogueService catalogues;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<CatalogueRow> rows;
  private transient CataloguePreview preview;
  private transient Part file;
  private CatalogueDraft draft;
  private boolean looking;
  private Long school;
  private String reason;

  public void open() {
    rows = catalogues.list();
  }

  /** Takes the file apart and shows it in each encoding. */
  public void send() {
    forget();
    String name = Upload.name(file);
    draft = new CatalogueDraft(catalogues.look(Upload.bytes(file, CatalogueFiles.limit()), name), name);
    read();
  }

  /** Shows the sheet again, in the encoding that was chosen. */
  public void read() {
    looking = false;
    kept(() -> draft.show(catalogues.table(draft.getUpload(), draft.getSheet(), draft.chosen())));
  }

  /** Judges every line as it was said to be read. */
  public void look() {
    looking = false;
    preview = null;
    kept(() -> {
      preview = catalogues.preview(draft.getUpload(), draft.choice(), school);
      looking = true;
    });
  }

  /** Goes back to how it is read. */
  public void back() {
    looking = false;
  }

  /** Enters the lines that can be. */
  public void confirm() {
    kept(() -> {
      int good = getPreview().good();
      catalogues.confirm(draft.getUpload(), draft.getFileName(), draft.choice(), school);
      say(wording.text("catalogues.taken", good, draft.getFileName()));
      draft = null;
      looking = false;
    });
    open();
  }

  /** Leaves the file aside; nothing was entered. */
  public void discard() {
    forget();
    say(wording.text("catalogues.discarded"));
  }

  /** Takes a whole import back. */
  public void undo(long id) {
    catalogues.undo(id, reason);
    reason = null;
    open();
  }

  /** Lets an import go on that stands. */
  public void resume(long id) {
    catalogues.resume(id);
    say(wording.text("catalogues.resumed"));
    open();
  }

  /** A file is kept for an hour; after that it is sent again. */
  private void kept(Runnable step) {
    try {
      step.run();
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.NOT_FOUND) {
        throw problem;
      }
      draft = null;
      looking = false;
      FacesContext.getCurrentInstance().addMessage(null,
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text("catalogues.expired"), null));
    }
  }

  private void forget() {
    looking = false;
    if (draft != null) {
      catalogues.discard(draft.getUpload());
      draft = null;
    }
  }

  private static void say(String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
  }

  public List<CatalogueRow> getRows() {
    if (rows == null) {
      open();
    }
    return rows;
  }

  /** Whether something is on its way, so that the page asks again soon. */
  public boolean isBusy() {
    return getRows().stream().anyMatch(r -> !r.stopped() && (r.state() == ImportState.ENTERING || r.state() == ImportState.UNDOING));
  }

  /** Whether an import is there that the visitor's office may take back. */
  public boolean isUndoable() {
    return getRows().stream().anyMatch(this::undoable);
  }

  /** Whether the visitor's office may take that one back. */
  public boolean undoable(CatalogueRow row) {
    return row.mine() && (row.state() == ImportState.ENTERED || row.state() == ImportState.ENTERING);
  }

  /** What would be done, while it is looked at. */
  public CataloguePreview getPreview() {
    if (preview == null && looking) {
      preview = catalogues.preview(draft.getUpload(), draft.choice(), school);
    }
    return preview;
  }

  /** How often which fault, in words. */
  public List<String> getCounts() {
    return getPreview().counts().entrySet().stream().map(c -> wording.text("catalogues.count." + c.getKey(), c.getValue())).toList();
  }

  public boolean isLooking() {
    return looking;
  }

  public CatalogueDraft getDraft() {
    return draft;
  }

  public List<CatalogueEncoding> getEncodings() {
    return List.of(CatalogueEncoding.values());
  }

  public List<CatalogueField> getFields() {
    return List.of(CatalogueField.values());
  }

  /** Schools to choose from; none for a school's own office. */
  public List<CatalogueService.SchoolChoice> getSchools() {
    return catalogues.schools();
  }

  /** Largest file and most lines, as the help says them. */
  public String getLimits() {
    return wording.text("catalogues.file.help", wording.size(CatalogueFiles.limit()), CatalogueFiles.most());
  }

  public Part getFile() {
    return null;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public Long getSchool() {
    return school;
  }

  public void setSchool(Long school) {
    this.school = school;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
