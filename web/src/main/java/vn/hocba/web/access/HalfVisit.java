package vn.hocba.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import vn.hocba.access.SignIn;

/**
 * Between password and code: somebody whose password was right and who has not yet shown the second factor. It opens
 * nothing.
 *
 * @param stamp the account's when the password was checked
 */
record HalfVisit(String username, String stamp, Instant at) implements Serializable {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String ATTRIBUTE = HalfVisit.class.getName();

  /** Null when there is none, or it waited too long. */
  static HalfVisit of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    HalfVisit half = session == null ? null : (HalfVisit) session.getAttribute(ATTRIBUTE);
    return half == null || half.at.plus(LONGEST).isBefore(now) ? null : half;
  }

  /** Begins under a new session id, so that an id known to somebody else becomes worthless. */
  static void begin(HttpServletRequest request, SignIn signIn, Instant at) {
    if (request.getSession(false) == null) {
      request.getSession(true);
    } else {
      request.changeSessionId();
    }
    request.getSession().setAttribute(ATTRIBUTE, new HalfVisit(signIn.username(), signIn.stamp(), at));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
