package vn.hocba.web.homeroom;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.request.CorrectionRequestService;
import vn.hocba.homeroom.ConductService;
import vn.hocba.homeroom.ConductView;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.layout.Upload;
import vn.hocba.web.wording.Wording;

/** Lets the homeroom teacher ask for a correction of conduct that the book no longer takes. */
@Named
@ViewScoped
public class ConductRequestPage implements Serializable {

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
  private String term = "CONDUCT_1";
  private String level;
  private String reason;
  private String minutes;
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
      long request = requests.askConduct(id, pupil + ":" + term, level, reason, minutes, kept);
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

  public ConductView getView() {
    if (view == null) {
      view = conduct.view(id);
    }
    return view;
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

  public List<ResultLevel> getLevels() {
    return getView().levels();
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

  public String getTerm() {
    return term;
  }

  public void setTerm(String term) {
    this.term = term;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String minutes) {
    this.minutes = minutes;
  }
}
