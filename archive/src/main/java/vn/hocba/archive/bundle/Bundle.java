package vn.hocba.archive.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocba.archive.attest.SealState;
import vn.hocba.archive.attest.SignerPurpose;
import vn.hocba.archive.attest.StatementCheck;
import vn.hocba.archive.bundle.BundleRefused.Why;
import vn.hocba.archive.trust.Anchor;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.archive.trust.DatedCheck;

/**
 * A verification bundle whose signature, files, status list and signed heads were found to hold; anything else is refused.
 * Whether its own trust anchors deserve trust is for people to say: they compare fingerprints, or give anchors of their own.
 * Thread-safe.
 */
public final class Bundle implements AutoCloseable {

  /** Name of the trust anchors' folder in it. */
  public static final String TRUST = "trust/";
  /** Name of the status list's folder in it. */
  public static final String STATUS = "status/";
  /** Name of the signed heads' folder in it. */
  public static final String HEADS = "heads/";
  private static final Pattern ANCHOR = Pattern.compile("trust/[^/\\\\:]{1,200}\\.(cer|crt|pem|der|txt|crl)");

  private final BundleFiles files;
  private final Path anchorFiles;
  private final AnchorDirectory anchors;
  private final BundleManifest manifest;
  private final StatusIndex status;
  private final HeadRow.LedgerHead ledger;
  private final X509Certificate signer;
  private final Instant sealedAt;

  private Bundle(BundleFiles files, Path own, BundleSigners signers, Path workshop) throws BundleRefused, IOException {
    this.files = files;
    anchorFiles = own == null ? extracted(workshop) : own;
    anchors = AnchorDirectory.read(anchorFiles);
    if (!anchors.faults().isEmpty()) {
      throw new BundleRefused(Why.ANCHORS, anchors.faults().toString());
    }
    DatedCheck check = new DatedCheck(anchors);
    byte[] signed = files.read(BundleManifest.NAME);
    byte[] seal = files.read(BundleManifest.SEAL);
    SealState state = check.check(signed, seal);
    if (state.answer() != SealState.Answer.GOOD) {
      boolean another = StatementCheck.signer(seal).filter(by -> !SignerPurpose.signs(by)).isPresent();
      throw new BundleRefused(another ? Why.PURPOSE : Why.SEAL, state.why());
    }
    sealedAt = state.at();
    this.signer = StatementCheck.signer(seal).orElseThrow();
    if (!signers.may(fingerprint())) {
      throw new BundleRefused(Why.SIGNER, fingerprint());
    }
    manifest = BundleManifest.read(signed);
    requireFiles();
    status = status(check);
    ledger = heads(check);
  }

  /**
   * Opens one.
   *
   * @param own trust anchors to rely on instead of those in it; null for its own
   * @param signers of whom one must have signed it; nobody named for any whose certificate is for signing and leads to an anchor
   * @param workshop existing directory of the caller's, into which its anchors are written
   * @throws BundleRefused when anything of it does not hold
   */
  public static Bundle open(Path zip, Path own, BundleSigners signers, Path workshop) throws BundleRefused {
    BundleFiles files = new BundleFiles(zip);
    try {
      return new Bundle(files, own, signers, workshop);
    } catch (BundleRefused | RuntimeException refused) {
      close(files);
      throw refused;
    } catch (IOException unreadable) {
      close(files);
      throw new BundleRefused(Why.UNREADABLE, unreadable.getMessage());
    }
  }

  private static void close(BundleFiles files) {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path extracted(Path workshop) throws BundleRefused, IOException {
    Path directory = Files.createDirectory(workshop.resolve("trust"));
    for (String name : files.entries().keySet()) {
      if (ANCHOR.matcher(name).matches()) {
        Files.write(directory.resolve(name.substring(TRUST.length())), files.read(name));
      }
    }
    return directory;
  }

  /** Exactly the signed files, each as it was signed. */
  private void requireFiles() throws BundleRefused {
    for (String name : files.entries().keySet()) {
      if (!manifest.files().containsKey(name) && !name.equals(BundleManifest.NAME) && !name.equals(BundleManifest.SEAL)) {
        throw new BundleRefused(Why.FILE_CHANGED, name);
      }
    }
    for (Map.Entry<String, BundleManifest.Entry> entry : manifest.files().entrySet()) {
      if (!files.entries().containsKey(entry.getKey()) || !files.is(entry.getKey(), entry.getValue())) {
        throw new BundleRefused(Why.FILE_CHANGED, entry.getKey());
      }
    }
  }

  private StatusIndex status(DatedCheck check) throws BundleRefused, IOException {
    byte[] signed = files.read(STATUS + StatusWriter.INDEX);
    SealState state = check.check(signed, files.read(STATUS + StatusWriter.SEAL));
    if (state.answer() != SealState.Answer.GOOD) {
      throw new BundleRefused(Why.STATUS, state.why());
    }
    StatusIndex index = StatusIndex.read(signed);
    for (Map.Entry<String, StatusIndex.Part> part : index.parts().entrySet()) {
      BundleManifest.Entry here = manifest.files().get(STATUS + part.getKey());
      if (here == null || !here.sha256().equals(part.getValue().sha256())) {
        throw new BundleRefused(Why.STATUS, part.getKey());
      }
    }
    for (String prefix : StatusWriter.prefixes()) {
      if (!index.parts().containsKey(StatusIndex.fileOf(prefix)) || !index.parts().containsKey(StatusIndex.documentOf(prefix))) {
        throw new BundleRefused(Why.STATUS, prefix);
      }
    }
    return index;
  }

  private HeadRow.LedgerHead heads(DatedCheck check) throws BundleRefused {
    HeadRow row = new HeadRow(check);
    for (String name : manifest.files().keySet()) { // sorted: by their day
      if (name.startsWith(HEADS) && name.endsWith(".json")) {
        row.next(name, files.read(name), files.read(name.substring(0, name.length() - ".json".length()) + ".p7s"));
      }
    }
    return row.last();
  }

  /** What it says about exactly these bytes; empty when it never saw them. */
  public Optional<StatusLine> file(String sha256) {
    return find(StatusIndex.fileOf(sha256), sha256).map(StatusLine::read);
  }

  /** SHA-256 of the file of a document with that number; empty when it has none. */
  public Optional<String> document(String id) {
    String document = StatusLine.document(id);
    return find(StatusIndex.documentOf(document), document).map(line -> line.substring(line.indexOf(' ') + 1));
  }

  private Optional<String> find(String part, String start) {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(files.open(STATUS + part), StandardCharsets.US_ASCII))) {
      return in.lines().filter(line -> line.startsWith(start + " ")).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Directory of the trust anchors relied on. */
  public Path anchorFiles() {
    return anchorFiles;
  }

  public List<Anchor> anchors() {
    return anchors.anchors();
  }

  public BundleManifest manifest() {
    return manifest;
  }

  public StatusIndex status() {
    return status;
  }

  /** Lines of the status list that are about files. */
  public long statusLines() {
    return status.parts().entrySet().stream().filter(e -> e.getKey().startsWith("files/"))
        .mapToLong(e -> Long.parseLong(e.getValue().lines())).sum();
  }

  /** The ledger's last signed line: number; null when none was signed. */
  public String ledgerLine() {
    return ledger == null ? null : ledger.sequence();
  }

  /** Hash of that line; null when none was signed. */
  public String ledgerHash() {
    return ledger == null ? null : ledger.hash();
  }

  /** Time of the stamp over that head; null when none was signed. */
  public Instant ledgerAt() {
    return ledger == null ? null : ledger.at();
  }

  public X509Certificate signer() {
    return signer;
  }

  /** SHA-256 of the signer's certificate, to be compared with what the archive publishes. */
  public String fingerprint() {
    return new Anchor(signer, "", null, null, "").fingerprint();
  }

  /** Time of the stamp over its signature. */
  public Instant sealedAt() {
    return sealedAt;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
