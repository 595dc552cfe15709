package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import vn.hocba.archive.trustcentre.IssuedKey;

/**
 * A remote signing service after CSC API v2 that really signs, and only what was authorised: each hash, once, with the
 * PIN and where it is set so a one-time code, by a client with a token that is still good.
 */
final class SigningServiceStandIn implements AutoCloseable {

  static final String PIN = "135790";
  static final String SECRET = "bí mật/+&";
  private static final byte[] DIGEST_INFO = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

  final List<String> calls = new ArrayList<>();
  /** What the service does to a signature before it gives it away. */
  UnaryOperator<byte[]> atLast = UnaryOperator.identity();
  boolean disabled;
  /** Signatures that one authorisation allows. */
  int multisign = 1;
  /** The method by which it sends codes to the owner, each good for one attempt; null where it asks for none. */
  String codes;
  /** The code sent last; none after it was tried. */
  String code;
  /** How long an authorisation holds, in seconds as told. */
  int expiresIn = 3600;
  /** What it says of a wrong code. */
  String wrongCode = "invalid_otp";
  /** Answers given instead of the right ones, by method. */
  final Map<String, String> instead = new HashMap<>();
  private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final IssuedKey key;
  private final Map<String, List<String>> authorised = new HashMap<>();
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
        case "info" -> methods();
        case "credentials/info" -> info();
        case "credentials/getChallenge", "credentials/sendOTP" -> send(method);
        case "credentials/extendTransaction" -> extend(asked);
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
    result.addProperty("SCAL", "2");
    result.addProperty("multisign", multisign);
    result.add("auth", JsonParser.parseString("{\"mode\": \"explicit\", \"objects\": [{\"type\": \"Password\", \"id\": \"PIN\"}"
        + (codes == null ? "" : ", {\"type\": \"Password\", \"id\": \"OTP\"}") + "]}"));
    return result;
  }

  private JsonObject methods() {
    JsonArray methods = new JsonArray();
    List.of("credentials/info", "credentials/authorize", "signatures/signHash").forEach(methods::add);
    if (codes != null) {
      methods.add(codes);
    }
    JsonObject result = new JsonObject();
    result.add("methods", methods);
    return result;
  }

  private JsonObject send(String method) {
    if (!method.equals(codes)) {
      return error("invalid_request");
    }
    code = String.format(Locale.ROOT, "%06d", calls.size() * 7919 % 1_000_000);
    return new JsonObject();
  }

  private JsonObject authorise(JsonObject asked) {
    Map<String, String> secrets = new HashMap<>();
    asked.getAsJsonArray("authData").forEach(s -> secrets.put(s.getAsJsonObject().get("id").getAsString(), s.getAsJsonObject().get("value").getAsString()));
    if (!PIN.equals(secrets.get("PIN"))) {
      return error("invalid_pin");
    }
    String sent = code;
    code = null;
    if (codes != null && (sent == null || !sent.equals(secrets.get("OTP")))) {
      return error(wrongCode);
    }
    List<String> hashes = hashes(asked);
    if (asked.get("numSignatures").getAsInt() != hashes.size() || hashes.size() > multisign) {
      return error("invalid_request");
    }
    return activation(hashes);
  }

  private JsonObject activation(List<String> hashes) {
    String sad = UUID.randomUUID().toString();
    authorised.put(sad, hashes);
    JsonObject result = new JsonObject();
    result.addProperty("SAD", sad);
    result.addProperty("expiresIn", expiresIn);
    return result;
  }

  /** The old activation data are void from then on. */
  private JsonObject extend(JsonObject asked) {
    List<String> left = authorised.remove(asked.get("SAD").getAsString());
    return left == null || !left.equals(hashes(asked)) ? error("invalid_request") : activation(left);
  }

  private static List<String> hashes(JsonObject asked) {
    List<String> hashes = new ArrayList<>();
    asked.getAsJsonArray("hashes").forEach(h -> hashes.add(h.getAsString()));
    return hashes;
  }

  private JsonObject sign(JsonObject asked) throws IOException {
    List<String> left = authorised.getOrDefault(asked.get("SAD").getAsString(), new ArrayList<>());
    JsonArray signatures = new JsonArray();
    for (String hash : hashes(asked)) {
      if (!left.remove(hash)) {
        return error("invalid_request");
      }
      signatures.add(Base64.getEncoder().encodeToString(atLast.apply(signature(hash))));
    }
    JsonObject result = new JsonObject();
    result.add("signatures", signatures);
    return result;
  }

  private byte[] signature(String hash) throws IOException {
    try {
      // the hash alone is known here, as at a real service: PKCS#1 v1.5 over its DigestInfo (RFC 8017 §9.2)
      Signature rsa = Signature.getInstance("NONEwithRSA");
      rsa.initSign(key.key());
      rsa.update(DIGEST_INFO);
      rsa.update(Base64.getDecoder().decode(hash));
      return rsa.sign();
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
