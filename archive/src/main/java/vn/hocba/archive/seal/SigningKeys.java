package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.hocba.archive.seal.SealingException.Part;

/** Finds the signers' keys by identifier in a directory of PKCS#12 files, {@code <identifier>.p12}; keeps them open. */
public final class SigningKeys {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private record Opened(FileTime modified, SigningKey key) {}

  private final Path directory;
  private final char[] password;
  private final ConcurrentHashMap<String, Opened> open = new ConcurrentHashMap<>();

  /** @param password of every file in the directory */
  public SigningKeys(Path directory, char[] password) {
    this.directory = directory;
    this.password = password.clone();
  }

  /** Where the key of an identifier is kept, whether or not it is there yet. */
  public Path fileOf(String keyId) {
    if (!IDENTIFIER.matcher(keyId).matches()) {
      throw new IllegalArgumentException("Not a key identifier: " + keyId);
    }
    return directory.resolve(keyId + ".p12");
  }

  /**
   * The key, read again if its file was replaced.
   *
   * @return empty if there is no such file
   * @throws SealingException with part KEY if the file cannot be opened
   */
  public Optional<SigningKey> find(String keyId) {
    Path file = fileOf(keyId);
    if (!Files.exists(file)) {
      open.remove(keyId);
      return Optional.empty();
    }
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      return Optional.of(open.compute(keyId, (id, opened) ->
          opened != null && opened.modified().equals(modified) ? opened
              : new Opened(modified, Pkcs12SigningKey.open(file, password))).key());
    } catch (IOException e) {
      throw new SealingException(Part.KEY, "Cannot open " + file.getFileName(), e);
    }
  }
}
