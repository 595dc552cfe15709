package vn.hocba.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.hocba.access.visit.VisitService;
import vn.hocba.web.wording.DeviceWording;
import vn.hocba.web.wording.Wording;

/** Lists where an account is signed in and which programs act for it, and ends that; one's own, or one managed. */
@Named
@ViewScoped
public class VisitsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private VisitService visits;
  @Inject
  private Wording wording;
  @Inject
  private HttpServletRequest request;
  private Long account;
  private transient VisitService.Open open;

  public void open() {
    open = account == null ? visits.own() : visits.of(account);
  }

  public void end(long visitId) {
    if (account == null) {
      visits.end(visitId);
    } else {
      visits.endOf(account, visitId);
    }
    told("visits.ended");
  }

  /** One's own but this, or all of somebody else's. */
  public void endAll() {
    if (account == null) {
      visits.endOthers(Visit.of(request).number());
    } else {
      visits.endAllOf(account);
    }
    told("visits.ended");
  }

  public void revoke(long tokenId) {
    if (account == null) {
      visits.revoke(tokenId);
    } else {
      visits.revokeOf(account, tokenId);
    }
    told("visits.token.revoked");
  }

  private void told(String key) {
    open();
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wording.text(key)));
  }

  public String getTitle() {
    return account == null ? wording.text("visits.title")
        : wording.text("visits.title.of", getOpen().fullName(), getOpen().username());
  }

  public VisitService.Open getOpen() {
    if (open == null) {
      open();
    }
    return open;
  }

  public boolean here(VisitService.Row row) {
    return row.id() == Visit.of(request).number();
  }

  public String device(VisitService.Row row) {
    String known = DeviceWording.of(row.agent());
    return known.isEmpty() ? wording.text("visits.device.unknown") : known;
  }

  /** Null for one's own. */
  public Long getAccount() {
    return account;
  }

  public void setAccount(Long account) {
    this.account = account;
  }
}
