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
import java.util.function.Supplier;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * A key kept by a remote signing service: only hashes go there, and each signature is authorised for its hash alone
 * (CSC API v2 §11.6 and §11.10). What comes back is checked with the certificate before it is used.
 */
final class CscSigningKey implements SigningKey {

  private final CscService service;
  private final String credential;
  private final Supplier<char[]> pin;
  private final List<X509Certificate> chain;

  private CscSigningKey(CscService service, String credential, Supplier<char[]> pin, List<X509Certificate> chain) {
    this.service = service;
    this.credential = credential;
    this.pin = pin;
    this.chain = chain;
  }

  /**
   * Asks the service for the certificates of a credential.
   *
   * @param pin null for a service that authorises its client without one
   * @param issuers to complete the chain with, should the service give the signer's certificate alone
   * @throws SealingException with part KEY if the service cannot be asked, or the credential is disabled
   */
  static CscSigningKey find(CscService service, String credential, Supplier<char[]> pin, List<X509Certificate> issuers) {
    JsonObject question = new JsonObject();
    question.addProperty("credentialID", credential);
    question.addProperty("certificates", "chain");
    JsonObject answer = service.call("credentials/info", question);
    try {
      if (!"enabled".equals(answer.getAsJsonObject("key").get("status").getAsString())) {
        throw new SealingException(Part.KEY, "The credential " + credential + " is disabled");
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (var one : answer.getAsJsonObject("cert").getAsJsonArray("certificates")) {
        chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(one.getAsString()))));
      }
      return new CscSigningKey(service, credential, pin, Chains.complete(chain, issuers));
    } catch (CertificateException | NullPointerException | IllegalStateException | IllegalArgumentException e) {
      throw new SealingException(Part.KEY, "The service does not describe the credential " + credential, e);
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
    JsonArray signatures = service.call("signatures/signHash", request).getAsJsonArray("signatures");
    if (signatures == null || signatures.size() != 1) {
      throw new SealingException(Part.KEY, "The service gave no signature");
    }
    return checked(scheme, data, Base64.getDecoder().decode(signatures.get(0).getAsString()));
  }

  private String authorise(JsonObject request) {
    JsonObject authorisation = request.deepCopy();
    authorisation.addProperty("numSignatures", 1);
    if (pin != null) {
      JsonObject secret = new JsonObject();
      secret.addProperty("id", "PIN");
      secret.addProperty("value", new String(pin.get()));
      authorisation.add("authData", array(secret));
    }
    JsonObject answer = service.call("credentials/authorize", authorisation);
    if (!answer.has("SAD")) {
      throw new SealingException(Part.KEY, "The service did not authorise a signature of " + credential);
    }
    return answer.get("SAD").getAsString();
  }

  private byte[] checked(String scheme, byte[] data, byte[] value) {
    try {
      Signature signature = Signature.getInstance(scheme);
      signature.initVerify(chain.getFirst());
      signature.update(data);
      if (!signature.verify(value)) {
        throw new SealingException(Part.KEY, "The service signed something else");
      }
      return value;
    } catch (GeneralSecurityException e) {
      throw new SealingException(Part.KEY, "The service's signature cannot be read", e);
    }
  }

  private static JsonArray array(JsonElement one) {
    JsonArray array = new JsonArray();
    array.add(one);
    return array;
  }
}
