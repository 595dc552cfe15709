package vn.hocba.archive.seal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * A remote signing service (Cloud Signature Consortium API v2, ETSI TS 119 432), spoken to as a registered client.
 * The access token is kept until the service refuses it. Thread-safe.
 */
final class CscService {

  /** What a call wants to know of an answer that is an error. */
  private record Answer(int status, JsonObject body) {

    String error() {
      return body.has("error") ? body.get("error").getAsString() : "status " + status;
    }
  }

  private final Exchange exchange;
  private final URI base;
  private final String clientId;
  private final Supplier<char[]> clientSecret;
  private String token;

  /** @param base address up to and including the version, such as {@code https://service/csc/v2} */
  CscService(Exchange exchange, URI base, String clientId, Supplier<char[]> clientSecret) {
    this.exchange = exchange;
    this.base = base;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  /**
   * Calls a method of the API, with a new access token if the old one is refused.
   *
   * @param method such as {@code signatures/signHash}
   * @throws SealingException with part KEY naming the method and the service's word for the error, never a secret
   */
  JsonObject call(String method, JsonObject parameters) {
    String used = token(null);
    Answer answer = post(method, parameters, used);
    if (answer.status() == 401) {
      answer = post(method, parameters, token(used));
    }
    if (answer.status() != 200) {
      throw new SealingException(Part.KEY, base.getHost() + " refuses " + method + ": " + answer.error());
    }
    return answer.body();
  }

  private Answer post(String method, JsonObject parameters, String access) {
    return send(request(method).header("Authorization", "Bearer " + access)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(parameters.toString())).build());
  }

  /** @param refused the token that the service no longer accepts, or null */
  private synchronized String token(String refused) {
    if (token == null || token.equals(refused)) {
      String credentials = URLEncoder.encode(clientId, StandardCharsets.UTF_8) + ':'
          + URLEncoder.encode(new String(clientSecret.get()), StandardCharsets.UTF_8);
      Answer answer = send(request("oauth2/token") // RFC 6749 §4.4
          .header("Authorization", "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=service")).build());
      if (answer.status() != 200 || !answer.body().has("access_token")) {
        throw new SealingException(Part.KEY, base.getHost() + " refuses the client " + clientId + ": " + answer.error());
      }
      token = answer.body().get("access_token").getAsString();
    }
    return token;
  }

  private HttpRequest.Builder request(String method) {
    return HttpRequest.newBuilder(URI.create(base + "/" + method)).header("Accept", "application/json");
  }

  private Answer send(HttpRequest request) {
    HttpResponse<byte[]> response = exchange.send(Part.KEY, request);
    return new Answer(response.statusCode(), object(response));
  }

  private JsonObject object(HttpResponse<byte[]> response) {
    try {
      return JsonParser.parseString(new String(response.body(), StandardCharsets.UTF_8)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      if (response.statusCode() == 200) {
        throw new SealingException(Part.KEY, base.getHost() + " answers something that is not JSON", e);
      }
      return new JsonObject();
    }
  }
}
