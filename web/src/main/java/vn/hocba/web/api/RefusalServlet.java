package vn.hocba.web.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Writes what the authentication of the interface for programs refused. The authentication must not write itself: the
 * container answers a refused request whose body was not read once more, and logs a fault when that comes too late.
 */
public class RefusalServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String TOLD = RefusalServlet.class.getName();

  /** Sets the status by which the container comes here, as an error page. */
  public static void leave(ApiProblem told, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(TOLD, told);
    response.setStatus(told.status());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    ApiProblem told = (ApiProblem) request.getAttribute(TOLD);
    ApiProblem said = told == null ? ApiProblem.request(HttpServletResponse.SC_NOT_FOUND, request) : told;
    said.writeTo(response);
  }
}
