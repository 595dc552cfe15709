package vn.hocba.web.revocation;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.access.Right;
import vn.hocba.revocation.RevocationService;
import vn.hocba.revocation.RevocationState;
import vn.hocba.revocation.RevocationView;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptState;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** The revocations of the school, or of one edition with the step that waits for whoever looks at it. */
@Named
@ViewScoped
public class RevocationsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RevocationService revocations;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private transient List<RevocationView.Line> lines;
  private transient RevocationView.Edition edition;
  private String transcript;
  private RevocationGround ground;
  private String reason;
  private String successor;
  private String number;
  private LocalDate on;
  private String why;

  public void open() {
    if (transcript == null || transcript.isBlank()) {
      lines = revocations.list();
    } else {
      RevocationView.One one = revocations.of(transcript);
      edition = one.of();
      lines = one.lines();
    }
  }

  public void propose() {
    revocations.propose(transcript, ground, reason, successor);
    ground = null;
    reason = null;
    successor = null;
    done("revocations.proposed");
  }

  public void decide() {
    revocations.decide(getWaiting().id(), number, on);
    number = null;
    done("revocations.decided");
  }

  /** Taken back by the office, or refused by the principal. */
  public void end() {
    revocations.end(getWaiting().id(), why);
    why = null;
    done("revocations.ended");
  }

  private void done(String key) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  /** The proposal about this edition that nobody has decided on; null for none. */
  public RevocationView.Line getWaiting() {
    return transcript == null ? null : getLines().stream().filter(l -> l.state() == RevocationState.PROPOSED).findFirst().orElse(null);
  }

  /** Whether the one who looks can decide on what waits. */
  public boolean isDeciding() {
    return getWaiting() != null && portal.may(Right.REVOKE_TRANSCRIPT.name()) && !getWaiting().own();
  }

  /** Whether the one who looks can propose it for this edition. */
  public boolean isProposing() {
    TranscriptState state = getEdition() == null ? null : getEdition().state();
    return (state == TranscriptState.SEALED || state == TranscriptState.SUPERSEDED && edition.sealedAt() != null)
        && getWaiting() == null && !portal.may(Right.REVOKE_TRANSCRIPT.name());
  }

  public RevocationGround[] getGrounds() {
    return RevocationGround.values();
  }

  public List<RevocationView.Line> getLines() {
    if (lines == null) {
      open();
    }
    return lines;
  }

  /** Null where the page shows those of the school. */
  public RevocationView.Edition getEdition() {
    getLines();
    return edition;
  }

  public String getTranscript() {
    return transcript;
  }

  public void setTranscript(String transcript) {
    this.transcript = transcript;
  }

  public RevocationGround getGround() {
    return ground;
  }

  public void setGround(RevocationGround ground) {
    this.ground = ground;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String successor) {
    this.successor = successor;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
