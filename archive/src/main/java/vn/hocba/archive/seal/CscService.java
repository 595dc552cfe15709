package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocba.archive.seal.KeyTrouble.Fault;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * A remote signing service (Cloud Signature Consortium API v2, ETSI TS 119 432), spoken to as a registered client.
 * The access token is kept until the service refuses it. Thread-safe.
 */
final class CscService {

  /** What a call wants to know of an answer that is an error. */
  private record Answer(int status, JsonObject body) {

    String error() {
      return Optional.ofNullable(text(body, "error")).orElse("status " + status);
    }

    /** With what the service says about it. */
    String told() {
      return error() + Optional.ofNullable(text(body, "error_description")).map(d -> ' ' + d).orElse("");
    }
  }

  /** Words for a one-time code that is wrong or too late. */
  private static final Pattern OF_CODES = Pattern.compile("\\botp\\b|_otp|one.?time", Pattern.CASE_INSENSITIVE);
  /** Words for a PIN that is wrong or locked. */
  private static final Pattern OF_PINS = Pattern.compile("pin|auth_?data|locked|passphrase", Pattern.CASE_INSENSITIVE);

  private final Exchange exchange;
  private final URI base;
  private final String clientId;
  private final Pin clientSecret;
  private String token;

  /** @param base address up to and including the version, such as {@code https://service/csc/v2} */
  CscService(Exchange exchange, URI base, String clientId, Pin clientSecret) {
    this.exchange = exchange;
    this.base = base;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /** Its address. */
  @Override
  public String toString() {
    return base.toString();
  }

  /**
   * Calls a method of the API, with a new access token if the old one is refused.
   *
   * @param method such as {@code signatures/signHash}
   * @throws KeyTrouble naming the method and the service's word for the error, never a secret
   */
  JsonObject call(String method, JsonObject parameters) {
    String used = token(null);
    Answer answer = post(method, parameters, used);
    if (answer.status() == 401) {
      answer = post(method, parameters, token(used));
    }
    if (answer.status() < 200 || answer.status() > 204) {
      throw new KeyTrouble(method.equals("credentials/authorize") ? ofAuthorisation(answer.told()) : Fault.SERVICE_REFUSES,
          base.getHost() + " refuses " + method + ": " + answer.error());
    }
    return answer.body();
  }

  /** Which of the secrets it is, as far as the service tells. */
  private static Fault ofAuthorisation(String told) {
    if (OF_CODES.matcher(told).find()) {
      return Fault.CODE_REFUSED;
    }
    return OF_PINS.matcher(told).find() ? Fault.PIN_REFUSED : Fault.SERVICE_REFUSES;
  }

  /** Whether the service knows a method, as it says of itself (CSC API v2 §11.1). */
  boolean knows(String method) {
    return call("info", new JsonObject()).get("methods") instanceof JsonArray known && known.contains(new JsonPrimitive(method));
  }

  private Answer post(String method, JsonObject parameters, String access) {
    return send(request(method).header("Authorization", "Bearer " + access)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(parameters.toString())).build());
  }

  /** @param refused the token that the service no longer accepts, or null */
  private synchronized String token(String refused) {
    if (token == null || token.equals(refused)) {
      String credentials = URLEncoder.encode(clientId, StandardCharsets.UTF_8) + ':'
          + URLEncoder.encode(new String(clientSecret.read()), StandardCharsets.UTF_8);
      Answer answer = send(request("oauth2/token") // RFC 6749 §4.4
          .header("Authorization", "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=service")).build());
      String given = text(answer.body(), "access_token");
      if (answer.status() != 200 || given == null) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, base.getHost() + " refuses the client " + clientId + ": " + answer.error());
      }
      token = given;
    }
    return token;
  }

  private HttpRequest.Builder request(String method) {
    return HttpRequest.newBuilder(URI.create(base + "/" + method)).header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) {
    HttpResponse<byte[]> response;
    try {
      response = exchange.send(Part.KEY, request);
    } catch (SealingException e) {
      throw new KeyTrouble(Fault.SERVICE_AWAY, base.getHost() + " cannot be asked", e);
    }
    return new Answer(response.statusCode(), object(response));
  }

  private JsonObject object(HttpResponse<byte[]> response) {
    if (response.statusCode() == 204) {
      return new JsonObject();
    }
    try {
      return JsonParser.parseString(new String(response.body(), StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      if (response.statusCode() == 200) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, base.getHost() + " answers something that is not JSON", e);
      }
      return new JsonObject();
    }
  }

  /** The text under that name; null where there is none, or something else. */
  static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
  }
}
