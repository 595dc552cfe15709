package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;
import vn.hocba.archive.preservation.Preserver;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.seal.ValidationDataCollector;
import vn.hocba.archive.trustcentre.DemoTrustCentre;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;

/**
 * What was sealed once is genuine in 1, 10 and 30 years, when no certificate of then is valid any more, and every trust centre has
 * followed another: the batch's evidence is renewed in its 9th and 27th year, and with a stronger algorithm in its 18th.
 */
class ThirtyYearsTest {

  /** After all that is made and stamped here. */
  private static final Instant TODAY = Instant.now().plus(Duration.ofDays(1));

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static Path anchorFiles;

  @BeforeAll
  static void open() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    anchorFiles = Files.createDirectory(directory.resolve("anchors"));
    trust("0", school.root());
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  private static void trust(String name, X509Certificate root) throws Exception {
    Files.write(anchorFiles.resolve(name + ".cer"), root.getEncoded());
  }

  private static Clock in(int years) {
    return Clock.fixed(TODAY.atOffset(ZoneOffset.UTC).plus(Period.ofYears(years)).toInstant(), ZoneOffset.UTC);
  }

  /** One file, its signers' status where it does not carry it, and what proves both. */
  private record Kept(byte[] pdf, byte[] status, EvidenceBatch batch) {

    byte[] file(int position) {
      return position == 0 ? pdf : status;
    }

    Examination examined(int years) throws IOException {
      return examined(years, new StrictPolicy());
    }

    Examination examined(int years, StrictPolicy policy) throws IOException {
      JsonObject beside = new JsonObject();
      beside.addProperty("record", text(batch.record(0)));
      if (status != null) {
        beside.addProperty("validation", text(status));
        beside.addProperty("dataRecord", text(batch.record(1)));
      }
      Path path = Files.write(directory.resolve("examined.pdf"), pdf);
      return new PdfExaminer(policy, in(years)).examine(path, new TrustAnchors(anchorFiles), beside);
    }

    private static String text(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
  }

  private static Preserver preserver(DemoTrustCentre centre) {
    return new Preserver(new TimeStampClient(centre.timeStamping(), Duration.ofSeconds(10), List.of(centre.root())));
  }

  private static Kept seal(SealLevel level) throws IOException {
    byte[] pdf;
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), level)) {
      pdf = sealer.seal(new TranscriptRenderer().render(
          SampleTranscripts.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "H’Linh Niê Kđăm")), school.signatories()).bytes();
    }
    byte[] status = null;
    if (level == SealLevel.STAMPED) {
      try (ValidationDataCollector collector = new ValidationDataCollector(school.services(school.centre.timeStamping()))) {
        status = collector.collect(EmbeddedSignatures.certificates(pdf), Instant.now()).write();
      }
    }
    List<byte[]> hashes = status == null ? List.of(hash("SHA-256", pdf))
        : List.of(hash("SHA-256", pdf), hash("SHA-256", status));
    return new Kept(pdf, status, preserver(school.centre).begin(DigestMethod.SHA256, hashes));
  }

  private static byte[] hash(String algorithm, byte[] file) {
    try {
      return MessageDigest.getInstance(algorithm).digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Renewal {
    EvidenceBatch of(Preserver preserver, EvidenceBatch batch) throws IOException;
  }

  /** By a centre of its own, that was founded in that year. */
  private static Kept renewed(Kept kept, int year, Renewal renewal) throws Exception {
    Path home = directory.resolve("centre-" + year);
    try (DemoTrustCentre later = new DemoTrustCentre(home, "năm sau".toCharArray(), 0, in(year))) {
      trust(String.valueOf(year), later.root());
      return new Kept(kept.pdf(), kept.status(), renewal.of(preserver(later), kept.batch()));
    }
  }

  private static void assertGenuine(Kept kept, int years) throws IOException {
    // ours, and the one that everybody has who has the library as it is shipped
    for (StrictPolicy policy : List.of(new StrictPolicy(), new StrictPolicy(List.of()))) {
      Examination found = kept.examined(years, policy);
      assertEquals(List.of(), found.findings(), "in " + years + " years");
      assertEquals(3, found.signers().stream().filter(signer -> signer.passed() && signer.provenAt() != null).count(), found.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ARCHIVED", "STAMPED"})
  void whatIsRenewedInTimeStaysGenuine(SealLevel level) throws Exception {
    Kept kept = seal(level);
    assertGenuine(kept, 0);
    assertGenuine(kept, 1);
    assertGenuine(kept, 10);
    kept = renewed(kept, 9, (preserver, batch) -> preserver.renewTime(List.of(batch)).getFirst());
    Kept before = kept;
    kept = renewed(kept, 18, (preserver, batch) -> preserver.renewHash(batch, DigestMethod.SHA512, (i, method) -> hash("SHA-512", before.file(i))));
    kept = renewed(kept, 27, (preserver, batch) -> preserver.renewTime(List.of(batch)).getFirst());
    assertGenuine(kept, 30);
  }

  /** The reason for the stricter policy: the shipped one passes signatures over what was changed after them. */
  @Test
  void theShippedPolicyPassesWhatOursDoesNot() throws Exception {
    byte[] changed = Forgeries.whiteBox(seal(SealLevel.ARCHIVED).pdf());
    Path path = Files.write(directory.resolve("changed.pdf"), changed);
    List<Boolean> passed = new ArrayList<>();
    for (StrictPolicy policy : List.of(new StrictPolicy(List.of()), new StrictPolicy())) {
      passed.add(new PdfExaminer(policy, in(0)).examine(path, new TrustAnchors(anchorFiles)).signers().stream().allMatch(SignerFinding::passed));
    }
    assertEquals(List.of(true, false), passed);
  }

  @Test
  void byItsOwnTimeStampsAloneNoFileOutlivesThem() throws Exception {
    Kept kept = seal(SealLevel.ARCHIVED);
    Instant end = EmbeddedSignatures.provenUntil(kept.pdf()).orElseThrow();
    assertTrue(end.isAfter(in(10).instant()) && end.isBefore(in(30).instant()), end.toString());
    assertFalse(kept.examined(30).findings().isEmpty());
  }
}
