package vn.hocba.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody's key of the demo, gone to a small remote signing service (CSC API v2) that asks its owner for a one-time code, each good
 * for one attempt.
 */
final class CodedService {

  private static final char[] PASSWORD = "demo-only".toCharArray();
  private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
  private static final int CODES = 1_000_000;

  /** Of this process, which is the tests' and not the server's. */
  static CodedService one;

  /** Methods that were called. */
  final List<String> calls = new CopyOnWriteArrayList<>();
  private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Path file;
  private final byte[] before;
  private final int multisign;
  private final PrivateKey key;
  private final Certificate[] chain;
  private List<?> authorised = List.of();
  private volatile String code;

  /** @param multisign signatures that one code allows */
  static void ofKey(String name, int multisign) throws Exception {
    try (Stream<Path> files = Files.list(DemoPortal.DATA.resolve("keys"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches("staff-\\d+\\.p12")).toList()) {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        if (((X509Certificate) store.getCertificate("key")).getSubjectX500Principal().getName().contains("CN=" + name)) {
          one = new CodedService(file, store, multisign);
          return;
        }
      }
    }
    throw new AssertionError("no key of " + name);
  }

  private CodedService(Path file, KeyStore store, int multisign) throws Exception {
    this.file = file;
    this.before = Files.readAllBytes(file);
    this.multisign = multisign;
    this.key = (PrivateKey) store.getKey("key", PASSWORD);
    this.chain = store.getCertificateChain("key");
    http.createContext("/csc/v2/", this::answer);
    http.start();
    Files.writeString(file.resolveSibling("coded.secret"), "secret");
    Files.writeString(description(), "kind = csc\nservice = http://127.0.0.1:" + http.getAddress().getPort()
        + "/csc/v2\nclient = hocba\nclient-secret-file = coded.secret\ncredential = one\n");
    Files.delete(file);
  }

  private Path description() {
    return file.resolveSibling(file.getFileName().toString().replace(".p12", ".properties"));
  }

  /** The key is where it was. */
  static void end() throws IOException {
    Files.write(one.file, one.before);
    Files.delete(one.description());
    one.http.stop(0);
  }

  /** What the owner reads on the telephone. */
  String code() {
    return code;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
    calls.add(method);
    String body;
    try (InputStream in = exchange.getRequestBody()) {
      body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String answer = switch (method) {
      case "oauth2/token" -> "{\"access_token\": \"one\"}";
      case "info" -> "{\"methods\": [\"credentials/sendOTP\"]}";
      case "credentials/info" -> info();
      case "credentials/sendOTP" -> sent();
      case "credentials/authorize" -> authorise(DemoPortal.json(body));
      case "signatures/signHash" -> sign(DemoPortal.json(body));
      default -> "{\"error\": \"invalid_request\"}";
    };
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.contains("\"error\"") ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String info() {
    return "{\"key\": {\"status\": \"enabled\"}, \"multisign\": " + multisign + ", \"auth\": {\"objects\": [{\"id\": \"OTP\"}]},"
        + " \"cert\": {\"certificates\": [" + Arrays.stream(chain).map(CodedService::encoded).collect(Collectors.joining(",")) + "]}}";
  }

  private static String encoded(Certificate one) {
    try {
      return "\"" + Base64.getEncoder().encodeToString(one.getEncoded()) + "\"";
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private String sent() {
    code = String.format(Locale.ROOT, "%06d", (calls.size() * 7919 + 13) % CODES);
    return "{}";
  }

  private String authorise(Map<String, Object> asked) {
    String good = code;
    code = null;
    boolean right = good != null && ((List<?>) asked.get("authData")).stream().anyMatch(s -> good.equals(((Map<?, ?>) s).get("value")));
    if (!right) {
      return "{\"error\": \"invalid_otp\"}";
    }
    authorised = (List<?>) asked.get("hashes");
    return authorised.size() > multisign ? "{\"error\": \"invalid_request\"}" : "{\"SAD\": \"" + calls.size() + "\", \"expiresIn\": 300}";
  }

  private String sign(Map<String, Object> asked) {
    List<?> hashes = (List<?>) asked.get("hashes");
    if (!authorised.equals(hashes)) {
      return "{\"error\": \"invalid_request\"}";
    }
    List<String> values = new ArrayList<>();
    for (Object hash : hashes) {
      try {
        Signature rsa = Signature.getInstance("NONEwithRSA");
        rsa.initSign(key);
        rsa.update(DIGEST_INFO);
        rsa.update(Base64.getDecoder().decode((String) hash));
        values.add("\"" + Base64.getEncoder().encodeToString(rsa.sign()) + "\"");
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
    authorised = List.of();
    return "{\"signatures\": " + values + "}";
  }
}
