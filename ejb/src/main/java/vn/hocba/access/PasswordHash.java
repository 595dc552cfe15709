package vn.hocba.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id password hashes in the usual text form, with the parameters OWASP names: 19 MiB, 2 passes,
 * 1 lane (OWASP Password Storage Cheat Sheet; RFC 9106).
 */
public final class PasswordHash {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  /** Each hash takes 19 MiB: strangers must not be able to ask for a thousand at once. */
  private static final Semaphore SEATS = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  /** A fresh hash of a password, with its own salt. */
  public static String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder b64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + b64.encodeToString(salt) + "$"
        + b64.encodeToString(derive(password, salt, MEMORY_KIB, PASSES, LANES));
  }

  /** Whether the password is the one hashed; takes as long for a wrong one as for a right one. */
  public static boolean matches(String password, String hash) {
    String[] part = hash.split("\\$");
    String[] cost = part[3].split(",");
    byte[] salt = Base64.getDecoder().decode(part[4]);
    byte[] expected = Base64.getDecoder().decode(part[5]);
    return MessageDigest.isEqual(expected, derive(password, salt, amount(cost[0]), amount(cost[1]), amount(cost[2])));
  }

  private static int amount(String parameter) {
    return Integer.parseInt(parameter.substring(2));
  }

  private static byte[] derive(String password, byte[] salt, int memory, int passes, int lanes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withSalt(salt).withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).build());
    byte[] hash = new byte[HASH_BYTES];
    SEATS.acquireUninterruptibly();
    try {
      // A Vietnamese password typed on another keyboard may arrive decomposed.
      generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      SEATS.release();
    }
  }
}
