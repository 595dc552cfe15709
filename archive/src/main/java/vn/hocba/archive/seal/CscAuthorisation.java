package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * One authorisation of a remote key for certain hashes and no others (CSC API v2 §11.8; SCAL2, whose activation data are bound to
 * them), made longer while it is used.
 */
final class CscAuthorisation {

  /** An authorisation that ends sooner is made longer first. */
  private static final Duration SPARE = Duration.ofSeconds(20);
  private static final int HOUR = 3600;

  private final CscService service;
  private final String credential;
  private String activation;
  private long endsAt;

  private CscAuthorisation(CscService service, String credential, JsonObject answer) {
    this.service = service;
    this.credential = credential;
    take(answer);
  }

  /**
   * Asks for it.
   *
   * @param hashes Base64
   * @param secrets authentication data as the API names them; empty for a service that authorises its client alone
   * @throws KeyTrouble if it is refused
   */
  static CscAuthorisation of(CscService service, String credential, List<String> hashes, JsonArray secrets) {
    JsonObject request = about(credential, hashes);
    request.addProperty("numSignatures", hashes.size());
    if (!secrets.isEmpty()) {
      request.add("authData", secrets);
    }
    return new CscAuthorisation(service, credential, service.call("credentials/authorize", request));
  }

  /** Names a credential and the hashes that something is to be done with. */
  private static JsonObject about(String credential, List<String> hashes) {
    JsonObject request = new JsonObject();
    request.addProperty("credentialID", credential);
    JsonArray array = new JsonArray();
    hashes.forEach(array::add);
    request.add("hashes", array);
    request.addProperty("hashAlgorithmOID", new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256").getAlgorithm().getId());
    return request;
  }

  private void take(JsonObject answer) {
    activation = CscService.text(answer, "SAD");
    if (activation == null) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service did not authorise a signature of " + credential);
    }
    long seconds = answer.get("expiresIn") instanceof JsonPrimitive given && given.isNumber() ? given.getAsLong() : HOUR;
    endsAt = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * A request to sign some of the hashes; the activation data are the ones that hold now.
   *
   * @param left of the authorised hashes, those that are not signed yet; these first
   */
  JsonObject request(List<String> hashes, List<String> left) {
    if (endsAt - System.nanoTime() < SPARE.toNanos() && left.size() > hashes.size()) {
      JsonObject longer = about(credential, left);
      longer.addProperty("SAD", activation);
      take(service.call("credentials/extendTransaction", longer));
    }
    JsonObject request = about(credential, hashes);
    request.addProperty("SAD", activation);
    request.addProperty("operationMode", "S");
    return request;
  }
}
