package vn.hocba.web.handover;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.handover.SendingService;
import vn.hocba.handover.TransferState;
import vn.hocba.intake.ArrivalService;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** Transcripts of pupils who come from other schools of this system or go to them: taken over, sent back, or waiting. */
@Named
@ViewScoped
public class ArrivalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private ArrivalService arrivals;
  @Inject
  private SendingService sendings;
  @Inject
  private TransferPackage packages;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient List<ArrivalService.Arrival> came;
  private transient List<SendingService.Sent> sent;
  private String reason;

  public void open() {
    came = arrivals.list();
    sent = portal.may(Right.ISSUE_COPY.name()) ? sendings.sent() : List.of();
  }

  /** Checks the package as one from outside and takes it over. */
  public void take(long id) {
    String pupil = arrivals.find(id).pupil();
    int files = arrivals.take(id, packages.of(id));
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("arrivals.done", files, pupil)));
  }

  public void refuse(long id) {
    arrivals.refuse(id, reason);
    reason = null;
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("arrivals.refused")));
  }

  public List<ArrivalService.Arrival> getCame() {
    if (came == null) {
      open();
    }
    return came;
  }

  public boolean isAnyWaiting() {
    return getCame().stream().anyMatch(a -> a.state() == TransferState.WAITING);
  }

  public List<SendingService.Sent> getSent() {
    if (sent == null) {
      open();
    }
    return sent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
