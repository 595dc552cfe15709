package vn.hocba.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.StatementSealer;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.bundle.Bundle;
import vn.hocba.archive.bundle.BundleRefused;
import vn.hocba.archive.bundle.BundleSigners;
import vn.hocba.archive.bundle.BundleWriter;
import vn.hocba.archive.bundle.StatusIndex;
import vn.hocba.archive.bundle.StatusWriter;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.archiving.TrustKeeper;
import vn.hocba.attestation.SignedHeads;
import vn.hocba.configuration.Setting;

/** Makes and keeps the status list and the verification bundle; one that would be refused by whoever reads it is never published. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Publication {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Inject
  private IssuedRows rows;
  @Inject
  private SigningOffice office;
  @Inject
  private TrustKeeper trust;
  @Inject
  private PublicationLog log;
  @Inject
  private Clock clock;
  private final StatusHashes hashes = new StatusHashes();

  /**
   * What was published.
   *
   * @param index SHA-256 of the status list's signed index
   * @param bundle SHA-256 of the bundle; @param size of it in bytes
   * @param signer SHA-256 of the certificate that both are signed with
   */
  public record Published(Instant made, String index, String bundle, long size, long files, String signer) {}

  private PublicationShelf shelf() {
    return new PublicationShelf(Setting.dataDirectory().resolve("publications"), Setting.NODE_ID.text(), clock);
  }

  /**
   * Makes both now.
   *
   * @throws IOException when they cannot be written or would be refused
   * @throws vn.hocba.archive.seal.SealingException with part KEY or TSA
   */
  public synchronized Published make() throws IOException {
    boolean done = false;
    try {
      Published made = whole();
      done = true;
      return made;
    } finally {
      // Else each attempt while a service is away would leave a whole list behind, until the disk is full.
      if (!done) {
        shelf().removeUnfinished();
      }
    }
  }

  /** The same, unless one was made less than that ago: of several who ask at once one makes it. @return empty where it was */
  public synchronized Optional<Published> makeUnless(Duration ago) throws IOException {
    return latest().filter(last -> clock.instant().isBefore(last.made().plus(ago))).isPresent() ? Optional.empty() : Optional.of(make());
  }

  private Published whole() throws IOException {
    Instant now = clock.instant();
    String name = NAME.format(now);
    Path folder = shelf().begin(name);
    UnaryOperator<byte[]> seal = bytes -> new StatementSealer(new TimeStampClient(office.timeStamping(), TIMEOUT, office.roots()))
        .seal(bytes, office.auditKey());
    Path status = Files.createDirectory(folder.resolve("status"));
    StatusWriter writer = new StatusWriter(status);
    List<String> prefixes = StatusWriter.prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      IssuedRows.Part part = rows.between(prefixes.get(i), i + 1 < prefixes.size() ? prefixes.get(i + 1) : "g");
      writer.files(prefixes.get(i), part.files());
      for (IssuedRows.Document document : part.documents()) {
        writer.document(document.id(), document.sha256());
      }
    }
    StatusIndex index = writer.finish(now, Setting.NODE_ID.text(), seal);
    Path bundle = folder.resolve(PublicationShelf.BUNDLE);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle)); BundleWriter zip = new BundleWriter(out)) {
      BundleContents.add(zip, trust.directory(), SignedHeads.directory());
      zip.addAll(Bundle.STATUS.substring(0, Bundle.STATUS.length() - 1), status);
      zip.finish(now, Setting.NODE_ID.text(), seal);
    }
    Published made = published(now, index, bundle, requireSound(bundle));
    Files.write(folder.resolve("published.json"), PublishedNote.write(made));
    log.made(made);
    shelf().publish(name);
    return made;
  }

  /** Reads it as a stranger does. @return the signer's fingerprint */
  private static String requireSound(Path bundle) throws IOException {
    Path workshop = Files.createTempDirectory("hocba-bundle");
    try (Bundle read = Bundle.open(bundle, null, new BundleSigners(Set.of()), workshop)) {
      return read.fingerprint();
    } catch (BundleRefused refused) {
      throw new IOException("the bundle would be refused: " + refused.getMessage(), refused);
    } finally {
      PublicationShelf.remove(workshop);
    }
  }

  private static Published published(Instant now, StatusIndex index, Path bundle, String signer) throws IOException {
    return new Published(now, Sha256.hex(index.canonical()), Sha256.of(bundle), Files.size(bundle), index.parts().entrySet().stream()
        .filter(e -> e.getKey().startsWith("files/")).mapToLong(e -> Long.parseLong(e.getValue().lines())).sum(), signer);
  }

  /** The newest; empty before the first. */
  public Optional<Published> latest() {
    return shelf().latest().flatMap(PublishedNote::read);
  }

  /**
   * A file of a status list, by its name there; empty for any other, and for a list that is no longer kept.
   *
   * @param index SHA-256 of the list's index, so that parts of two lists are not mixed; null for the newest list
   */
  public Optional<StatusFile> status(String name, String index) {
    Path above = Path.of(name);
    return shelf().status(name, index).flatMap(file -> {
      Path list = file;
      for (int i = 0; i < above.getNameCount(); i++) {
        list = list.getParent();
      }
      return hashes.of(list, name).map(tag -> new StatusFile(file, tag));
    });
  }

  /** The newest bundle. */
  public Optional<Path> bundle() {
    return shelf().bundle();
  }
}
