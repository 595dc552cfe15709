package vn.hocba.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import vn.hocba.archive.Sha256;
import vn.hocba.audit.Origin;

/** Tells the audit trail where each request comes from, before anything else sees it. */
@WebListener
public class OriginListener implements ServletRequestListener {

  /** Enough to tell devices apart, too little to pretend to be one. */
  private static final int DEVICE_DIGITS = 12;

  @Inject
  private Origin origin;

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request) {
      String device = DeviceCookie.of(request);
      origin.is(request.getRemoteAddr(), device == null ? null : Sha256.hex(device).substring(0, DEVICE_DIGITS),
          request.getHeader("User-Agent"));
    }
  }
}
