package vn.hocba.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import vn.hocba.access.SignIn;

/**
 * One person's stay in the portal, from sign-in to sign-out, kept in the session.
 *
 * @param mustEnrol true while the duties require a second factor and there is none
 * @param number of the visit among those that can be listed and ended
 * @param stamp the account's stamp when the visit began; another one ends the visit
 * @param proof random text that a page's scripts send along with their own requests; another site cannot know it
 */
public record Visit(String username, String fullName, Set<String> roles, boolean mustChangePassword, boolean mustEnrol,
    long number, String stamp, String proof)
    implements Serializable {

  /** The header that carries {@link #proof}. */
  public static final String PROOF_HEADER = "X-Hocba-Visit";

  private static final String ATTRIBUTE = Visit.class.getName();

  public Visit {
    roles = Set.copyOf(roles);
  }

  /** The visit this request belongs to, or null before sign-in. */
  public static Visit of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (Visit) session.getAttribute(ATTRIBUTE);
  }

  /** Begins a visit under a new session id, so that an id known to somebody else becomes worthless. */
  static void begin(HttpServletRequest request, SignIn signIn) {
    HalfVisit.end(request);
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    store(request, new Visit(signIn.username(), signIn.fullName(), signIn.roles(), signIn.mustChangePassword(),
        signIn.mustEnrol(), signIn.visit(), signIn.stamp(), UUID.randomUUID().toString()));
  }

  /** Remembers that the first password has been changed. */
  static void passwordChanged(HttpServletRequest request, String stamp) {
    Visit visit = of(request);
    request.changeSessionId();
    store(request, new Visit(visit.username, visit.fullName, visit.roles, false, visit.mustEnrol, visit.number,
        stamp, visit.proof));
  }

  /** Remembers that the second factor has been set up, or that there is none any more and one is required. */
  static void enrolled(HttpServletRequest request, boolean enough) {
    Visit visit = of(request);
    request.changeSessionId();
    store(request, new Visit(visit.username, visit.fullName, visit.roles, visit.mustChangePassword, !enough,
        visit.number, visit.stamp, visit.proof));
  }

  /** Whether something must be done before anything else is open. */
  public boolean isHeld() {
    return mustChangePassword || mustEnrol;
  }

  /** Whether the request shows this visit's proof; compared in constant time. */
  boolean provenBy(HttpServletRequest request) {
    String shown = request.getHeader(PROOF_HEADER);
    return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8),
        proof.getBytes(StandardCharsets.UTF_8));
  }

  private static void store(HttpServletRequest request, Visit visit) {
    request.getSession().setAttribute(ATTRIBUTE, visit);
  }
}
