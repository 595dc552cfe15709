package vn.hocba.archive.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.StatementSealer;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.bundle.BundleRefused.Why;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;

/** A bundle holds as it was signed, or not at all. */
class BundleTest {

  private static final byte[] FILE = "một tệp".getBytes(StandardCharsets.UTF_8);
  private static final BundleSigners ANYBODY = new BundleSigners(Set.of());
  private static final String ID = "11111111-2222-3333-4444-555555555555";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static BundleFixture fixture;
  private static Path bundle;

  @BeforeAll
  static void make() throws IOException {
    school = new SealingFixture(directory.resolve("centre"));
    fixture = new BundleFixture(directory, school).issued(FILE, ArchiveMatch.SUPERSEDED_FINAL, ID, "ab".repeat(32));
    bundle = fixture.make("bundle.zip");
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void listsHandedOutBeforeAStateWasRenamedAreStillRead() {
    String line = new StatusLine("ab".repeat(32), 7, DocumentKind.MINUTES, ArchiveMatch.ARCHIVED_RECORD, null, null, null, null).text();
    assertEquals(ArchiveMatch.ARCHIVED_RECORD, StatusLine.read(line.replace("ARCHIVED_RECORD", "UNSIGNED_RECORD")).state());
    assertThrows(IllegalArgumentException.class, () -> StatusLine.read(line.replace("ARCHIVED_RECORD", "OF_A_LATER_VERSION")));
  }

  @Test
  void itTellsTheStateOfFilesAndDocuments() throws Exception {
    try (Bundle open = Bundle.open(bundle, null, ANYBODY, workshop())) {
      StatusLine line = open.file(Sha256.hex(FILE)).orElseThrow();
      assertEquals(ArchiveMatch.SUPERSEDED_FINAL, line.state());
      assertEquals("ab".repeat(32), line.successor());
      assertEquals(FILE.length, line.length());
      assertTrue(open.file("cd".repeat(32)).isEmpty());
      assertEquals(Sha256.hex(FILE), open.document(ID).orElseThrow());
      assertTrue(open.document("other").isEmpty());
      assertEquals("2", open.ledgerLine());
      assertEquals(1, open.statusLines());
    }
  }

  @Test
  void itNamesNobodyAndNoNumber() throws IOException {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (var entry : zip.stream().toList()) {
        assertTrue(!new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).contains(ID), entry.getName());
      }
    }
  }

  @Test
  void aChangedStateIsRefused() throws IOException {
    String part = "status/" + StatusIndex.fileOf(Sha256.hex(FILE));
    byte[] other = new StatusLine(Sha256.hex(FILE), FILE.length, DocumentKind.TRANSCRIPT, ArchiveMatch.CURRENT_FINAL, null, null, null, null).text()
        .getBytes(StandardCharsets.US_ASCII);
    refused(Why.FILE_CHANGED, BundleFixture.changed(bundle, part, other));
    refused(Why.FILE_CHANGED, BundleFixture.changed(bundle, part, null));
    refused(Why.FILE_CHANGED, BundleFixture.changed(bundle, "more.txt", new byte[0]));
  }

  @Test
  void aPartThatTheIndexDoesNotNameIsRefusedThoughTheBundleIsSigned() throws IOException {
    Path made = resigned("status/" + StatusIndex.fileOf(Sha256.hex(FILE)), new byte[0]);
    refused(Why.STATUS, made);
  }

  @Test
  void aMissingHeadIsRefusedThoughTheBundleIsSigned() throws IOException {
    refused(Why.HEADS, resigned("heads/2026-05-31-001.json", null));
  }

  @Test
  void aSignatureOfStrangersIsRefused() throws IOException {
    try (SealingFixture strangers = new SealingFixture(directory.resolve("strangers"))) {
      refused(Why.SEAL, fixture.make("strangers.zip", BundleFixture.sealer(strangers)));
    }
  }

  @Test
  void theSignerMustBeTheExpectedOne() throws Exception {
    String signer;
    try (Bundle open = Bundle.open(bundle, null, ANYBODY, workshop())) {
      signer = open.fingerprint();
    }
    Bundle.open(bundle, null, new BundleSigners(Set.of(signer)), workshop()).close();
    assertEquals(Why.SIGNER, assertThrows(BundleRefused.class,
        () -> Bundle.open(bundle, null, new BundleSigners(Set.of("00".repeat(32))), workshop())).why());
  }

  /** Beside anchors of one's own; what is in the bundle names nobody. */
  @Test
  void whoMaySignIsSaidBesideAnchorsOfOnesOwn() throws Exception {
    String signer;
    try (Bundle open = Bundle.open(bundle, null, ANYBODY, workshop())) {
      signer = open.fingerprint();
    }
    Path own = Files.createDirectory(directory.resolve("naming"));
    Files.write(own.resolve("root.cer"), school.root().getEncoded());
    assertTrue(!BundleSigners.of(null, own).pinned());
    Files.writeString(own.resolve(BundleSigners.LIST), "# người ký gói\n" + "00".repeat(32) + " cũ\n");
    assertEquals(Why.SIGNER, assertThrows(BundleRefused.class,
        () -> Bundle.open(bundle, own, BundleSigners.of(null, own), workshop())).why());
    Files.writeString(own.resolve(BundleSigners.LIST), "00".repeat(32) + " cũ\n" + signer.toUpperCase(Locale.ROOT) + " mới\n");
    assertTrue(BundleSigners.of(null, own).pinned());
    Bundle.open(bundle, own, BundleSigners.of(null, own), workshop()).close();
    for (String wrong : List.of("", "# nobody\n", "abc\n")) {
      Files.writeString(own.resolve(BundleSigners.LIST), wrong);
      assertThrows(IOException.class, () -> BundleSigners.of(null, own), wrong);
    }
  }

  /** Under a national root everybody has a certificate for something. */
  @Test
  void aCertificateThatIsNotForSigningSignsNoBundle() throws Exception {
    for (KeyPurposeId purpose : List.of(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_OCSPSigning)) {
      refused(Why.PURPOSE, bundleOf(KeyUsage.digitalSignature, purpose, false));
    }
    refused(Why.PURPOSE, bundleOf(KeyUsage.keyEncipherment, null, false));
    refused(Why.PURPOSE, bundleOf(0, null, false));
    refused(Why.PURPOSE, bundleOf(KeyUsage.digitalSignature | KeyUsage.keyCertSign, null, true));
    Bundle.open(bundleOf(KeyUsage.nonRepudiation, null, false), null, ANYBODY, workshop()).close();
    Bundle.open(bundleOf(KeyUsage.digitalSignature, KeyPurposeId.id_kp_emailProtection, false), null, ANYBODY, workshop()).close();
  }

  private static Path bundleOf(int usage, KeyPurposeId purpose, boolean authority) throws Exception {
    SigningKey key = OtherPurpose.key(usage, purpose, authority);
    StatementSealer sealer = new StatementSealer(
        new TimeStampClient(school.centre.timeStamping(), Duration.ofSeconds(10), List.of(school.root())));
    return new BundleFixture(directory, school).anchor(key.chain().getLast())
        .make(UUID.randomUUID() + ".zip", bytes -> sealer.seal(bytes, key));
  }

  @Test
  void ownTrustAnchorsTakeThePlaceOfItsOwn() throws Exception {
    try (SealingFixture strangers = new SealingFixture(directory.resolve("others"))) {
      Path own = Files.createDirectory(directory.resolve("own"));
      Files.write(own.resolve("root.cer"), strangers.root().getEncoded());
      assertEquals(Why.SEAL, assertThrows(BundleRefused.class, () -> Bundle.open(bundle, own, ANYBODY, workshop())).why());
      Files.write(own.resolve("school.cer"), school.root().getEncoded());
      Bundle.open(bundle, own, ANYBODY, workshop()).close();
    }
  }

  @Test
  void anAnchorThatWasNotTrustedWhenItWasSignedIsNone() throws IOException {
    BundleFixture dated = new BundleFixture(directory, school).issued(FILE, ArchiveMatch.CURRENT_FINAL, ID, null);
    refused(Why.SEAL, dated.dates("root.cer;2001-01-01;2020-12-31;cũ\n").make("dated.zip"));
    refused(Why.ANCHORS, dated.dates("root.cer;2001-01-01\n").make("undated.zip"));
  }

  @Test
  void whatIsNoBundleIsUnreadable() throws IOException {
    byte[] whole = Files.readAllBytes(bundle);
    refused(Why.UNREADABLE, Files.write(directory.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2)));
    refused(Why.UNREADABLE, directory.resolve("none.zip"));
    refused(Why.INCOMPLETE, BundleFixture.changed(bundle, BundleManifest.SEAL, null));
  }

  private static Path resigned(String name, byte[] content) throws IOException {
    Path made = Files.createTempFile(directory, "resigned", ".zip");
    try (ZipFile from = new ZipFile(bundle.toFile()); BundleWriter to = new BundleWriter(Files.newOutputStream(made))) {
      for (var entry : from.stream().filter(e -> !e.getName().startsWith("bundle.")).toList()) {
        byte[] bytes = entry.getName().equals(name) ? content : from.getInputStream(entry).readAllBytes();
        if (bytes != null) {
          to.add(entry.getName(), bytes);
        }
      }
      to.finish(Instant.parse("2026-07-01T00:00:00Z"), "node1", fixture.sealer());
    }
    return made;
  }

  private static void refused(Why why, Path made) {
    BundleRefused refused = assertThrows(BundleRefused.class, () -> Bundle.open(made, null, ANYBODY, workshop()));
    assertEquals(why, refused.why(), refused.getMessage());
  }

  private static Path workshop() throws IOException {
    return Files.createTempDirectory(directory, "workshop");
  }
}
