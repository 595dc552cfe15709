package vn.hocba.access.factor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Encrypts the secrets of second factors, so that whoever reads the database cannot compute codes. The key is in
 * {@code keys/second-factor.p12}, never in the database; it is made at first need.
 */
@ApplicationScoped
public class FactorSecrets {

  private static final System.Logger LOG = System.getLogger(FactorSecrets.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALIAS = "second-factor";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;

  private SecretKey key;

  @PostConstruct
  void open() {
    char[] password = Setting.KEYSTORE_PASSWORD.text().toCharArray();
    try {
      Path file = Files.createDirectories(Setting.dataDirectory().resolve("keys")).resolve(ALIAS + ".p12");
      if (!Files.exists(file)) {
        make(file, password);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, password);
      }
      key = (SecretKey) store.getKey(ALIAS, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of second factors cannot be read", e);
    }
  }

  private static void make(Path file, char[] password) throws IOException, GeneralSecurityException {
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(KEY_BITS, RANDOM);
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setEntry(ALIAS, new KeyStore.SecretKeyEntry(generator.generateKey()),
        new KeyStore.PasswordProtection(password));
    Path part = Files.createTempFile(file.getParent(), ALIAS, ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      store.store(out, password);
    }
    try {
      // Another server with the same directory may have been first: then its key counts.
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException first) {
      LOG.log(System.Logger.Level.INFO, "{0} was made meanwhile", file);
    } finally {
      Files.delete(part);
    }
  }

  /** @param accountId the only account it can be read for again */
  String hide(long accountId, byte[] secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, accountId, nonce).doFinal(secret);
      return Base64.getEncoder().encodeToString(
          ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length).put(FORMAT).put(nonce).put(hidden).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /** @throws Problem SECOND_FACTOR_UNUSABLE when it was written with another key, for another account, or changed */
  byte[] show(long accountId, String hidden) {
    byte[] all = Base64.getDecoder().decode(hidden);
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(all).get(1, nonce);
    try {
      if (all[0] != FORMAT) {
        throw new GeneralSecurityException("format " + all[0]);
      }
      return cipher(Cipher.DECRYPT_MODE, accountId, nonce).doFinal(all, 1 + NONCE_BYTES, all.length - 1 - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      LOG.log(System.Logger.Level.ERROR, "The second factor of account " + accountId + " cannot be read", e);
      throw new Problem(ProblemCode.SECOND_FACTOR_UNUSABLE);
    }
  }

  private Cipher cipher(int mode, long accountId, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
    return cipher;
  }
}
