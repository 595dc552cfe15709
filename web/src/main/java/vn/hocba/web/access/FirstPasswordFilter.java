package vn.hocba.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.util.Servlets;

/**
 * Opens nothing but the change of password to somebody who still has the one that was handed out, and nothing but
 * setting up the second factor to somebody whose duties require one.
 */
public class FirstPasswordFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String PASSWORD = "/change-password.xhtml";
  private static final String FACTOR = "/second-factor.xhtml";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Visit visit = Visit.of(request);
    String path = Destination.path(request);
    // Under /api the authentication itself does not accept such a visit.
    String page = visit != null && visit.mustChangePassword() ? PASSWORD : FACTOR;
    boolean open = path.startsWith(page) || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/");
    if (visit == null || !visit.isHeld() || open) {
      chain.doFilter(request, response);
    } else {
      Servlets.facesRedirect(request, response, request.getContextPath() + page);
    }
  }
}
