package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.KeyTrouble.Fault;
import vn.hocba.archive.trustcentre.IssuedKey;

class Pkcs11SigningKeyTest {

  private static final byte[] DATA = "học bạ".getBytes(StandardCharsets.UTF_8);
  @TempDir static Path directory;
  private static SealingFixture school;
  private static Path library;
  private static long slot;
  /** Of a token that nothing opens before its test does. */
  private static long strictSlot;

  @BeforeAll
  static void fillToken() throws Exception {
    library = SoftToken.library();
    school = new SealingFixture(directory);
    slot = SoftToken.create(directory, "Truong");
    strictSlot = SoftToken.create(directory, "Phụ");
    Pkcs11Token token = new Pkcs11Token(library, slot, () -> SoftToken.PIN.toCharArray());
    for (String label : List.of("principal", "homeroom")) {
      IssuedKey issued = school.issue(label, label);
      token.keys().setKeyEntry(label, issued.key(), null, new X509Certificate[] {issued.certificate()});
    }
    Files.writeString(directory.resolve("pin"), SoftToken.PIN + "\n");
    writeIssuers();
  }

  private static void writeIssuers() throws Exception {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate one : school.keys.find("seal").orElseThrow().chain()) {
      pem.append("-----BEGIN CERTIFICATE-----\n").append(Base64.getMimeEncoder().encodeToString(one.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    Files.writeString(directory.resolve("issuers.pem"), pem);
  }

  @AfterAll
  static void close() throws IOException {
    if (school != null) {
      school.close();
    }
  }

  private static void describe(String keyId, String label, String pinFile) throws IOException {
    describe(keyId, label, pinFile, slot);
  }

  private static void describe(String keyId, String label, String pinFile, long slot) throws IOException {
    Files.writeString(directory.resolve(keyId + ".properties"), """
        kind = pkcs11
        library = %s
        slot = %d
        label = %s
        pin-file = %s
        certificates = issuers.pem
        """.formatted(library, slot, label, pinFile));
  }

  @Test
  void signsInsideTheTokenWithTheChainCompletedFromTheFile() throws Exception {
    describe("token-principal", "principal", "pin");
    SigningKey key = school.keys.find("token-principal").orElseThrow();
    assertEquals(school.root(), key.chain().getLast());
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(key.chain().getFirst());
    check.update(DATA);
    assertTrue(check.verify(key.sign("SHA-256", DATA)));
  }

  @Test
  void neverShowsTheKeyItself() throws Exception {
    Pkcs11Token token = new Pkcs11Token(library, slot, () -> SoftToken.PIN.toCharArray());
    assertNull(((PrivateKey) token.keys().getKey("principal", null)).getEncoded());
  }

  @Test
  void sealsATranscriptThatStaysValid() throws IOException {
    describe("token-homeroom", "homeroom", "pin");
    byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e12", "H'Linh Niê"));
    SealedTranscript sealed = school.sealer.seal(rendered, school.signatories(SignatureField.GVCN, "token-homeroom"));
    assertEquals(5, sealed.revisions().size());
  }

  @Test
  void aSlotThatIsNotThereBlamesTheKeyAndSaysNoSecret() throws IOException {
    Files.writeString(directory.resolve("wrong-pin"), "000000");
    Files.writeString(directory.resolve("empty.properties"),
        "kind=pkcs11\nlibrary=" + library + "\nslot=" + (slot + 1) + "\npin-file=wrong-pin\n");
    SealingException refused = assertThrows(SealingException.class, () -> school.keys.find("empty"));
    assertEquals(SealingException.Part.KEY, refused.part());
    assertTrue(!refused.getMessage().contains("000000"), refused.getMessage());
  }

  @Test
  void aLabelThatIsNotThereIsNamed() throws IOException {
    describe("unknown", "hiệu trưởng", "pin");
    SealingException refused = assertThrows(SealingException.class, () -> school.keys.find("unknown"));
    assertTrue(refused.getMessage().contains("hiệu trưởng"), refused.getMessage());
  }

  @Test
  void aRefusedPinIsTriedOnceWhicheverDescriptionHasItUntilItsFileIsWrittenAnew() throws Exception {
    Path pin = Files.writeString(directory.resolve("strict.pin"), "111111");
    describe("strict", "none", "strict.pin", strictSlot);
    Files.writeString(directory.resolve("other.pin"), "111111");
    describe("strict-too", "none", "other.pin", strictSlot);
    assertEquals(Fault.PIN_REFUSED, fault("strict"));
    List<FileTime> after = logins();
    assertEquals(Fault.PIN_REFUSED, fault("strict"));
    assertEquals(Fault.PIN_REFUSED, fault("strict-too"));
    assertEquals(after, logins(), "the token was asked once");
    Files.setLastModifiedTime(pin, FileTime.from(Files.getLastModifiedTime(pin).toInstant().plusSeconds(5)));
    assertEquals(Fault.PIN_REFUSED, fault("strict"));
    assertNotEquals(after, logins(), "written anew it is tried, and a refused login shows in the token");
    Files.writeString(pin, SoftToken.PIN);
    assertEquals(Fault.LABEL, fault("strict"), "the right one opens the token");
    after = logins();
    assertEquals(Fault.LABEL, fault("strict"));
    assertEquals(after, logins(), "which stays open");
    assertEquals(Fault.PIN_DIFFERS, fault("strict-too"), "the wrong one does not use the other's login");
    Files.writeString(pin, "222222");
    assertEquals(Fault.PIN_REFUSED, fault("strict"), "a PIN that is changed is proven, though the token is open");
    Files.writeString(pin, SoftToken.PIN);
    assertEquals(Fault.LABEL, fault("strict"));
  }

  private static Fault fault(String keyId) {
    return assertThrows(KeyTrouble.class, () -> school.keys.find(keyId)).fault();
  }

  /** When each token last wrote down the outcome of a login. */
  private static List<FileTime> logins() throws Exception {
    Thread.sleep(20); // so that another one has another time
    List<FileTime> times = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory.resolve("tokens"))) {
      for (Path file : files.filter(f -> f.endsWith("token.object")).sorted().toList()) {
        times.add(Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void aWrongPinDoesNotSignWhereAnotherDescriptionHasOpenedTheToken() throws IOException {
    describe("opens", "principal", "pin");
    SigningKey key = school.keys.find("opens").orElseThrow();
    Files.writeString(directory.resolve("guessed"), "333333");
    describe("guesses", "principal", "guessed");
    assertEquals(Fault.PIN_DIFFERS, fault("guesses"));
    assertEquals(256, key.sign("SHA-256", DATA).length, "the one with the right PIN goes on");
  }

  @Test
  void whatIsWrongIsTold() throws IOException {
    describe("no-slot", "principal", "pin", slot + 1);
    assertEquals(Fault.SLOT, fault("no-slot"));
    describe("no-pin", "principal", "nowhere");
    assertEquals(Fault.SECRET, fault("no-pin"));
    describe("no-label", "hiệu trưởng", "pin");
    assertEquals(Fault.LABEL, fault("no-label"));
    Files.writeString(directory.resolve("no-library.properties"),
        "kind=pkcs11\nlibrary=/nowhere.so\nslot=1\npin-file=pin\n");
    assertEquals(Fault.SLOT, fault("no-library"));
    Files.writeString(directory.resolve("no-kind.properties"), "library=/nowhere.so\nslot=1\npin-file=pin\n");
    assertEquals(Fault.DESCRIPTION, fault("no-kind"));
  }
}
