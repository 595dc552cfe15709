package vn.hocba.web.oversight;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import vn.hocba.oversight.WorkingService;
import vn.hocba.web.wording.CodeWording;
import vn.hocba.web.wording.Wording;

/** Shows who is at work and what holds what since when, and releases what is held too long. */
@Named
@ViewScoped
public class WorkingPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private WorkingService working;
  @Inject
  private Wording wording;
  private transient WorkingService.Working now;

  public void open() {
    now = working.now();
  }

  public void release(long jobId) {
    working.release(jobId);
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("working.released", "" + jobId)));
  }

  public WorkingService.Working getNow() {
    if (now == null) {
      open();
    }
    return now;
  }

  public String subject(String code) {
    return new CodeWording(wording).subject(code);
  }
}
