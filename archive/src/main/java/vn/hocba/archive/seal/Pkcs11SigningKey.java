package vn.hocba.archive.seal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/** A key that never leaves its hardware module or smart card (PKCS#11, OASIS v2.40 and later). */
final class Pkcs11SigningKey implements SigningKey {

  private final Pkcs11Token token;
  private final String label;
  private final List<X509Certificate> chain;

  private Pkcs11SigningKey(Pkcs11Token token, String label, List<X509Certificate> chain) {
    this.token = token;
    this.label = label;
    this.chain = chain;
  }

  /**
   * Finds a key by the label that it and its certificate carry in the slot.
   *
   * @param label may be null when the slot holds one key only
   * @param issuers to complete the chain with, because a card often holds the signer's certificate alone
   * @throws KeyTrouble LABEL if there is no such key, or it has no certificate; or as the token says
   */
  static Pkcs11SigningKey find(Pkcs11Token token, String label, List<X509Certificate> issuers) {
    token.forget(); // what was put into the slot since is there, too
    try {
      KeyStore keys = token.keys();
      String found = label != null ? label : onlyKey(keys);
      if (!keys.isKeyEntry(found)) {
        throw new KeyTrouble(Fault.LABEL, "The slot holds no key with a certificate under the label " + found);
      }
      List<X509Certificate> chain = new ArrayList<>();
      for (var certificate : keys.getCertificateChain(found)) {
        chain.add((X509Certificate) certificate);
      }
      return new Pkcs11SigningKey(token, found, Chains.complete(chain, issuers));
    } catch (GeneralSecurityException | ProviderException e) {
      throw new KeyTrouble(Fault.SLOT, "The slot's keys cannot be read", e);
    }
  }

  private static String onlyKey(KeyStore keys) throws GeneralSecurityException {
    List<String> labels = new ArrayList<>();
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(alias)) {
        labels.add(alias);
      }
    }
    if (labels.size() != 1) {
      throw new KeyTrouble(Fault.LABEL, "The slot holds " + labels.size() + " keys; name one by its label");
    }
    return labels.getFirst();
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(String digestAlgorithm, byte[] data) {
    try {
      Key key = token.keys().getKey(label, null);
      if (!(key instanceof PrivateKey secret)) {
        throw new GeneralSecurityException("the key is gone");
      }
      Signature signature = Signature.getInstance(SignatureSchemes.of(digestAlgorithm, chain.getFirst()), token.provider());
      signature.initSign(secret);
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException | ProviderException e) {
      token.forget();
      throw new KeyTrouble(Fault.UNUSABLE, "Cannot sign as " + chain.getFirst().getSubjectX500Principal(), e);
    }
  }
}
