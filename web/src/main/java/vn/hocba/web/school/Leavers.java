package vn.hocba.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocba.transcript.LeavingService;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.web.wording.Wording;

/** Shows on a class's page who left it during the year, and gives them the transcript of the results so far. */
@Named
@RequestScoped
public class Leavers {

  @Inject
  private LeavingService service;
  @Inject
  private Wording wording;
  private List<LeavingService.Leaver> all;

  /** Of that class. */
  public List<LeavingService.Leaver> of(long classId) {
    if (all == null) {
      all = service.of(classId);
    }
    return all;
  }

  /** Whether the newest edition's file can be opened. */
  public boolean opens(LeavingService.Leaver leaver) {
    return leaver.state() == TranscriptState.SEALED;
  }

  /** Issues the transcript of the running year. */
  public void issue(long classId, LeavingService.Leaver leaver) {
    boolean issued = service.issue(classId, leaver.enrolmentId()).isPresent();
    all = null;
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(wording.text(issued ? "leavers.issued" : "leavers.same", leaver.pupil())));
  }
}
