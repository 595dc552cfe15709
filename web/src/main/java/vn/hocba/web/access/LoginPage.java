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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import vn.hocba.access.visit.VisitService;
import vn.hocba.problem.Problem;
import vn.hocba.web.wording.Wording;

/** Signs somebody in and leads them on to where they wanted to go. */
@Named
@RequestScoped
public class LoginPage {

  @Inject
  private SecurityContext security;
  @Inject
  private FacesContext faces;
  @Inject
  private VisitService visits;
  @Inject
  private Clock clock;
  @Inject
  private Wording wording;
  private String username;
  private String password;
  private String destination;

  /** Sends people who are signed in already on their way. */
  public void skipWhenSignedIn() throws IOException {
    if (Visit.of(request()) != null) {
      leave();
    }
  }

  /** Checks what was typed; stays on the page with the reason when it is refused. */
  public void signIn() throws IOException {
    var credential = new PasswordCredential(username, password, ClientAddress.of(request()),
        DeviceCookie.of(request()));
    AuthenticationStatus status = security.authenticate(request(),
        (HttpServletResponse) faces.getExternalContext().getResponse(),
        AuthenticationParameters.withParams().credential(credential));
    if (status == AuthenticationStatus.SUCCESS) {
      leave();
    } else if (HalfVisit.of(request(), clock.instant()) != null) {
      faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath()
          + SecondStepPage.PAGE + "?" + Destination.PARAMETER + "="
          + URLEncoder.encode(Destination.after(destination), StandardCharsets.UTF_8));
    } else if (request().getAttribute(PortalAuthentication.REFUSAL) instanceof Problem refusal) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, wording.text(refusal), null));
    }
  }

  /** Ends the visit; everything kept in the session is gone. */
  public void signOut() throws IOException {
    ExternalContext external = faces.getExternalContext();
    Visit visit = Visit.of(request());
    if (visit != null) {
      visits.end(visit.number());
    }
    external.invalidateSession();
    external.redirect(external.getRequestContextPath() + Destination.LOGIN + "?signedOut=1");
  }

  private void leave() throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(external.getRequestContextPath() + Destination.after(destination));
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  /** Never given back to the page. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getDestination() {
    return destination;
  }

  public void setDestination(String destination) {
    this.destination = destination;
  }
}
