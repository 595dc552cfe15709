package vn.hocba.web.homeroom;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.ConductView;
import vn.hocba.homeroom.EntryField;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Lets the homeroom teacher ask for a correction of a comment that the book no longer takes. */
@Named
@ViewScoped
public class CommentRequestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ConductService conduct;
  @Inject
  private CorrectionRequestService requests;
  @Inject
  private EvidenceService files;
  @Inject
  private Wording wording;
  private long id;
  private Long pupil;
  private String comment;
  private String reason;
  private String kept;
  private String keptName;
  private transient Part file;
  private transient ConductView view;

  public void open() {
    if (!requests.mayAskConduct(id)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    view = conduct.view(id);
  }

  /** Sends the request and goes to its page; what was typed stays when it is refused. */
  public String ask() {
    try {
      if (file != null && file.getSize() > 0) {
        keptName = Upload.name(file);
        kept = files.keepOfClass(id, Upload.bytes(file, Setting.EVIDENCE_LIMIT.number(1, 1 << 30)), keptName);
      }
      long request = requests.askComment(id, pupil, comment, reason, kept, null);
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().getFlash().setKeepMessages(true);
      faces.addMessage(null, new FacesMessage(wording.text("correction.asked")));
      return "/correction?faces-redirect=true&id=" + request;
    } catch (Problem problem) {
      FacesContext.getCurrentInstance().addMessage(null,
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(problem), null));
      return null;
    }
  }

  /** Begins with what stands there. */
  public void choose() {
    comment = getView().rows().stream().filter(r -> pupil != null && r.enrolmentId() == pupil)
        .map(ConductView.Row::comment).findFirst().orElse(null);
  }

  public ConductView getView() {
    if (view == null) {
      view = conduct.view(id);
    }
    return view;
  }

  /** Characters a comment may have. */
  public int getLongest() {
    return EntryField.COMMENT_LIMIT;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  /** Name of the file that an attempt before has kept; null for none. */
  public String getKeptName() {
    return kept == null ? null : keptName;
  }
}
