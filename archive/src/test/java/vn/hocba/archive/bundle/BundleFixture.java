package vn.hocba.archive.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.StatementSealer;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;

/** Makes verification bundles of what a school issued. */
public final class BundleFixture {

  private final Path directory;
  private final SealingFixture school;
  private final List<StatusLine> lines = new ArrayList<>();
  private final List<String[]> documents = new ArrayList<>();
  private String dates = "";
  private Instant listed = Instant.parse("2026-07-01T00:00:00Z");
  private X509Certificate other;

  public BundleFixture(Path directory, SealingFixture school) {
    this.directory = directory;
    this.school = school;
  }

  public BundleFixture issued(byte[] file, ArchiveMatch state, String id, String successor) {
    String document = StatusLine.document(id);
    lines.add(new StatusLine(Sha256.hex(file), file.length, DocumentKind.TRANSCRIPT, state, LocalDate.of(2026, 5, 31),
        successor == null ? null : LocalDate.of(2026, 6, 30), document, successor));
    documents.add(new String[] {id, Sha256.hex(file)});
    return this;
  }

  /** Something without a number of its own. */
  public BundleFixture issued(byte[] file, DocumentKind kind, ArchiveMatch state) {
    lines.add(new StatusLine(Sha256.hex(file), file.length, kind, state, LocalDate.of(2026, 5, 31), null, null, null));
    return this;
  }

  /** When the status list is said to be made. */
  public BundleFixture listed(Instant at) {
    listed = at;
    return this;
  }

  /** The list of dates beside the trust anchors. */
  public BundleFixture dates(String list) {
    dates = list;
    return this;
  }

  /** One more, of another authority. */
  public BundleFixture anchor(X509Certificate anchor) {
    other = anchor;
    return this;
  }

  public UnaryOperator<byte[]> sealer() {
    return sealer(school);
  }

  public static UnaryOperator<byte[]> sealer(SealingFixture by) {
    StatementSealer sealer = new StatementSealer(
        new TimeStampClient(by.centre.timeStamping(), Duration.ofSeconds(10), List.of(by.root())));
    return bytes -> sealer.seal(bytes, by.keys.find("seal").orElseThrow());
  }

  public Path make(String name) throws IOException {
    return make(name, sealer());
  }

  public Path make(String name, UnaryOperator<byte[]> seal) throws IOException {
    Path status = Files.createDirectories(directory.resolve(name + ".status"));
    StatusWriter writer = new StatusWriter(status);
    for (String prefix : StatusWriter.prefixes()) {
      writer.files(prefix, lines.stream().filter(l -> l.sha256().startsWith(prefix)).toList());
    }
    for (String[] document : documents) {
      writer.document(document[0], document[1]);
    }
    writer.finish(listed, "node1", seal);
    Path zip = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip); BundleWriter bundle = new BundleWriter(out)) {
      bundle.add("trust/root.cer", school.root().getEncoded());
      if (other != null) {
        bundle.add("trust/other.cer", other.getEncoded());
      }
      if (!dates.isEmpty()) {
        bundle.add("trust/anchors.txt", dates.getBytes(StandardCharsets.UTF_8));
      }
      bundle.addAll("status", status);
      byte[] first = head("0".repeat(64), 1);
      byte[] second = head(Sha256.hex(first), 2);
      bundle.add("heads/2026-05-31-001.json", first);
      bundle.add("heads/2026-05-31-001.p7s", seal.apply(first));
      bundle.add("heads/2026-06-01-001.json", second);
      bundle.add("heads/2026-06-01-001.p7s", seal.apply(second));
      bundle.finish(Instant.parse("2026-07-01T00:00:00Z"), "node1", seal);
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
    return zip;
  }

  private static byte[] head(String before, int line) {
    return ("{\"before\":\"" + before + "\",\"format\":1,\"heads\":[{\"chain\":\"-1\",\"from\":\"" + line + "\",\"hash\":\""
        + "ab".repeat(32) + "\",\"sequence\":\"" + line + "\"}],\"node\":\"node1\",\"prints\":\"" + "0".repeat(64)
        + "\",\"taken\":\"2026-05-31T00:00:00Z\"}").getBytes(StandardCharsets.UTF_8);
  }

  /** Another file in place of one in a bundle, as anybody can make it; null takes it out. */
  public static Path changed(Path bundle, String name, byte[] content) throws IOException {
    Path other = Files.createTempFile(bundle.getParent(), "changed", ".zip");
    try (ZipFile from = new ZipFile(bundle.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
      for (ZipEntry entry : from.stream().toList()) {
        if (!entry.getName().equals(name)) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
      if (content != null) {
        to.putNextEntry(new ZipEntry(name));
        to.write(content);
      }
    }
    return other;
  }
}
