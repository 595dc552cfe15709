package vn.hocba.web.retention;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import vn.hocba.access.Right;
import vn.hocba.retention.DisposalApprovalService;
import vn.hocba.retention.DisposalListService;
import vn.hocba.retention.DisposalService;
import vn.hocba.retention.DisposalState;
import vn.hocba.web.layout.Portal;
import vn.hocba.web.wording.Wording;

/** One disposal, with the step that waits for whoever looks at it. */
@Named
@ViewScoped
public class DisposalPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private DisposalListService list;
  @Inject
  private DisposalService disposals;
  @Inject
  private DisposalApprovalService approvals;
  @Inject
  private Portal portal;
  @Inject
  private Wording wording;
  private transient DisposalListService.View view;
  private long id;
  private String number;
  private LocalDate on;
  private String members;
  private String opinion;
  private String reason;

  public void open() {
    view = list.view(id);
  }

  public void council() {
    disposals.council(id, number, on, members, opinion);
    done("disposal.examined");
  }

  public void confirm() {
    disposals.confirm(id);
    done("disposal.confirmed");
  }

  public void approve() {
    approvals.approve(id, number);
    done("disposal.approved");
  }

  /** Withdrawn by the office, refused by the principal or the officer of the province. */
  public void end() {
    if (portal.may(Right.APPROVE_DISPOSAL.name())) {
      approvals.refuse(id, reason);
    } else if (portal.may(Right.CONFIRM_DISPOSAL.name())) {
      disposals.refuse(id, reason);
    } else {
      disposals.withdraw(id, reason);
    }
    done("disposal.ended");
  }

  private void done(String key) {
    number = null;
    reason = null;
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  /** Which step the one who looks can take now; empty for none. */
  public String getStep() {
    DisposalState at = getView().state();
    return at == DisposalState.PROPOSED && portal.may(Right.PROPOSE_DISPOSAL.name()) ? "COUNCIL"
        : at == DisposalState.EXAMINED && portal.may(Right.CONFIRM_DISPOSAL.name()) ? "CONFIRM"
        : at == DisposalState.CONFIRMED && portal.may(Right.APPROVE_DISPOSAL.name()) ? "APPROVE" : "";
  }

  /** Whether the one who looks can end it now. */
  public boolean isEndable() {
    DisposalState at = getView().state();
    boolean open = at == DisposalState.PROPOSED || at == DisposalState.EXAMINED;
    return open && (portal.may(Right.PROPOSE_DISPOSAL.name()) || portal.may(Right.CONFIRM_DISPOSAL.name()))
        || at == DisposalState.CONFIRMED
            && (portal.may(Right.APPROVE_DISPOSAL.name()) || portal.may(Right.CONFIRM_DISPOSAL.name()))
        || at == DisposalState.APPROVED && portal.may(Right.CONFIRM_DISPOSAL.name());
  }

  public DisposalListService.View getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  /** Which file, in words. */
  public String file(DisposalListService.File of) {
    return wording.text("archive.damage.of." + of.kind(), of.reference());
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
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

  public String getMembers() {
    return members;
  }

  public void setMembers(String members) {
    this.members = members;
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
