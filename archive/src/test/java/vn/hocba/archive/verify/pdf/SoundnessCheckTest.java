package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.Soundness;

/** What every sealed file is looked at for, on good ones and on the collection of forgeries. */
class SoundnessCheckTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";
  private static final SoundnessCheck CHECK = new SoundnessCheck();

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static SealingFixture strangers;
  private static TrustAnchors anchors;
  private static byte[] rendered;
  private static byte[] stamped;
  private static byte[] archived;

  /** How far the trust centre's clock is ahead. */
  private static volatile Duration ahead = Duration.ZERO;

  private static final class Ahead extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"), new Ahead());
    strangers = new SealingFixture(directory.resolve("strangers"));
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
    rendered = rendered("Nguyễn Văn Ánh");
    stamped = stamped(school, rendered, school.signatories());
    archived = school.sealer.seal(rendered, school.signatories()).bytes();
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
    strangers.close();
  }

  private static byte[] rendered(String pupil) {
    return new TranscriptRenderer().render(SampleTranscripts.of(ID, pupil));
  }

  private static byte[] stamped(SealingFixture by, byte[] pdf, List<Signatory> signatories) {
    try (TranscriptSealer sealer = new TranscriptSealer(by.services(by.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      return sealer.seal(pdf, signatories).bytes();
    }
  }

  private static byte[] signed(Function<Signatory, SigningKey> keys) {
    byte[] signed = rendered;
    for (Signatory one : school.signatories()) {
      signed = new DocumentSigner().sign(signed, new SignatureRequest(one.field(), one.key().chain(), one.printedName(), Instant.now()), keys.apply(one));
    }
    return signed;
  }

  private static byte[] sealed(byte[] signed) {
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      return sealer.seal(signed).bytes();
    }
  }

  @Test
  void whatWasSealedIsSoundAtBothLevelsAndSaysWhoseDataItHolds() {
    TranscriptDocument document = SampleTranscripts.of(ID, "Nguyễn Văn Ánh");
    for (byte[] sealed : List.of(stamped, archived)) {
      Soundness found = CHECK.check(sealed, anchors);
      assertEquals(List.of(), found.faults());
      assertTrue(found.sound());
      assertEquals(document.signatureFields(), found.fields());
      assertEquals(Sha256.hex(TranscriptJson.write(document)), found.payload());
    }
  }

  @Test
  void filesOfTheSameSignersAreOfOneKindAndOthersOfAnother() throws IOException {
    byte[] another = stamped(school, rendered("Trần Thị Bé"), school.signatories());
    assertEquals(CHECK.check(stamped, anchors).certificates(), CHECK.check(another, anchors).certificates());
    school.issue("successor", "Lê Văn Kế");
    byte[] others = stamped(school, rendered, school.signatories(SignatureField.HT, "successor"));
    assertNotEquals(CHECK.check(stamped, anchors).certificates(), CHECK.check(others, anchors).certificates());
  }

  @Test
  void noForgeryOfTheCollectionIsSound() throws IOException {
    Map<String, byte[]> files = new HashMap<>(AttackCollection.attacks(rendered, archived, school.signatories(),
        strangers.signatories().getFirst()));
    AttackCollection.attacks(rendered, stamped, school.signatories(), strangers.signatories().getFirst())
        .forEach((name, file) -> files.put("stamped-" + name, file));
    files.putAll(AttackCollection.broken(stamped));
    files.put("nothing", new byte[0]);
    TreeSet<String> sound = new TreeSet<>();
    files.forEach((name, file) -> {
      if (CHECK.check(file, anchors).sound()) {
        sound.add(name);
      }
    });
    assertEquals(new TreeSet<>(), sound);
  }

  /** The head's certificate with a value of the teacher's key, and all after it as it is to be. */
  @Test
  void aValueThatIsNotItsSignersIsTold() {
    SigningKey teacher = school.signatories().getFirst().key();
    byte[] signed = signed(one -> one.field() == SignatureField.HT ? lent(one.key(), teacher) : one.key());
    List<String> faults = CHECK.check(sealed(signed), anchors).faults();
    assertEquals(1, faults.size(), faults.toString());
    assertTrue(faults.getFirst().startsWith("HT: "), faults.toString());
  }

  private static SigningKey lent(SigningKey certificate, SigningKey key) {
    return new SigningKey() {
      @Override
      public List<X509Certificate> chain() {
        return certificate.chain();
      }

      @Override
      public byte[] sign(String digest, byte[] data) {
        return key.sign(digest, data);
      }
    };
  }

  @Test
  void aStampOfOtherBytesProvesNothing() {
    byte[] other = stamped(school, rendered("Trần Thị Bé"), school.signatories());
    byte[] altered = stamped.clone();
    int from = lastStamp(other);
    int to = lastStamp(altered);
    for (int i = 0; altered[to + i] != '>'; i++) {
      altered[to + i] = other[from + i];
    }
    assertEquals(List.of("the time stamp is of other bytes"),
        CHECK.check(altered, anchors).faults().stream().map(fault -> fault.replaceFirst("^[^:]*: ", "")).toList());
  }

  /** Where the value of the last one begins, which no other covers. */
  private static int lastStamp(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <3") + "/Contents <".length();
  }

  /** In the value that begins there. */
  private static int lastNotZero(int begin) {
    int at = new String(stamped, StandardCharsets.ISO_8859_1).indexOf('>', begin) - 1;
    while (stamped[at] == '0') {
      at--;
    }
    return at;
  }

  /** Every value is right, and the stamp covers all: only what was added in between is not a signature's. */
  @Test
  void whatWasChangedBetweenTwoSignaturesIsTold() throws IOException {
    byte[] first = LooseSigning.sign(rendered, school.signatories().getFirst());
    assertEquals(List.of(), CHECK.check(sealed(byTheOthers(first)), anchors).faults());
    for (byte[] changed : List.of(Forgeries.whiteBox(first), Forgeries.stamp(first, 0), Forgeries.extraPage(first), Forgeries.openAction(first))) {
      assertFalse(CHECK.check(sealed(byTheOthers(changed)), anchors).sound());
    }
  }

  private static byte[] byTheOthers(byte[] signed) throws IOException {
    byte[] all = signed;
    for (Signatory one : school.signatories().subList(1, 3)) {
      all = LooseSigning.sign(all, one);
    }
    return all;
  }

  /** Not one in the copy of the root that a time stamp carries: nobody believes that copy, and whose it is is looked up elsewhere. */
  @Test
  void aFlippedBitIsTold() {
    int stamp = lastStamp(stamped);
    List<Integer> places = new ArrayList<>(List.of(stamp + 2 * 120, lastNotZero(stamp) - 100));
    for (int at = stamp / 7; at < stamp; at += stamp / 7) {
      places.add(at);
    }
    for (int at : places) {
      assertFalse(CHECK.check(Forgeries.flipped(stamped, at), anchors).sound(), "altered at " + at);
    }
    int room = new String(stamped, StandardCharsets.ISO_8859_1).lastIndexOf("00000>");
    assertFalse(CHECK.check(Forgeries.flipped(stamped, room), anchors).sound(), "altered in the room that the last stamp left");
  }

  @Test
  void aStrangersSignatureAndAStrangersStampAreTold() throws IOException {
    assertFalse(CHECK.check(stamped(strangers, rendered, strangers.signatories()), anchors).sound());
    byte[] signed = signed(Signatory::key);
    assertTrue(CHECK.check(signed, anchors).faults().contains("no time stamp at the end"), "nothing proves when");
    try (TranscriptSealer elsewhere = new TranscriptSealer(strangers.services(strangers.centre.timeStamping()), Clock.systemUTC(),
        SealLevel.STAMPED)) {
      assertFalse(CHECK.check(elsewhere.seal(signed).bytes(), anchors).sound());
    }
  }

  @Test
  void aStampFromAfterTheEndOfACertificateProvesNothing() {
    byte[] signed = signed(Signatory::key);
    ahead = Duration.between(Instant.now(), school.signatories().getFirst().key().chain().getFirst().getNotAfter().toInstant()).plusDays(1);
    try {
      Soundness found = CHECK.check(sealed(signed), anchors);
      assertTrue(found.faults().stream().anyMatch(fault -> fault.startsWith("out of its time")), found.toString());
    } finally {
      ahead = Duration.ZERO;
    }
  }

  @Test
  void aTranscriptWithoutAllItsSignersIsTold() {
    byte[] signed = rendered;
    for (Signatory one : school.signatories().subList(0, 2)) {
      signed = new DocumentSigner().sign(signed, new SignatureRequest(one.field(), one.key().chain(), one.printedName(), Instant.now()), one.key());
    }
    assertEquals(List.of("fields [GVCN, HT]"), CHECK.check(sealed(signed), anchors).faults());
  }

  @Test
  void whatIsNoFileOfOursIsNeverSound() {
    Soundness found = CHECK.check("no PDF at all".getBytes(StandardCharsets.UTF_8), anchors);
    assertEquals(Readability.DAMAGED, found.readability());
    assertFalse(found.sound());
    assertFalse(Soundness.none(Readability.BUSY, "").sound());
  }
}
