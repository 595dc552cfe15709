package vn.hocba.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.web.api.ApiProblem;
import vn.hocba.web.wording.Language;
import vn.hocba.web.wording.Wording;

/**
 * Answers whoever sends more than any page or call takes, in words and before a byte of it is read. The server itself would end such
 * a request without any; its own limit lies above this one and is only for what nobody sends by mistake.
 */
public class BodyLimitFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  /** The largest request with files. The server's own limits lie above it: where it comes upon one, it hangs up on whoever still sends. */
  private static final long MOST = 53_477_376;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    if (length > MOST) {
      refuse(request, response);
    } else if (length < 0 && "POST".equals(request.getMethod()) && (!isCall(request) || isForm(request.getContentType()))) {
      // The server keeps a form while it reads it, and nobody said how long this one is. No browser sends such.
      ApiProblem.request(HttpServletResponse.SC_LENGTH_REQUIRED, request).writeTo(response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isForm(String type) {
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  private static boolean isCall(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem tooLarge = new Problem(ProblemCode.FILE_TOO_LARGE, UploadSize.bytes());
    if (isCall(request)) {
      ApiProblem.of(tooLarge, request).writeTo(response);
      return;
    }
    Locale language = Language.of(request);
    Wording wording = new Wording(language);
    String text = wording.text(tooLarge).replace("&", "&amp;").replace("<", "&lt;");
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    response.setContentType("text/html;charset=UTF-8");
    // No page of the portal: each would read the request first.
    response.getWriter().write("<!DOCTYPE html><html lang=\"" + language.getLanguage() + "\"><meta charset=\"UTF-8\"><meta name=\"viewport\""
        + " content=\"width=device-width\"><title>" + wording.text("portal.name") + "</title><p>" + text + "</p></html>");
    response.getWriter().close();
  }
}
