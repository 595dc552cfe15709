package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import vn.hocba.archive.trustcentre.IssuedKey;

/**
 * A remote signing service after CSC API v2 that really signs, and only what was authorised: the hash, once, with the
 * PIN, by a client with a token that is still good.
 */
final class SigningServiceStandIn implements AutoCloseable {

  static final String PIN = "135790";
  static final String SECRET = "bí mật/+&";
  private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  final List<String> calls = new ArrayList<>();
  /** What the service does to a signature before it gives it away. */
  UnaryOperator<byte[]> atLast = UnaryOperator.identity();
  boolean disabled;
  /** Answers given instead of the right ones, by method. */
  final Map<String, String> instead = new HashMap<>();
  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final IssuedKey key;
  private final Map<String, String> authorised = new HashMap<>();
  private String token;

  SigningServiceStandIn(IssuedKey key) throws IOException {
    this.key = key;
    server.createContext("/csc/v2/", this::answer);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
  }

  /** As if an hour went by. */
  void forgetTokens() {
    token = "none";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(method);
    JsonObject result;
    int status = 200;
    if (method.equals("oauth2/token")) {
      result = token(exchange.getRequestHeaders().getFirst("Authorization"));
    } else if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      result = error("invalid_token");
      status = 401;
    } else {
      JsonObject asked = JsonParser.parseString(body).getAsJsonObject();
      result = switch (method) {
        case "credentials/info" -> info();
        case "credentials/authorize" -> authorise(asked);
        case "signatures/signHash" -> sign(asked);
        default -> error("invalid_request");
      };
    }
    status = status == 200 && result.has("error") ? 400 : status;
    byte[] bytes = instead.getOrDefault(method, result.toString()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private JsonObject token(String credentials) {
    String expected = "hocba:" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    if (!credentials.equals("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)))) {
      return error("invalid_client");
    }
    token = UUID.randomUUID().toString();
    JsonObject result = new JsonObject();
    result.addProperty("access_token", token);
    result.addProperty("expires_in", 3600);
    return result;
  }

  private JsonObject info() throws IOException {
    JsonObject state = new JsonObject();
    state.addProperty("status", disabled ? "disabled" : "enabled");
    JsonArray certificates = new JsonArray();
    JsonObject certificate = new JsonObject();
    try {
      for (var one : key.chain()) {
        certificates.add(Base64.getEncoder().encodeToString(one.getEncoded()));
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    certificate.add("certificates", certificates);
    JsonObject result = new JsonObject();
    result.add("key", state);
    result.add("cert", certificate);
    return result;
  }

  private JsonObject authorise(JsonObject asked) {
    JsonElement pin = asked.getAsJsonArray("authData").get(0).getAsJsonObject().get("value");
    if (!pin.getAsString().equals(PIN) || asked.get("numSignatures").getAsInt() != 1) {
      return error("invalid_pin");
    }
    String sad = UUID.randomUUID().toString();
    authorised.put(sad, asked.getAsJsonArray("hashes").get(0).getAsString());
    JsonObject result = new JsonObject();
    result.addProperty("SAD", sad);
    return result;
  }

  private JsonObject sign(JsonObject asked) throws IOException {
    String hash = asked.getAsJsonArray("hashes").get(0).getAsString();
    if (!hash.equals(authorised.remove(asked.get("SAD").getAsString()))) {
      return error("invalid_request");
    }
    try {
      // the hash alone is known here, as at a real service: PKCS#1 v1.5 over its DigestInfo (RFC 8017 §9.2)
      Signature rsa = Signature.getInstance("NONEwithRSA");
      rsa.initSign(key.key());
      rsa.update(DIGEST_INFO);
      rsa.update(Base64.getDecoder().decode(hash));
      JsonArray signatures = new JsonArray();
      signatures.add(Base64.getEncoder().encodeToString(atLast.apply(rsa.sign())));
      JsonObject result = new JsonObject();
      result.add("signatures", signatures);
      return result;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static JsonObject error(String word) {
    JsonObject result = new JsonObject();
    result.addProperty("error", word);
    return result;
  }

  @Override
  public void close() {
    server.stop(0);
    ((ExecutorService) server.getExecutor()).shutdownNow();
  }
}
