package vn.hocba.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A request with a session, as far as who asks is told by it. */
final class Asked {

  private static final String CONTEXT = "/hocba";

  private final Map<String, Object> kept = new HashMap<>();
  private final String path;
  private String sentTo;

  Asked(String path) {
    this.path = path;
  }

  HttpServletRequest request() {
    HttpSession session = of(HttpSession.class, (name, args) -> switch (name) {
      case "getAttribute" -> kept.get(args[0]);
      case "setAttribute" -> kept.put((String) args[0], args[1]);
      default -> null;
    });
    return of(HttpServletRequest.class, (name, args) -> switch (name) {
      case "getSession" -> session;
      case "getRequestURI" -> CONTEXT + path;
      case "getContextPath" -> CONTEXT;
      default -> null;
    });
  }

  HttpServletResponse response() {
    return of(HttpServletResponse.class, (name, args) -> {
      if (name.equals("sendRedirect")) {
        sentTo = (String) args[0];
      }
      return null;
    });
  }

  /** Where the browser was sent, below the context; null when nowhere. */
  String sentTo() {
    return sentTo == null ? null : sentTo.substring(CONTEXT.length());
  }

  private interface Answer {
    Object to(String name, Object[] args);
  }

  private static <T> T of(Class<T> type, Answer answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
        (proxy, method, args) -> answer.to(method.getName(), args)));
  }
}
