package vn.hocba.archive.trust.list;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.Exchange;
import vn.hocba.archive.seal.SealingException;

/**
 * Keeps the newest trusted list of each address (ETSI TS 119 612), so that an address that does not answer takes no anchor away.
 * What an address answers is taken only when one of those who may sign it did, and when it is a later issue than the one kept.
 */
public final class ListShelf {

  /** Of one list in bytes; the largest that states publish take some megabytes. */
  static final int LARGEST = 16_000_000;
  /** How far the clock of whoever issues lists may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final Path directory;
  private final List<X509Certificate> signers;

  /** @param directory existing or not; nothing else lies in it @param signers of whom one must have signed each list */
  public ListShelf(Path directory, List<X509Certificate> signers) {
    this.directory = directory;
    this.signers = List.copyOf(signers);
  }

  /** Where the list of an address lies, if there is one. */
  public Path file(URI address) {
    return directory.resolve("list-" + Sha256.hex(address.toString()).substring(0, 16) + ".xml");
  }

  /**
   * Asks an address.
   *
   * @return whether its list took the place of an earlier one, or is its first
   * @throws IOException when it does not answer in time, or with nothing that may be taken; the list kept stays
   */
  public boolean fetch(Exchange exchange, URI address, Instant now) throws IOException {
    HttpResponse<byte[]> answer;
    try {
      answer = exchange.send(SealingException.Part.CRL, HttpRequest.newBuilder(address).build());
    } catch (SealingException silent) {
      throw new IOException(address + " did not answer", silent);
    }
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered with status " + answer.statusCode());
    }
    return take(address, answer.body(), now);
  }

  private boolean take(URI address, byte[] xml, Instant now) throws IOException {
    if (xml.length > LARGEST) {
      throw new IOException("larger than " + LARGEST + " bytes");
    }
    TrustedList.Issue fresh = TrustedList.issue(xml, signers);
    if (fresh.issued().isAfter(now.plus(AHEAD))) {
      throw new IOException("issued in the future: " + fresh.issued());
    }
    if (TrustedList.read(xml, signers, "").isEmpty()) {
      throw new IOException("it names no service");
    }
    Optional<TrustedList.Issue> kept = kept(address);
    if (kept.isPresent() && kept.get().sequence().compareTo(fresh.sequence()) > 0) {
      throw new IOException("issue " + fresh.sequence() + " after " + kept.get().sequence());
    }
    if (kept.isPresent() && !kept.get().issued().isBefore(fresh.issued())) {
      return false;
    }
    Files.createDirectories(directory);
    Path whole = Files.write(directory.resolve(file(address).getFileName() + ".new"), xml);
    Files.move(whole, file(address), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** What the list that is kept says of itself; empty when there is none, or none that one of the signers signed. */
  public Optional<TrustedList.Issue> kept(URI address) {
    if (!Files.exists(file(address))) {
      return Optional.empty();
    }
    try {
      return Optional.of(TrustedList.issue(Files.readAllBytes(file(address)), signers));
    } catch (IOException broken) {
      return Optional.empty(); // as if it were not there: the next one takes its place
    }
  }
}
