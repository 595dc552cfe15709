package vn.hocba.archive.seal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/**
 * A key kept by a remote signing service: only hashes go there, and one authorisation holds for the hashes that it names, as many
 * as the credential allows (CSC API v2 §11.8 and §11.12). What comes back is checked with the certificate before it is used.
 */
final class CscSigningKey implements SigningKey {

  /** By service and credential, whichever descriptions name them and however often those are written anew. */
  private static final Map<String, RefusedPins> REFUSED = new ConcurrentHashMap<>();
  /** Hashes in one request; an authorisation of more is used in several. */
  private static final int PART = 20;
  private static final String CHALLENGE = "credentials/getChallenge";

  private final CscService service;
  private final CscCredential credential;
  private final Pin pin;
  private final List<X509Certificate> chain;
  private final RefusedPins refused;
  private volatile String accepted;

  private CscSigningKey(CscService service, CscCredential credential, Pin pin, List<X509Certificate> chain) {
    this.service = service;
    this.credential = credential;
    this.pin = pin;
    this.chain = chain;
    this.refused = REFUSED.computeIfAbsent(service + " " + credential.id(), c -> new RefusedPins());
  }

  /**
   * Asks the service for the certificates of a credential and how it is used.
   *
   * @param pin null for a service that authorises its client without one
   * @param issuers to complete the chain with, should the service give the signer's certificate alone
   * @throws KeyTrouble if the service cannot be asked, or the credential is disabled or not described
   */
  static CscSigningKey find(CscService service, String credential, Pin pin, List<X509Certificate> issuers) {
    CscCredential found = CscCredential.ask(service, credential);
    return new CscSigningKey(service, found, pin, Chains.complete(new ArrayList<>(found.chain()), issuers));
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public int atOnce() {
    return credential.atOnce();
  }

  @Override
  public boolean needsCode() {
    return credential.needsCode();
  }

  /** As version 2 of the interface does it, or version 1, whichever the service says it knows. */
  @Override
  public void sendCode() {
    JsonObject about = new JsonObject();
    about.addProperty("credentialID", credential.id());
    if (service.knows(CHALLENGE)) {
      about.addProperty("id", "OTP");
      service.call(CHALLENGE, about);
    } else if (service.knows("credentials/sendOTP")) {
      service.call("credentials/sendOTP", about);
    }
  }

  /** @throws KeyTrouble CODE_NEEDED for a credential that nobody uses without its owner */
  @Override
  public byte[] sign(String digestAlgorithm, byte[] data) {
    return signAll(digestAlgorithm, List.of(data), null).getFirst();
  }

  @Override
  public List<byte[]> signAll(String digestAlgorithm, List<byte[]> data, String code) {
    if (!digestAlgorithm.equals("SHA-256") || data.size() > atOnce()) {
      throw new IllegalArgumentException("Remote signing is set up for SHA-256 and at most " + atOnce() + " at once");
    }
    if (needsCode() && code == null) {
      throw new KeyTrouble(Fault.CODE_NEEDED, "The credential " + credential.id() + " asks its owner for a one-time code");
    }
    List<String> hashes = data.stream().map(d -> Base64.getEncoder().encodeToString(Sha256.digest().digest(d))).toList();
    CscAuthorisation authorisation = authorised(hashes, code);
    String scheme = SignatureSchemes.of(digestAlgorithm, chain.getFirst());
    String algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(scheme).getAlgorithm().getId();
    List<byte[]> values = new ArrayList<>();
    while (values.size() < data.size()) {
      List<String> left = hashes.subList(values.size(), hashes.size());
      List<String> part = left.subList(0, Math.min(PART, left.size()));
      JsonObject request = authorisation.request(part, left);
      request.addProperty("signAlgo", algorithm);
      for (byte[] value : values(service.call("signatures/signHash", request), part.size())) {
        values.add(checked(scheme, data.get(values.size()), value));
      }
    }
    return values;
  }

  private static List<byte[]> values(JsonObject answer, int expected) {
    List<byte[]> values = new ArrayList<>();
    try {
      if (answer.get("signatures") instanceof JsonArray signatures && signatures.size() == expected) {
        for (JsonElement one : signatures) {
          values.add(Base64.getDecoder().decode(one.getAsString()));
        }
        return values;
      }
    } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
      throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service's signature cannot be read", e);
    }
    throw new KeyTrouble(Fault.SERVICE_REFUSES, "The service gave no signature, or not as many as were asked for");
  }

  /** A service counts wrong PINs as a card does; a code is used up by each attempt, so that none is tried twice anyway. */
  private CscAuthorisation authorised(List<String> hashes, String code) {
    JsonArray secrets = new JsonArray();
    String print = null;
    if (pin != null) {
      char[] value = pin.read();
      print = RefusedPins.print(value);
      refused.require(print, pin, "The service of " + credential.id());
      secrets.add(secret("PIN", new String(value)));
    }
    if (needsCode()) {
      secrets.add(secret("OTP", code));
    }
    try {
      CscAuthorisation authorisation = CscAuthorisation.of(service, credential.id(), hashes, secrets);
      if (pin != null) {
        refused.accepted(print);
        accepted = print;
      }
      return authorisation;
    } catch (KeyTrouble trouble) {
      if (trouble.fault() != Fault.PIN_REFUSED || pin == null) {
        throw trouble;
      }
      if (code != null && print.equals(accepted)) { // the service does not say which; the PIN was good before
        throw new KeyTrouble(Fault.CODE_REFUSED, trouble.getMessage(), trouble);
      }
      refused.refused(print, pin);
      throw trouble;
    }
  }

  private static JsonObject secret(String id, String value) {
    JsonObject secret = new JsonObject();
    secret.addProperty("id", id);
    secret.addProperty("value", value);
    return secret;
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
}
