package vn.hocba.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wanted to go when asked to sign in; only ever a place inside the portal. */
final class Destination {

  static final String HOME = "/index.xhtml";
  static final String LOGIN = "/login.xhtml";
  static final String PARAMETER = "continue";

  private Destination() {}

  /** The login page's address, which leads on to what this request asked for. */
  static String loginFor(HttpServletRequest request) {
    String wanted = path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    String login = request.getContextPath() + LOGIN;
    return HOME.equals(wanted) || "/".equals(wanted) ? login
        : login + "?" + PARAMETER + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  /**
   * The place to go to after signing in. Anything that a browser could read as another site's address
   * (a second slash, a backslash, a control character) leads home instead.
   *
   * @param wanted path and query below the context, as the login page's parameter says; may be null
   */
  static String after(String wanted) {
    boolean inside = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.startsWith("/login")
        && wanted.chars().noneMatch(c -> c == '\\' || c < 0x20 || c == 0x7f);
    return inside ? wanted : HOME;
  }

  /** The request's path below the context. */
  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
