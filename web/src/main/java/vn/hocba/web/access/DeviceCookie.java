package vn.hocba.web.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import vn.hocba.access.SignInService;

/** The cookie by which a device is known again, so that guessing elsewhere does not lock its owner out. */
final class DeviceCookie {

  private static final String NAME = "hocba.device";
  private static final int LONGEST = 100;

  private DeviceCookie() {}

  /** What the device shows, or null. */
  static String of(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? null : Arrays.stream(cookies).filter(c -> c.getName().equals(NAME))
        .map(Cookie::getValue).filter(v -> v.length() <= LONGEST).findFirst().orElse(null);
  }

  static void give(String device, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, device);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) SignInService.DEVICE_KNOWN_FOR.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
