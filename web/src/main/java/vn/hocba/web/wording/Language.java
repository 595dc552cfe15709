package vn.hocba.web.wording;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Servlets;

/**
 * The language of a request: Vietnamese unless the reader chose otherwise. The choice is a cookie of its own, because
 * it must hold before sign-in and after sign-out.
 */
@Named
@RequestScoped
public class Language {

  static final String COOKIE = "hocba.language";
  static final String PARAMETER = "lang";
  static final Locale VIETNAMESE = Locale.of("vi");
  private static final List<Locale> KNOWN = List.of(VIETNAMESE, Locale.ENGLISH);

  @Inject
  private HttpServletRequest request;
  private Locale locale;

  @PostConstruct
  void read() {
    locale = of(request);
  }

  /** The language a request wants; other programs say it by {@code Accept-Language}. */
  public static Locale of(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return known(cookie.getValue());
        }
      }
    }
    boolean page = !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    return page || request.getHeader("Accept-Language") == null ? VIETNAMESE : known(request.getLocale().getLanguage());
  }

  /** The portal's language of that code; Vietnamese for any it does not speak. */
  static Locale known(String code) {
    return KNOWN.stream().filter(known -> known.getLanguage().equals(code)).findFirst().orElse(VIETNAMESE);
  }

  @Produces
  @Dependent
  @Named("wording")
  Wording wording() {
    return new Wording(locale);
  }

  public Locale getLocale() {
    return locale;
  }

  /** Code of the language that the switch offers. */
  public String getOther() {
    return VIETNAMESE.equals(locale) ? "en" : "vi";
  }

  /** This page's address, asking for the other language. */
  public String getSwitchAddress() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String address = failed == null ? Servlets.getRequestURIWithQueryString(request) : failed.toString();
    return address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + getOther();
  }
}
