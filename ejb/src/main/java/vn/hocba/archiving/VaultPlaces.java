package vn.hocba.archiving;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.hocba.archive.vault.LayoutBefore;
import vn.hocba.archive.vault.OcflVault;
import vn.hocba.archive.vault.S3Place;
import vn.hocba.archive.vault.Vault;
import vn.hocba.configuration.Setting;

/** Opens the vault and its copy where the settings say they lie: in a directory, or in an object store. */
public final class VaultPlaces {

  private static final String IN_FILE = "file:";
  private static final int LONGEST_SECONDS = 300;

  private VaultPlaces() {}

  /**
   * The vault that files are stored in and read from.
   *
   * @param known whether files were archived before
   */
  public static Vault first(Clock clock, boolean known) throws IOException {
    Path directory = Setting.dataDirectory().resolve("vault");
    return Setting.VAULT_S3.value().isEmpty() ? OcflVault.in(directory, clock, known && !LayoutBefore.isIn(directory))
        : OcflVault.at(place(Setting.VAULT_S3.text(), Setting.VAULT_S3_REGION, Setting.VAULT_S3_KEY,
            Setting.VAULT_S3_SECRET), directory.resolve("workshop"), clock, known);
  }

  /**
   * The copy that follows it; empty when the settings name none.
   *
   * @param known whether it has followed before
   */
  static Optional<Vault> second(Clock clock, boolean known) throws IOException {
    if (Setting.VAULT_COPY.value().isEmpty()) {
      return Optional.empty();
    }
    String where = Setting.VAULT_COPY.text();
    return Optional.of(where.matches("https?://.*")
        ? OcflVault.at(place(where, Setting.VAULT_COPY_REGION, Setting.VAULT_COPY_KEY, Setting.VAULT_COPY_SECRET),
            Setting.dataDirectory().resolve("vault").resolve("workshop-copy"), clock, known)
        : OcflVault.in(Path.of(where), clock, known));
  }

  /** @param address {@code https://host/bucket/prefix}, the prefix optional */
  static S3Place place(String address, Setting region, Setting key, Setting secret) throws IOException {
    URI uri = URI.create(address.strip());
    String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("^/+|/+$", "");
    int slash = path.indexOf('/');
    String bucket = slash < 0 ? path : path.substring(0, slash);
    if (uri.getHost() == null || bucket.isEmpty()) {
      throw new IllegalStateException("no https://host/bucket/prefix: " + address);
    }
    return new S3Place(URI.create(uri.getScheme() + "://" + uri.getAuthority()), region.text(), bucket,
        slash < 0 ? "" : path.substring(slash + 1), told(key), told(secret),
        Duration.ofSeconds(Setting.VAULT_S3_SECONDS.number(1, LONGEST_SECONDS)));
  }

  /** The value itself, or what the file it names holds. */
  private static String told(Setting setting) throws IOException {
    String text = setting.text();
    return text.startsWith(IN_FILE) ? Files.readString(Path.of(text.substring(IN_FILE.length()))).strip() : text;
  }
}
