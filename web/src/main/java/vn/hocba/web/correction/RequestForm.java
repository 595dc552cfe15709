package vn.hocba.web.correction;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.problem.Problem;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** What every form has that asks for a correction: whose, why and a file. What was typed or kept stays when it is refused. */
public abstract class RequestForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  protected CorrectionRequestService requests;
  @Inject
  protected EvidenceService files;
  @Inject
  protected Wording wording;
  private Long pupil;
  private String reason;
  private String kept;
  private String keptName;
  private transient Part file;

  /** Keeps the file. @return its id */
  protected abstract String keep(byte[] content, String name);

  /** Asks. @param evidence id of the kept file; null for none @return the request */
  protected abstract long send(String evidence);

  /** Sends the request and goes to its page. */
  public String ask() {
    try {
      if (file != null && file.getSize() > 0) {
        keptName = Upload.name(file);
        kept = keep(Upload.bytes(file, Setting.EVIDENCE_LIMIT.number(1, 1 << 30)), keptName);
      }
      long request = send(kept);
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

  public Long getPupil() {
    return pupil;
  }

  public void setPupil(Long pupil) {
    this.pupil = pupil;
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
