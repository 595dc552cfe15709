package vn.hocba.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocba.access.SignInService;
import vn.hocba.web.wording.Wording;

/** Lets people choose their own password, and makes them do so after the first sign-in. */
@Named
@RequestScoped
public class ChangePasswordPage {

  @Inject
  private SignInService signIns;
  @Inject
  private FacesContext faces;
  @Inject
  private Wording wording;
  private String current;
  private String next;
  private String repeated;

  /** Changes the password and goes home. */
  public String change() {
    if (!next.equals(repeated)) {
      faces.addMessage("password:repeated",
          new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text("password.notRepeated"), null));
      return null;
    }
    Visit.passwordChanged(request(), signIns.changePassword(current, next));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(wording.text("password.changed")));
    return "/index?faces-redirect=true";
  }

  /** Whether nothing else is open until the password is changed. */
  public boolean isForced() {
    Visit visit = Visit.of(request());
    return visit != null && visit.mustChangePassword();
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  /** Passwords are never given back to the page. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getNext() {
    return null;
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
