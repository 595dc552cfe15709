package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.DemoPortal.told;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the interface for programs does not take, and that it says so instead of failing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiRefusalsIT {

  private static final int MEBIBYTE = 1 << 20;

  private final DemoPortal clerk = DemoPortal.as("RECORDS_CLERK");

  @Test
  void refusesEveryHostileClassBookAndKeepsNothingOfIt() throws IOException {
    byte[] garbage = new byte[5000];
    long seed = System.nanoTime();
    new Random(seed).nextBytes(garbage);
    byte[] cut = java.util.Arrays.copyOf(SampleBooks.bytes(SampleBooks.GRADE_6), 9000);
    List<?> before = classesOfTheBook();
    refused(422, "ENCRYPTED", EncryptedBook.bytes());
    refused(422, "TOO_LARGE", SampleBooks.bomb());
    refused(422, null, garbage);
    refused(422, null, cut);
    refused(422, null, new byte[0]);
    refused(413, null, new byte[9 * MEBIBYTE]);
    assertEquals(before, classesOfTheBook(), "seed " + seed);
    Path uploads = DemoPortal.DATA.resolve("uploads");
    if (Files.exists(uploads)) {
      try (Stream<Path> kept = Files.list(uploads)) {
        assertEquals(List.of(), kept.toList(), "uploads were kept");
      }
    }
  }

  /** What stands of the class that the cut book is of; the demo's own classes may still be loading. */
  private List<?> classesOfTheBook() {
    return ((List<?>) told(200, clerk.get("/classes")).get("classes")).stream()
        .filter(c -> ((Map<?, ?>) c).get("name").equals("6A2")).toList();
  }

  @Test
  void refusesWhatIsNoPdfAndWhatIsTooLargeForVerification() {
    DemoPortal stranger = DemoPortal.stranger();
    byte[] plain = "plain".getBytes(StandardCharsets.UTF_8);
    Map<String, Object> text = told(200, stranger.upload("/verifications", "a.pdf", plain));
    assertEquals("NOT_OURS", text.get("verdict"), text.toString());
    told(400, stranger.upload("/verifications", "a".repeat(1200) + ".pdf", plain));
    assertEquals("FILE_TOO_LARGE",
        told(413, stranger.upload("/verifications", "a.pdf", new byte[9 * MEBIBYTE])).get("code"));
    assertEquals("FILE_UNREADABLE", told(422, stranger.upload("/verifications", "a.pdf", new byte[0])).get("code"));
    assertEquals(415, stranger.post("/verifications", "{}").statusCode());
  }

  /** More than the server itself takes in pages and calls: it is told as what is a little too large is. */
  @Test
  void refusesWhatIsFarTooLargeInWords() {
    DemoPortal stranger = DemoPortal.stranger();
    Map<String, Object> told = told(413, stranger.upload("/verifications", "a.pdf", new byte[60 * MEBIBYTE]));
    assertEquals("FILE_TOO_LARGE", told.get("code"), told.toString());
  }

  /** Anybody can send them, as many as they like. */
  @Test
  void badlySentPartsAreTheSendersFaultAndFillNoLog() throws IOException {
    Path log = DemoPortal.DATA.resolveSibling("log").resolve("server.log");
    for (String body : List.of("--b\r\nContent-Type: application/pdf\r\n\r\nx\r\n--b--\r\n", "--b\r\n\r\nx", "--b\r\n")) {
      HttpResponse<byte[]> answer = DemoPortal.stranger().post("/verifications", "multipart/form-data; boundary=b", body);
      assertTrue(answer.statusCode() == 400 || answer.statusCode() == 422, answer.statusCode() + " " + body);
    }
    assertFalse(Files.readString(log).contains("RESTEASY007500"), "a badly sent body is logged as a fault");
  }

  @Test
  void tellsBrowsersToKeepFrameAndGuessNothing() {
    HttpResponse<String> page = new SignInForm("127.0.0.18").get(DemoPortal.BASE + "/login.xhtml");
    HttpResponse<byte[]> call = clerk.get("/classes");
    for (HttpResponse<?> answer : List.of(page, call)) {
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("frame-ancestors 'none'"), answer.uri() + " " + policy);
    }
    String script = page.headers().firstValue("Content-Security-Policy").orElse("").replaceAll(".*script-src", "");
    assertFalse(script.contains("unsafe-inline"), script);
    String session = page.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("hocba.session"))
        .findFirst().orElseThrow();
    assertTrue(session.matches("(?i).*httponly.*") && session.matches("(?i).*samesite=lax.*"), session);
  }

  @Test
  void asksEverybodyElseToSignIn() {
    for (String path : List.of("/transcripts", "/classes", "/jobs", "/status")) {
      assertEquals("SIGN_IN_NEEDED", told(401, DemoPortal.stranger().get(path)).get("code"), path);
    }
    told(401, DemoPortal.stranger().upload("/class-books", "a.xlsx", new byte[10]));
    assertEquals(200, DemoPortal.stranger().get("/openapi.yaml").statusCode());
  }

  /** What an officer may know of a school's classes is how far their books have come, in lists and one by one. */
  @Test
  void anOfficerReachesNoClassNeitherInAListNorByItself() {
    DemoPortal officer = DemoPortal.as("PROVINCE_OFFICER");
    // The demo's classes load after the portal is up.
    long any = IssuedClass.number(Deadline.await(Duration.ofMinutes(3),
        () -> IssuedClass.list(told(200, clerk.get("/classes")), "classes"), all -> !all.isEmpty()).getFirst(), "id");
    for (String path : List.of("/classes", "/classes/" + any)) {
      assertEquals("NOT_ALLOWED", told(403, officer.get(path)).get("code"), path);
    }
  }

  @Test
  void overTlsBrowsersAreToldToComeNoOtherWay() throws Exception {
    assertEquals(Optional.empty(), DemoPortal.stranger().get("/openapi.yaml").headers()
        .firstValue("Strict-Transport-Security"), "told over a plain line, where nobody can trust it");
    SSLContext anyCertificate = SSLContext.getInstance("TLS");
    anyCertificate.init(null, new TrustManager[] {new AnyCertificate()}, null);
    HttpsURLConnection line = (HttpsURLConnection) URI.create(DemoPortal.BASE.replace("http:", "https:").replace(
        System.getProperty("it.http.port"), System.getProperty("it.https.port")) + "/login.xhtml").toURL().openConnection();
    line.setSSLSocketFactory(anyCertificate.getSocketFactory());
    line.setHostnameVerifier((host, session) -> true);
    assertEquals(200, line.getResponseCode());
    assertEquals("max-age=31536000", line.getHeaderField("Strict-Transport-Security"));
  }

  /** The test server made its certificate up. */
  private static final class AnyCertificate extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void refusesPartsItCannotTellApartAndFilesItWouldHaveToChooseFrom() {
    String file = "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx\r\n";
    String two = "--b\r\n" + file + "--b\r\n" + file + "--b--\r\n";
    for (String path : List.of("/verifications", "/class-books")) {
      assertEquals("PARAMETER_INVALID", told(400, clerk.post(path, "multipart/form-data", two)).get("code"), path);
      assertEquals("PARAMETER_INVALID",
          told(400, clerk.post(path, "multipart/form-data; boundary=b", two)).get("code"), path);
    }
    told(400, DemoPortal.stranger().post("/verifications", "multipart/form-data", two));
  }

  @Test
  void saysWhatIsWrongWithATokenAndLeavesNoFaultInTheLog() throws IOException {
    byte[] file = new byte[100_000];
    assertEquals("SIGN_IN_NEEDED", told(401, DemoPortal.stranger().upload("/class-books", "a.xlsx", file)).get("code"));
    assertEquals("TOKEN_REFUSED",
        told(401, DemoPortal.withToken("wrong").upload("/class-books", "a.xlsx", file)).get("code"));
    assertEquals("TOKEN_REFUSED", told(401, DemoPortal.withToken("wrong").get("/classes")).get("code"));
    String log = Files.readString(DemoPortal.DATA.resolveSibling("log").resolve("server.log"));
    assertFalse(log.contains("UT010019"), "a refused upload is logged as a fault");
  }

  @Test
  void boundsBodiesAndSaysWhatACallShouldBe() {
    DemoPortal principal = DemoPortal.as("PRINCIPAL");
    assertEquals("REQUEST_TOO_LARGE",
        told(413, principal.post("/classes/1/lock", "{\"reason\":\"" + "x".repeat(3 * MEBIBYTE) + "\"}")).get("code"));
    assertEquals("PARAMETER_INVALID", told(400, principal.post("/classes/1/lock", "{\"reason\":[1]}")).get("code"));
    for (String ids : List.of("null", "[null]", "[\"1\"]", "[1.5]", "{}", "[1e400]")) {
      assertEquals("PARAMETER_INVALID", told(400, principal.post("/signing/batches",
          "{\"step\":\"GVCN\",\"classIds\":" + ids + ",\"code\":\"x\"}")).get("code"), ids);
    }
    for (String day : List.of("2026-13-40", "abc")) {
      assertEquals("HTTP_400", told(400, clerk.post("/homeroom/1/attendance/" + day, "{\"changes\":[]}")).get("code"));
    }
    HttpResponse<byte[]> wrong = clerk.get("/classes/1/lock");
    told(405, wrong);
    assertTrue(wrong.headers().firstValue("Allow").orElse("").contains("POST"), wrong.headers().toString());
  }

  @Test
  void refusesTheWrongDuty() {
    told(403, DemoPortal.as("SUBJECT_TEACHER").get("/transcripts"));
    told(403, DemoPortal.as("PRINCIPAL").upload("/class-books", "a.xlsx", SampleBooks.bytes(SampleBooks.GRADE_6)));
    told(403, DemoPortal.as("ADMIN_BOARD").post("/classes/1/lock", ""));
  }

  @Test
  void namesAParameterItCannotUse() {
    for (String query : List.of("page=0", "size=1000", "year=abc", "kind=x", "birthDate=1-1-2010", "page=9999999999")) {
      Map<String, Object> problem = told(400, clerk.get("/transcripts?" + query));
      assertEquals("PARAMETER_INVALID", problem.get("code"));
      assertTrue(((String) problem.get("text")).contains(query.substring(0, query.indexOf('='))), problem.toString());
    }
    told(200, clerk.get("/transcripts?q=%00%F0%9F%98%80%22%5C%2A%3F&page=10000&size=200"));
    told(400, clerk.get("/jobs?classId=x"));
    told(404, clerk.get("/classes/abc"));
    told(404, clerk.get("/nothing"));
    told(404, clerk.get("/transcripts/..%2F..%2Fetc/pdf"));
  }

  private void refused(int status, String cause, byte[] file) {
    Map<String, Object> problem = told(status, clerk.upload("/class-books", "so.xlsx", file));
    assertEquals(status == 413 ? "FILE_TOO_LARGE" : "FILE_UNREADABLE", problem.get("code"), problem.toString());
    if (cause != null) {
      assertEquals(cause, ((List<?>) problem.get("args")).get(1), problem.toString());
    }
  }
}
