package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.trustcentre.IssuedKey;

class Pkcs11SigningKeyTest {

  private static final byte[] DATA = "học bạ".getBytes(StandardCharsets.UTF_8);
  @TempDir static Path directory;
  private static SealingFixture school;
  private static Path library;
  private static long slot;

  @BeforeAll
  static void fillToken() throws Exception {
    library = SoftToken.library();
    school = new SealingFixture(directory);
    slot = SoftToken.create(directory, "Truong");
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
}
