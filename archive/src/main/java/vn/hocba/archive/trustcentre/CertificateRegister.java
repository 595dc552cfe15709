package vn.hocba.archive.trustcentre;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which certificates were issued by whom, and which are revoked since when. Each change is one line appended to
 * a file and forced to disk before it counts; a line torn by a crash is dropped at the next start.
 */
final class CertificateRegister implements AutoCloseable {

  private static final String ISSUED = "issued";
  private static final String REVOKED = "revoked";

  /** One certificate; {@code revokedAt} is null while it is good. */
  record Entry(String issuer, Instant revokedAt) {}

  private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();
  private final RandomAccessFile file;

  CertificateRegister(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
    try {
      lock(path);
      byte[] bytes = new byte[(int) file.length()];
      file.readFully(bytes);
      int whole = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          replay(new String(bytes, whole, i - whole, StandardCharsets.US_ASCII));
          whole = i + 1;
        }
      }
      file.setLength(whole);
      file.seek(whole);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void lock(Path path) throws IOException {
    try {
      FileLock lock = file.getChannel().tryLock();
      if (lock == null) {
        throw new IOException(path.getFileName() + " is in use by another trust centre");
      }
    } catch (OverlappingFileLockException e) {
      throw new IOException(path.getFileName() + " is in use by another trust centre", e);
    }
  }

  private void replay(String line) throws IOException {
    String[] words = line.split(" ");
    if (words.length != 3) {
      throw new IOException("The register of certificates is damaged: " + line);
    }
    BigInteger serial = new BigInteger(words[1], 16);
    switch (words[0]) {
      case ISSUED -> entries.put(serial, new Entry(words[2], null));
      case REVOKED -> entries.computeIfPresent(serial, (key, entry) ->
          new Entry(entry.issuer(), Instant.parse(words[2])));
      default -> throw new IOException("The register of certificates is damaged: " + line);
    }
  }

  synchronized void issued(String issuer, BigInteger serial) throws IOException {
    append(ISSUED + ' ' + serial.toString(16) + ' ' + issuer);
  }

  /** Revokes for good; revoking twice keeps the first time. An unknown serial is an error. */
  synchronized void revoked(BigInteger serial, Instant at) throws IOException {
    Entry entry = entries.get(serial);
    if (entry == null) {
      throw new IllegalArgumentException("Not issued here: " + serial.toString(16));
    }
    if (entry.revokedAt() == null) {
      append(REVOKED + ' ' + serial.toString(16) + ' ' + at);
    }
  }

  private void append(String line) throws IOException {
    file.write((line + '\n').getBytes(StandardCharsets.US_ASCII));
    file.getChannel().force(false);
    replay(line);
  }

  synchronized Optional<Entry> find(BigInteger serial) {
    return Optional.ofNullable(entries.get(serial));
  }

  synchronized Map<BigInteger, Instant> revokedBy(String issuer) {
    Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
    entries.forEach((serial, entry) -> {
      if (entry.revokedAt() != null && entry.issuer().equals(issuer)) {
        revoked.put(serial, entry.revokedAt());
      }
    });
    return revoked;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
