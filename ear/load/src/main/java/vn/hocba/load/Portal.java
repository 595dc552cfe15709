package vn.hocba.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The running portal as somebody's browser and somebody's program see it. Thread-safe. */
final class Portal implements AutoCloseable {

  private static final String PASSWORD = "HocBa-demo-2026";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern REST = Pattern.compile("\"rest\":\"([^\"]+)\"");
  private static final Pattern RUN = Pattern.compile("\"id\":(\\d+)");
  private static final int PAGE = 100;

  private final String address;
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
  /** Without the visit of the other one. */
  private final HttpClient program = HttpClient.newHttpClient();

  Portal(String address) {
    this.address = address;
  }

  void signIn(String name) {
    Matcher state = STATE.matcher(text(get("/login.xhtml", null)));
    if (!state.find()) {
      throw new IllegalStateException("no form to sign in");
    }
    String form = Map.of("login", "login", "login:username", name, "login:password", PASSWORD, "login:signIn", "", "jakarta.faces.ViewState",
        state.group(1)).entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    String page = text(send(request("/login.xhtml", null).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))));
    if (!page.contains("hb-user")) {
      throw new IllegalStateException("not signed in");
    }
  }

  void page(String path) {
    HttpResponse<byte[]> answer = get(path, null);
    if (answer.statusCode() != 200 || !text(answer).contains("hb-user")) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
  }

  /** Files that were issued. */
  List<byte[]> issues(String token, int most) {
    List<byte[]> files = new ArrayList<>();
    for (int page = 1; files.size() < most; page++) {
      List<String> ids = NUMBER.matcher(text(get("/api/transcripts?kind=SIGNED&size=" + PAGE + "&page=" + page, token))).results()
          .map(hit -> hit.group(1)).distinct().toList();
      if (ids.isEmpty()) {
        break;
      }
      ids.forEach(id -> files.add(get("/api/transcripts/" + id + "/pdf", token).body()));
    }
    return files;
  }

  /** @param token null for a stranger */
  String verify(byte[] file, String token) {
    return text(upload("/api/verifications", token, "file.pdf", file));
  }

  /** Until what is in the file was examined. */
  void awaitRest(String told) throws InterruptedException {
    Matcher rest = REST.matcher(told);
    while (rest.find()) {
      Thread.sleep(200);
      rest = REST.matcher(text(get("/api/" + rest.group(1), null)));
    }
  }

  /** @return the number of a run of checks */
  String begin(String token) {
    Matcher run = RUN.matcher(text(send(request("/api/file-checks", token).POST(HttpRequest.BodyPublishers.noBody()))));
    if (!run.find()) {
      throw new IllegalStateException("no run");
    }
    return run.group(1);
  }

  String check(String run, String token, String name, byte[] file) {
    return text(upload("/api/file-checks/" + run + "/files", token, name, file));
  }

  private HttpResponse<byte[]> upload(String path, String token, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
        + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(file);
    body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(request(path, token).header("Content-Type", "multipart/form-data; boundary=part")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpResponse<byte[]> get(String path, String token) {
    return send(request(path, token).GET());
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Accept-Language", "vi");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpRequest asked = request.build();
      return (asked.uri().getPath().contains("/api/") ? program : browser).send(asked, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    browser.close();
    program.close();
  }
}
