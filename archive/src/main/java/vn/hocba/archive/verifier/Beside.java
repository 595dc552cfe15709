package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.hocba.archive.verify.Proof;

/**
 * What lies beside {@code X.pdf} to prove it: {@code X.ers} its evidence record, {@code X.p7b} the status of its signers'
 * certificates, {@code X.p7b.ers} the evidence record of that, as the portal hands them out.
 */
final class Beside {

  private static final long LARGEST = 16_000_000;
  private static final String RECORD = ".ers";
  private static final String DATA = ".p7b";

  private Beside() {}

  /** Whether a file is there for the sake of another one. */
  static boolean isProof(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(RECORD) || name.endsWith(DATA);
  }

  /** Null when there is nothing, or not all that belongs together. */
  static Proof of(Path file) {
    String name = file.getFileName().toString();
    String stem = name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name.substring(0, name.length() - 4) : name;
    byte[] record = read(file.resolveSibling(stem + RECORD));
    byte[] data = read(file.resolveSibling(stem + DATA));
    byte[] dataRecord = read(file.resolveSibling(stem + DATA + RECORD));
    if (data == null) {
      return record == null ? null : Proof.ofFile(record);
    }
    return record == null || dataRecord == null ? Proof.now(data) : new Proof(data, record, dataRecord);
  }

  private static byte[] read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
