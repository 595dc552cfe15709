package vn.hocba.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** Asks for the second factor's code after the password was right. */
@Named
@RequestScoped
public class SecondStepPage {

  static final String PAGE = "/second-step.xhtml";

  @Inject
  private SecurityContext security;
  @Inject
  private FacesContext faces;
  @Inject
  private Clock clock;
  @Inject
  private Wording wording;
  private String code;
  private String destination;

  /** Whoever has not shown a password in the last minutes begins with that. */
  public void skipWithoutPassword() throws IOException {
    if (HalfVisit.of(request(), clock.instant()) == null) {
      redirect(Destination.LOGIN);
    }
  }

  /** Checks the code; stays on the page with the reason when it is refused. */
  public void proceed() throws IOException {
    HalfVisit half = HalfVisit.of(request(), clock.instant());
    if (half == null) {
      redirect(Destination.LOGIN);
      return;
    }
    var credential = new CodeCredential(half.username(), half.stamp(), code, ClientAddress.of(request()),
        DeviceCookie.of(request()));
    AuthenticationStatus status = security.authenticate(request(),
        (HttpServletResponse) faces.getExternalContext().getResponse(),
        AuthenticationParameters.withParams().credential(credential));
    if (status == AuthenticationStatus.SUCCESS) {
      redirect(Destination.after(destination));
    } else if (request().getAttribute(PortalAuthentication.REFUSAL) instanceof Problem refusal) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(refusal), null));
    }
  }

  private void redirect(String path) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + path);
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  /** Never given back to the page. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getDestination() {
    return destination;
  }

  public void setDestination(String destination) {
    this.destination = destination;
  }
}
