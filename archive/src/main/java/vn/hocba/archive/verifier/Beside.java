package vn.hocba.archive.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
    String address = file.toUri().getRawPath(); // its bytes, also where its name is not one that can be written
    String stem = address.toLowerCase(Locale.ROOT).endsWith(".pdf") ? address.substring(0, address.length() - 4) : address;
    byte[] record = read(stem + RECORD);
    byte[] data = read(stem + DATA);
    byte[] dataRecord = read(stem + DATA + RECORD);
    if (data == null) {
      return record == null ? null : Proof.ofFile(record);
    }
    return record == null || dataRecord == null ? Proof.now(data) : new Proof(data, record, dataRecord);
  }

  private static byte[] read(String address) {
    Path file = Path.of(URI.create("file://" + address)); // with an empty host: written without any Java takes it as letters
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
