package vn.hocba.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omnifaces.util.Servlets;

/** Opens nothing but the change of password to somebody who still has the one that was handed out. */
public class FirstPasswordFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String PAGE = "/change-password.xhtml";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Visit visit = Visit.of(request);
    String path = Destination.path(request);
    // Under /api the authentication itself does not accept such a visit.
    boolean open = path.startsWith(PAGE) || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/api/");
    if (visit == null || !visit.mustChangePassword() || open) {
      chain.doFilter(request, response);
    } else {
      Servlets.facesRedirect(request, response, request.getContextPath() + PAGE);
    }
  }
}
