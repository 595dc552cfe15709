package vn.hocba.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts at the sign-in page, at an address of its own. */
final class SignInForm {

  private static final String PAGE = DemoPortal.BASE + "/login.xhtml";
  private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;

  /** @param address of the loopback network, so that the server sees different places */
  SignInForm(String address) {
    try {
      http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL)
          .localAddress(InetAddress.getByName(address)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the page, fills it in and sends it; what the person sees then. */
  HttpResponse<String> signIn(String username, String password) {
    String page = get(PAGE).body();
    Matcher state = STATE.matcher(page);
    if (!state.find()) {
      throw new AssertionError("no form on the sign-in page");
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("login", "login");
    form.put("login:username", username);
    form.put("login:password", password);
    form.put("login:signIn", "");
    form.put("jakarta.faces.ViewState", state.group(1));
    String body = form.entrySet().stream().map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
        .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(URI.create(PAGE)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a page whose state the server does not know. */
  HttpResponse<String> sendForgotten(String state) {
    return send(HttpRequest.newBuilder(URI.create(PAGE)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("login=login&jakarta.faces.ViewState=" + encoded(state))));
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  /** Opens a page of the portal, which has these texts. @param page below the context */
  void assertShows(String page, String... texts) {
    String shown = get(DemoPortal.BASE + page).body();
    for (String text : texts) {
      if (!shown.contains(text)) {
        throw new AssertionError(text + " is not on " + page + ": " + shown);
      }
    }
  }

  HttpResponse<String> post(String address, String header, String value) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.noBody());
    return send(header == null ? request : request.header(header, value));
  }

  /** As when the browser was closed: the session is gone, what identifies the device stays. */
  void forgetSession() {
    cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("hocba.session")).toList()
        .forEach(c -> cookies.getCookieStore().remove(URI.create(PAGE), c));
  }

  /** Id of the session; null before there is one. */
  String session() {
    return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("hocba.session"))
        .map(HttpCookie::getValue).findFirst().orElse(null);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
