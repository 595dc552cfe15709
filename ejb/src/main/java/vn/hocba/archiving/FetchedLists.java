package vn.hocba.archiving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.hocba.archive.seal.Exchange;
import vn.hocba.archive.trust.list.ListShelf;
import vn.hocba.archive.trust.list.TrustedList;
import vn.hocba.configuration.Setting;

/** The trusted lists whose addresses are set, as they were fetched last, each signed by one of those in the set file. */
final class FetchedLists {

  private static final System.Logger LOG = System.getLogger(FetchedLists.class.getName());
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final List<URI> addresses;
  private final Path signers;
  private final Path directory;

  /** @param signers file of certificates, needed where there are addresses; @param directory where the lists lie */
  FetchedLists(List<URI> addresses, Path signers, Path directory) {
    this.addresses = List.copyOf(addresses);
    this.signers = signers;
    this.directory = directory;
  }

  /** @throws IllegalArgumentException for an address that is none, or addresses without signers */
  static FetchedLists set() {
    List<URI> addresses = Stream.of(Setting.TRUST_LISTS.value().orElse("").split("\\s+")).filter(a -> !a.isEmpty()).map(URI::create)
        .toList();
    Optional<String> signers = Setting.TRUST_LISTS_SIGNERS.value();
    if (!addresses.isEmpty() && signers.isEmpty()) {
      throw new IllegalArgumentException(Setting.TRUST_LISTS.key() + " needs " + Setting.TRUST_LISTS_SIGNERS.key());
    }
    return new FetchedLists(addresses, signers.map(Path::of).orElse(null), Setting.dataDirectory().resolve("trusted-lists"));
  }

  boolean none() {
    return addresses.isEmpty();
  }

  /** Where the lists lie. */
  Path directory() {
    return directory;
  }

  int size() {
    return addresses.size();
  }

  /** The lists that are at hand, and beside each who may sign it, by names as in a directory of trust anchors. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (none()) {
      return files;
    }
    byte[] by = Files.readAllBytes(signers);
    ListShelf shelf = new ListShelf(directory, List.of());
    for (URI address : addresses) {
      Path list = shelf.file(address);
      if (Files.exists(list)) {
        files.put(list.getFileName().toString(), Files.readAllBytes(list));
        files.put(list.getFileName() + TrustedLists.SIGNERS, by);
      }
    }
    return files;
  }

  /**
   * Asks every address, or only those of which there is no list yet.
   *
   * @return what is wrong, an address with its reason each; also a list whose time is over and that no other follows
   * @throws IOException when it cannot be read who may sign them
   */
  List<String> fetch(boolean onlyMissing, Instant now) throws IOException {
    List<String> wrong = new ArrayList<>();
    if (none()) {
      return wrong;
    }
    ListShelf shelf = new ListShelf(directory, certificates(Files.readAllBytes(signers)));
    try (Exchange exchange = new Exchange(TIMEOUT)) {
      for (URI address : addresses) {
        if (!onlyMissing || shelf.kept(address).isEmpty()) {
          ask(shelf, exchange, address, now).ifPresent(wrong::add);
        }
      }
    }
    return wrong;
  }

  private static Optional<String> ask(ListShelf shelf, Exchange exchange, URI address, Instant now) {
    String silent = null;
    try {
      shelf.fetch(exchange, address, now);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "No trusted list from " + address, e);
      silent = address + ": " + e.getMessage();
    }
    Optional<TrustedList.Issue> kept = shelf.kept(address);
    String over = kept.filter(issue -> issue.nextUpdate().isBefore(now)).map(issue -> address + ": ✕ " + issue.nextUpdate()).orElse(null);
    String none = kept.isEmpty() && silent == null ? address + ": ✕" : null;
    return Stream.of(over, silent, none).filter(text -> text != null).findFirst();
  }

  static List<X509Certificate> certificates(byte[] given) throws IOException {
    try {
      List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(given)).stream()
          .map(X509Certificate.class::cast).toList();
      if (read.isEmpty()) {
        throw new IOException("there is no certificate of those who may sign trusted lists");
      }
      return read;
    } catch (CertificateException e) {
      throw new IOException("no certificates of those who may sign trusted lists", e);
    }
  }
}
