package vn.hocba.web.layout;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a form that was sent without scripts the nonce that PrimeFaces' scripts would have added: PrimeFaces 15 ends a
 * postback without one in an error (its {@code CspState}), and the sender never learns what was wrong with the form.
 */
public class NonceFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String NONCE = "primefaces.nonce";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean without = "POST".equals(request.getMethod()) && request.getParameter(NONCE) == null;
    chain.doFilter(without ? new WithNonce(request) : request, response);
  }

  /** The nonce the view was last shown with, which PrimeFaces compares the sent one with; a fresh one without a view. */
  private static final class WithNonce extends HttpServletRequestWrapper {

    private final String nonce = Base64.getEncoder()
        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    WithNonce(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getParameter(String name) {
      return NONCE.equals(name) ? shown() : super.getParameter(name);
    }

    private String shown() {
      FacesContext faces = FacesContext.getCurrentInstance();
      UIViewRoot view = faces == null ? null : faces.getViewRoot();
      Map<String, Object> kept = view == null ? null : view.getViewMap(false);
      return kept != null && kept.get(NONCE) != null ? kept.get(NONCE).toString() : nonce;
    }
  }
}
