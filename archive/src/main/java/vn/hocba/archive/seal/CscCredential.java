package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * What a remote signing service says of one of its credentials (CSC API v2 §11.5).
 *
 * @param chain the signer's own certificate first
 * @param atOnce how many signatures one authorisation allows, at least 1
 * @param needsCode whether an authorisation takes a one-time code
 */
record CscCredential(String id, List<X509Certificate> chain, int atOnce, boolean needsCode) {

  /** More than a class's documents are not prepared ahead of one authorisation. */
  private static final int MOST = 50;
  private static final Pattern CODE = Pattern.compile("OTP|TOTP|ONE.?TIME.*", Pattern.CASE_INSENSITIVE);

  /** @throws KeyTrouble if the service cannot be asked, or the credential is disabled or not described */
  static CscCredential ask(CscService service, String id) {
    JsonObject question = new JsonObject();
    question.addProperty("credentialID", id);
    question.addProperty("certificates", "chain");
    question.addProperty("authInfo", true);
    JsonObject answer = service.call("credentials/info", question);
    try {
      if (!"enabled".equals(answer.getAsJsonObject("key").get("status").getAsString())) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, "The credential " + id + " is disabled");
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (JsonElement one : answer.getAsJsonObject("cert").getAsJsonArray("certificates")) {
        chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(one.getAsString()))));
      }
      if (chain.isEmpty()) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service gives no certificate for the credential " + id);
      }
      return new CscCredential(id, List.copyOf(chain), atOnce(answer), asksForCode(answer));
    } catch (CertificateException | NullPointerException | IllegalStateException | IllegalArgumentException
        | ClassCastException | UnsupportedOperationException e) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service does not describe the credential " + id, e);
    }
  }

  /** One where it says nothing. */
  private static int atOnce(JsonObject answer) {
    return answer.get("multisign") instanceof JsonPrimitive most && most.isNumber() ? Math.clamp(most.getAsLong(), 1, MOST) : 1;
  }

  private static boolean asksForCode(JsonObject answer) {
    if (!(answer.get("auth") instanceof JsonObject auth) || !(auth.get("objects") instanceof JsonArray objects)) {
      return false;
    }
    for (JsonElement object : objects) {
      if (object instanceof JsonObject factor && CODE.matcher(String.valueOf(CscService.text(factor, "id"))).matches()) {
        return true;
      }
    }
    return false;
  }
}
