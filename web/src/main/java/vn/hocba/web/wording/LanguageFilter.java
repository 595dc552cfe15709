package vn.hocba.web.wording;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Remembers the language that a page's address asks for, and shows the page in it. */
public class LanguageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int ONE_YEAR = 365 * 24 * 3600;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    String asked = query == null || !"GET".equals(request.getMethod()) ? null
        : request.getParameter(Language.PARAMETER);
    if (asked == null) {
      chain.doFilter(request, response);
      return;
    }
    Cookie choice = new Cookie(Language.COOKIE, Language.known(asked).getLanguage());
    choice.setMaxAge(ONE_YEAR);
    choice.setHttpOnly(true);
    choice.setSecure(request.isSecure());
    choice.setPath(request.getContextPath() + "/");
    choice.setAttribute("SameSite", "Lax");
    response.addCookie(choice);
    response.sendRedirect(request.getRequestURI() + without(query));
  }

  static String without(String query) {
    String rest = Arrays.stream(query.split("&"))
        .filter(part -> !part.startsWith(Language.PARAMETER + "="))
        .collect(Collectors.joining("&"));
    return rest.isEmpty() ? "" : "?" + rest;
  }
}
