package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * A key kept by a remote signing service: only hashes go there, and each signature is authorised for its hash alone
 * (CSC API v2 §11.6 and §11.10). What comes back is checked with the certificate before it is used.
 */
final class CscSigningKey implements SigningKey {

  /** By service and credential, whichever descriptions name them and however often those are written anew. */
  private static final Map<String, RefusedPins> REFUSED = new ConcurrentHashMap<>();

  private final CscService service;
  private final String credential;
  private final Pin pin;
  private final List<X509Certificate> chain;
  private final RefusedPins refused;

  private CscSigningKey(CscService service, String credential, Pin pin, List<X509Certificate> chain) {
    this.service = service;
    this.credential = credential;
    this.pin = pin;
    this.chain = chain;
    this.refused = REFUSED.computeIfAbsent(service + " " + credential, c -> new RefusedPins());
  }

  /**
   * Asks the service for the certificates of a credential.
   *
   * @param pin null for a service that authorises its client without one
   * @param issuers to complete the chain with, should the service give the signer's certificate alone
   * @throws KeyTrouble if the service cannot be asked, or the credential is disabled or not described
   */
  static CscSigningKey find(CscService service, String credential, Pin pin, List<X509Certificate> issuers) {
    JsonObject question = new JsonObject();
    question.addProperty("credentialID", credential);
    question.addProperty("certificates", "chain");
    JsonObject answer = service.call("credentials/info", question);
    try {
      if (!"enabled".equals(answer.getAsJsonObject("key").get("status").getAsString())) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, "The credential " + credential + " is disabled");
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (var one : answer.getAsJsonObject("cert").getAsJsonArray("certificates")) {
        chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(one.getAsString()))));
      }
      if (chain.isEmpty()) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service gives no certificate for the credential " + credential);
      }
      return new CscSigningKey(service, credential, pin, Chains.complete(chain, issuers));
    } catch (CertificateException | NullPointerException | IllegalStateException | IllegalArgumentException
        | ClassCastException | UnsupportedOperationException e) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service does not describe the credential " + credential, e);
    }
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(String digestAlgorithm, byte[] data) {
    if (!digestAlgorithm.equals("SHA-256")) {
      throw new IllegalArgumentException("Remote signing is set up for SHA-256");
    }
    JsonObject request = new JsonObject();
    request.addProperty("credentialID", credential);
    request.add("hashes", array(new JsonPrimitive(Base64.getEncoder().encodeToString(Sha256.digest().digest(data)))));
    request.addProperty("hashAlgorithmOID",
        new DefaultDigestAlgorithmIdentifierFinder().find(digestAlgorithm).getAlgorithm().getId());
    String sad = authorise(request);
    request.addProperty("SAD", sad);
    String scheme = SignatureSchemes.of(digestAlgorithm, chain.getFirst());
    request.addProperty("signAlgo", new DefaultSignatureAlgorithmIdentifierFinder().find(scheme).getAlgorithm().getId());
    request.addProperty("operationMode", "S");
    return checked(scheme, data, value(service.call("signatures/signHash", request)));
  }

  private static byte[] value(JsonObject answer) {
    try {
      if (answer.get("signatures") instanceof JsonArray signatures && signatures.size() == 1) {
        return Base64.getDecoder().decode(signatures.get(0).getAsString());
      }
    } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service's signature cannot be read", e);
    }
    throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service gave no signature");
  }

  private String authorise(JsonObject request) {
    JsonObject authorisation = request.deepCopy();
    authorisation.addProperty("numSignatures", 1);
    String sad = CscService.text(pin == null ? service.call("credentials/authorize", authorisation)
        : withPin(authorisation), "SAD");
    if (sad == null) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service did not authorise a signature of " + credential);
    }
    return sad;
  }

  /** A service counts wrong PINs as a card does. */
  private JsonObject withPin(JsonObject authorisation) {
    char[] value = pin.read();
    String print = RefusedPins.print(value);
    refused.require(print, pin, "The service of " + credential);
    JsonObject secret = new JsonObject();
    secret.addProperty("id", "PIN");
    secret.addProperty("value", new String(value));
    authorisation.add("authData", array(secret));
    try {
      JsonObject answer = service.call("credentials/authorize", authorisation);
      refused.accepted(print);
      return answer;
    } catch (KeyTrouble trouble) {
      if (trouble.fault() == Fault.PIN_REFUSED) {
        refused.refused(print, pin);
      }
      throw trouble;
    }
  }

  private byte[] checked(String scheme, byte[] data, byte[] value) {
    try {
      Signature signature = Signature.getInstance(scheme);
      signature.initVerify(chain.getFirst());
      signature.update(data);
      if (!signature.verify(value)) {
        throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service signed something else");
      }
      return value;
    } catch (GeneralSecurityException e) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service's signature cannot be read", e);
    }
  }

  private static JsonArray array(JsonElement one) {
    JsonArray array = new JsonArray();
    array.add(one);
    return array;
  }
}
