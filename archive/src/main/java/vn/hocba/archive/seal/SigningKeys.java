package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.hocba.archive.seal.SealingException.Part;

/**
 * Finds the signers' keys by identifier in a directory and keeps them open: {@code <identifier>.p12} is the key itself,
 * {@code <identifier>.properties} says in which token or at which remote service it is.
 */
public final class SigningKeys implements AutoCloseable {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private record Opened(Path file, FileTime modified, SigningKey key) {}

  private final Path directory;
  private final char[] password;
  private final ConcurrentHashMap<String, Opened> open = new ConcurrentHashMap<>();
  private final Exchange exchange;

  /**
   * @param password of every PKCS#12 file in the directory
   * @param timeout for one exchange with a remote signing service
   */
  public SigningKeys(Path directory, char[] password, Duration timeout) {
    this.directory = directory;
    this.exchange = new Exchange(timeout);
    this.password = password.clone();
  }

  /** The PKCS#12 file of an identifier, whether or not it is there. */
  public Path fileOf(String keyId) {
    return file(keyId, ".p12");
  }

  private Path file(String keyId, String ending) {
    if (!IDENTIFIER.matcher(keyId).matches()) {
      throw new IllegalArgumentException("Not a key identifier: " + keyId);
    }
    return directory.resolve(keyId + ending);
  }

  /**
   * The key, looked for again if its file was replaced. Where both files are there, the description wins: a key moved
   * into a token must not go on being used from its old file.
   *
   * @return empty if there is no such file
   * @throws SealingException with part KEY if the file cannot be opened, or the key is not where it says
   */
  public Optional<SigningKey> find(String keyId) {
    Path place = file(keyId, ".properties");
    boolean described = Files.exists(place);
    Path file = described ? place : fileOf(keyId);
    if (!Files.exists(file)) {
      open.remove(keyId);
      return Optional.empty();
    }
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      return Optional.of(open.compute(keyId, (id, opened) ->
          opened != null && opened.file().equals(file)
              && opened.modified().equals(modified) ? opened
              : new Opened(file, modified, described ? KeyPlace.read(file).open(exchange)
                  : Pkcs12SigningKey.open(file, password))).key());
    } catch (IOException e) {
      throw new SealingException(Part.KEY, "Cannot open " + file.getFileName(), e);
    }
  }

  @Override
  public void close() {
    exchange.close();
  }
}
