package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.openqa.selenium.json.Json;

/** The portal's interface for programs, called as one of the demo's accounts. */
final class DemoPortal {

  static final String BASE = "http://127.0.0.1:" + System.getProperty("it.http.port") + "/hocba";
  static final Path DATA = Path.of(System.getProperty("it.base"), "data");

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String token;

  private DemoPortal(String token) {
    this.token = token;
  }

  /** Nobody in particular. */
  static DemoPortal stranger() {
    return new DemoPortal(null);
  }

  /** The demo school's or the province's account of that role. */
  static DemoPortal as(String role) {
    return new DemoPortal(account("accounts", role).get("token"));
  }

  /** Somebody with that token, which may be none. */
  static DemoPortal withToken(String token) {
    return new DemoPortal(token);
  }

  /** The same duty at another school. */
  static DemoPortal elsewhere(String role) {
    return new DemoPortal(account("otherSchool", role).get("token"));
  }

  /** The duty at the demo's school of another level. */
  static DemoPortal at(String level, String role) {
    return new DemoPortal(ofLevel(level, role).get("token"));
  }

  /** What {@code demo-accounts.json} says about an account. */
  static Map<String, String> account(String list, String role) {
    return find(list, a -> a.get("role").equals(role), role);
  }

  /** The account of that role at the demo's school of another level. */
  static Map<String, String> ofLevel(String level, String role) {
    return find("levels", a -> a.get("level").equals(level) && a.get("role").equals(role), level + " " + role);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> find(String list, Predicate<Map<String, String>> wanted, String told) {
    try {
      Map<String, Object> file = json(Files.readString(DATA.resolve("demo-accounts.json")));
      return ((List<Map<String, String>>) file.get(list)).stream().filter(wanted).findFirst()
          .orElseThrow(() -> new AssertionError("no demo account of " + told));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Object> json(String text) {
    return new Json().toType(text, Json.MAP_TYPE);
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<byte[]> getIn(String language, String path) {
    return send(request(path).setHeader("Accept-Language", language).GET());
  }

  HttpResponse<byte[]> post(String path, String body) {
    return post(path, "application/json", body);
  }

  HttpResponse<byte[]> post(String path, String type, String body) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  /** Sends a file in the part {@code file}. */
  HttpResponse<byte[]> upload(String path, String fileName, byte[] file) {
    return upload(path, fileName, file, Map.of());
  }

  /** @param fields other parts than the file */
  HttpResponse<byte[]> upload(String path, String fileName, byte[] file, Map<String, String> fields) {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, text) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
        + name + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The body of an answer that must have this status. */
  static Map<String, Object> told(int status, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(status, answer.statusCode(), answer.uri() + " " + body);
    return json(body);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + "/api" + path)).timeout(PATIENCE)
        .header("Accept-Language", "vi");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
