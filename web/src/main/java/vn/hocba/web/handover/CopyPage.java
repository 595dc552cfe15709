package vn.hocba.web.handover;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.handover.CopyCarrier;
import vn.hocba.handover.CopyKind;
import vn.hocba.handover.CopyMaking;
import vn.hocba.handover.CopyReason;
import vn.hocba.handover.CopyService;
import vn.hocba.handover.CopyView;
import vn.hocba.handover.NewCopy;
import vn.hocba.handover.SendingService;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** Hands one pupil's transcripts over, or copies of them. */
@Named
@ViewScoped
public class CopyPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private CopyService copies;
  @Inject
  private SendingService sendings;
  @Inject
  private CopyMaking making;
  @Inject
  private Wording wording;
  // Read again whenever a page kept elsewhere comes back.
  private transient CopyView.Offer offer;
  private final CopyForm form = new CopyForm();
  private final List<CopyChoice> choices = new ArrayList<>();
  private String transcript;
  private Long issued;
  private boolean made;

  public void open() {
    offer = copies.offer(transcript == null ? "" : transcript);
    if (choices.isEmpty()) {
      offer.editions().forEach(e -> choices.add(new CopyChoice(e.id(), e.schoolYear(), e.edition(), e.sealedAt())));
      form.setSignerName(offer.signerName());
      form.setSignerTitle(wording.text("copy.title.usual"));
    }
  }

  /** Enters the line; a copy that cannot be made now can be made from the book. */
  public void issue() {
    NewCopy entered = form.entered(choices.stream().filter(CopyChoice::isChosen).map(CopyChoice::getId).toList());
    issued = form.isSending() ? sendings.send(entered) : copies.issue(entered);
    made = true;
    if (form.getKind() != CopyKind.ORIGINAL) {
      try {
        making.make(issued);
      } catch (Problem later) {
        made = false;
        FacesContext.getCurrentInstance().addMessage(null,
            new FacesMessage(FacesMessage.SEVERITY_WARN, wording.text(later), null));
      }
    }
  }

  /** Schools of this system whose names have what is typed. */
  public List<String> schools(String typed) {
    return sendings.schools(typed);
  }

  public CopyView.Offer getOffer() {
    if (offer == null) {
      open();
    }
    return offer;
  }

  public List<CopyChoice> getChoices() {
    return choices;
  }

  public CopyForm getForm() {
    return form;
  }

  public List<CopyKind> getKinds() {
    return List.of(CopyKind.WHOLE, CopyKind.EXTRACT, CopyKind.ORIGINAL);
  }

  public List<CopyCarrier> getCarriers() {
    return List.of(CopyCarrier.values());
  }

  public List<CopyReason> getReasons() {
    return List.of(CopyReason.values());
  }

  /** The line that was entered; null before. */
  public Long getIssued() {
    return issued;
  }

  public boolean isMade() {
    return made;
  }

  public String getTranscript() {
    return transcript;
  }

  public void setTranscript(String transcript) {
    this.transcript = transcript;
  }
}
