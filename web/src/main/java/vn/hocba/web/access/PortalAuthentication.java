package vn.hocba.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import org.omnifaces.util.Servlets;
import vn.hocba.access.SignIn;
import vn.hocba.access.SignInService;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.api.ApiProblem;
import vn.hocba.web.api.RefusalServlet;

/**
 * Recognises the caller of every request: pages by the visit in the session, the API by a token or, for the
 * portal's own scripts, by the visit together with its proof.
 *
 * <p>Not {@code @LoginToContinue}: it keeps the request in a session made for any stranger and would answer API
 * calls with a redirect. The wish to continue travels in the login page's address instead.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

  /** Request attribute with the {@link Problem} that made signing in fail. */
  static final String REFUSAL = PortalAuthentication.class.getName() + ".refusal";

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

  @Inject
  private IdentityStoreHandler stores;
  @Inject
  private SignInService signIns;
  @Inject
  private Clock clock;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
      return signIn(request, context);
    }
    return Destination.path(request).startsWith("/api/")
        ? api(request, response, context)
        : page(request, response, context);
  }

  private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
    try {
      CredentialValidationResult result = check(context.getAuthParameters().getCredential());
      SignIn signIn = ((SignedInCaller) result.getCallerPrincipal()).signIn();
      Visit.begin(request, signIn);
      DeviceCookie.give(signIn.device(), request, context.getResponse());
      return context.notifyContainerAboutLogin(result);
    } catch (SecondStepNeeded half) {
      HalfVisit.begin(request, half.signIn(), clock.instant());
      return AuthenticationStatus.SEND_FAILURE;
    } catch (Problem refusal) {
      request.setAttribute(REFUSAL, refusal);
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  private AuthenticationStatus page(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Visit visit = presentVisit(request);
    if (visit != null) {
      return context.notifyContainerAboutLogin(visit.username(), visit.roles());
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    // A plain redirect would be swallowed by a page that asked by script.
    Servlets.facesRedirect(request, response, Destination.loginFor(request));
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private AuthenticationStatus api(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    TokenCredential token = TokenCredential.from(request.getHeader("Authorization"), ClientAddress.of(request));
    if (token != null) {
      try {
        return context.notifyContainerAboutLogin(check(token));
      } catch (Problem failed) {
        Problem refusal = failed.code() == ProblemCode.SIGN_IN_FAILED ? new Problem(ProblemCode.TOKEN_REFUSED) : failed;
        return refuse(request, response, "Bearer realm=\"hocba\", error=\"invalid_token\"", refusal);
      }
    }
    Visit visit = presentVisit(request);
    if (visit != null && !visit.isHeld()
        && (SAFE_METHODS.contains(request.getMethod()) || visit.provenBy(request))) {
      return context.notifyContainerAboutLogin(visit.username(), visit.roles());
    }
    return context.isProtected()
        ? refuse(request, response, "Bearer realm=\"hocba\"", new Problem(ProblemCode.SIGN_IN_NEEDED))
        : context.doNothing();
  }

  /** The visit, unless the account got another password or other roles since, was switched off, or somebody ended it. */
  private Visit presentVisit(HttpServletRequest request) {
    Visit visit = Visit.of(request);
    if (visit == null || Destination.path(request).startsWith("/jakarta.faces.resource/")
        || signIns.goesOn(visit.number(), visit.stamp())) {
      return visit;
    }
    request.getSession().invalidate();
    return null;
  }

  private CredentialValidationResult check(Credential credential) {
    CredentialValidationResult result = stores.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      throw new Problem(ProblemCode.SIGN_IN_FAILED);
    }
    return result;
  }

  private static AuthenticationStatus refuse(
      HttpServletRequest request, HttpServletResponse response, String challenge, Problem problem) {
    response.setHeader("WWW-Authenticate", challenge);
    if (problem.code() == ProblemCode.SIGN_IN_THROTTLED) {
      response.setHeader("Retry-After", String.valueOf(problem.args().getFirst()));
    }
    RefusalServlet.leave(ApiProblem.of(problem, request), request, response);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
