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
  private transient ArrivalService.Page came;
  private transient SendingService.Page sent;
  private String words;
  private String cameAt;
  private String sentAt;
  private String reason;

  public void open() {
    came = arrivals.list(words, page(cameAt));
    sent = portal.may(Right.ISSUE_COPY.name()) ? sendings.sent(words, page(sentAt)) : new SendingService.Page(List.of(), 0);
  }

  /** Pages are counted from 1 in the address. */
  private static int page(String typed) {
    return typed != null && typed.matches("\\d{1,6}") ? Math.max(0, Integer.parseInt(typed) - 1) : 0;
  }

  /** Whatever comes of an action, the page shows what is so now: the other school may have decided meanwhile. */
  private void forget() {
    came = null;
    sent = null;
  }

  /** Checks the package as one from outside and takes it over. */
  public void take(long id) {
    forget();
    ArrivalService.Arrival arrival = arrivals.find(id);
    int files = arrivals.take(id, packages.of(arrival));
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("arrivals.done", files, arrival.pupil())));
  }

  public void refuse(long id) {
    forget();
    arrivals.refuse(id, reason);
    reason = null;
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text("arrivals.refused")));
  }

  public List<ArrivalService.Arrival> getCame() {
    if (came == null) {
      open();
    }
    return came.lines();
  }

  /** Whether a shown line can be sent back: it waits, or it was taken over. */
  public boolean isAnyHere() {
    return getCame().stream().anyMatch(this::here);
  }

  public boolean here(ArrivalService.Arrival one) {
    return one.state() == TransferState.WAITING || one.state() == TransferState.TAKEN;
  }

  public List<SendingService.Sent> getSent() {
    if (sent == null) {
      open();
    }
    return sent.lines();
  }

  public TransferPages getCamePages() {
    getCame();
    return new TransferPages(page(cameAt), came.total());
  }

  public TransferPages getSentPages() {
    getSent();
    return new TransferPages(page(sentAt), sent.total());
  }

  public boolean isAsked() {
    return words != null && !words.isBlank();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** Which page of what came, from 1; null for the first. */
  public String getCameAt() {
    return cameAt;
  }

  public void setCameAt(String cameAt) {
    this.cameAt = cameAt;
  }

  /** Which page of what was sent, from 1; null for the first. */
  public String getSentAt() {
    return sentAt;
  }

  public void setSentAt(String sentAt) {
    this.sentAt = sentAt;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
