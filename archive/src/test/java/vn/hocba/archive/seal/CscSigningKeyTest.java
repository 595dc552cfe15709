package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.KeyTrouble.Fault;

class CscSigningKeyTest {

  private static final byte[] DATA = "học bạ".getBytes(StandardCharsets.UTF_8);
  @TempDir static Path directory;
  private static SealingFixture school;
  private SigningServiceStandIn service;

  @BeforeAll
  static void openSchool() throws IOException {
    school = new SealingFixture(directory);
  }

  @AfterAll
  static void closeSchool() throws IOException {
    school.close();
  }

  @BeforeEach
  void start() throws IOException {
    service = new SigningServiceStandIn(school.issue("far", "Trần Văn Hiệu"));
    Files.delete(school.keys.fileOf("far"));
    Files.writeString(directory.resolve("secret"), SigningServiceStandIn.SECRET);
    Files.writeString(directory.resolve("pin"), SigningServiceStandIn.PIN);
    describe(service.address().toString());
  }

  private void describe(String address) throws IOException {
    Files.writeString(directory.resolve("far.properties"), """
        kind = csc
        service = %s
        client = hocba
        client-secret-file = secret
        credential = principal-17
        pin-file = pin
        """.formatted(address));
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
    Files.delete(directory.resolve("far.properties"));
    school.keys.find("far"); // forgets what the last test opened
  }

  @Test
  void sealsATranscriptAuthorisingEachHashAlone() {
    byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e13", "Đỗ Ươm"));
    SealedTranscript sealed = school.sealer.seal(rendered, school.signatories(SignatureField.HT, "far"));
    assertEquals(5, sealed.revisions().size());
    assertEquals(List.of("oauth2/token", "credentials/info", "credentials/authorize", "signatures/signHash"), service.calls);
  }

  @Test
  void asksForANewTokenWhenTheOldOneIsRefused() {
    SigningKey key = school.keys.find("far").orElseThrow();
    service.forgetTokens();
    assertEquals(256, key.sign("SHA-256", DATA).length);
  }

  @Test
  void aServiceThatSignsSomethingElseIsCaught() {
    SigningKey key = school.keys.find("far").orElseThrow();
    service.atLast = value -> {
      value[7] ^= 1;
      return value;
    };
    SealingException refused = assertThrows(SealingException.class, () -> key.sign("SHA-256", DATA));
    assertTrue(refused.getMessage().contains("something else"), refused.getMessage());
  }

  @Test
  void aWrongPinIsToldInTheServicesWordAndSaysNoSecret() throws IOException {
    SigningKey key = school.keys.find("far").orElseThrow();
    Files.writeString(directory.resolve("pin"), "999999");
    SealingException refused = assertThrows(SealingException.class, () -> key.sign("SHA-256", DATA));
    assertTrue(refused.getMessage().contains("invalid_pin"), refused.getMessage());
    assertFalse(refused.getMessage().contains("999999"), refused.getMessage());
  }

  @Test
  void aDisabledCredentialCannotSign() {
    service.disabled = true;
    assertEquals(SealingException.Part.KEY,
        assertThrows(SealingException.class, () -> school.keys.find("far")).part());
  }

  @Test
  void aServiceThatIsAwayBlamesTheKey() {
    SigningKey key = school.keys.find("far").orElseThrow();
    service.close();
    assertEquals(SealingException.Part.KEY,
        assertThrows(SealingException.class, () -> key.sign("SHA-256", DATA)).part());
  }

  @Test
  void secretsAreNotSentUnencryptedThroughTheNet() throws IOException {
    describe("http://ky-so.example/csc/v2");
    SealingException refused = assertThrows(SealingException.class, () -> school.keys.find("far"));
    assertTrue(refused.getMessage().contains("service"), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "credentials/authorize | {\"SAD\":null}", "credentials/authorize | {\"SAD\":{}}", "credentials/authorize | {}",
      "signatures/signHash | {\"signatures\":null}", "signatures/signHash | {\"signatures\":[null]}",
      "signatures/signHash | {\"signatures\":[\"*\"]}", "signatures/signHash | {\"signatures\":\"AAAA\"}"})
  void anAnswerThatCannotBeUsedIsARefusal(String method, String answer) {
    SigningKey key = school.keys.find("far").orElseThrow();
    service.instead.put(method, answer);
    assertEquals(Fault.SERVICE_REFUSES, assertThrows(KeyTrouble.class, () -> key.sign("SHA-256", DATA)).fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"key\":{\"status\":\"enabled\"},\"cert\":{\"certificates\":[]}}",
      "{\"key\":{\"status\":\"enabled\"},\"cert\":{\"certificates\":[null]}}", "{\"key\":null}", "{\"key\":[]}"})
  void aCredentialThatIsNotDescribedIsARefusal(String answer) {
    service.instead.put("credentials/info", answer);
    assertEquals(Fault.SERVICE_REFUSES, assertThrows(KeyTrouble.class, () -> school.keys.find("far")).fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ky so", "https://", "https:///csc/v2", "mailto:ky@so.example", "ftp://localhost/csc"})
  void anAddressThatIsNoneIsTold(String address) throws IOException {
    describe(address);
    assertEquals(Fault.DESCRIPTION, assertThrows(KeyTrouble.class, () -> school.keys.find("far")).fault());
  }

  @Test
  void aRefusedPinIsNotSentAgainUntilItIsWrittenAnew() throws IOException {
    SigningKey key = school.keys.find("far").orElseThrow();
    Files.writeString(directory.resolve("pin"), "999999");
    for (int i = 0; i < 3; i++) {
      assertEquals(Fault.PIN_REFUSED, assertThrows(KeyTrouble.class, () -> key.sign("SHA-256", DATA)).fault());
    }
    assertEquals(1, service.calls.stream().filter("credentials/authorize"::equals).count());
    Files.writeString(directory.resolve("pin"), SigningServiceStandIn.PIN);
    assertEquals(256, key.sign("SHA-256", DATA).length);
  }

  /** Two people of one credential, or one description that was written anew: the service counts all of it together. */
  @Test
  void aRefusedPinIsNotSentByAnotherDescriptionOfTheSameCredential() throws IOException {
    Files.writeString(directory.resolve("pin"), "999999");
    assertThrows(KeyTrouble.class, () -> school.keys.find("far").orElseThrow().sign("SHA-256", DATA));
    describe(service.address().toString());
    SigningKey again = school.keys.find("far").orElseThrow();
    assertEquals(Fault.PIN_REFUSED, assertThrows(KeyTrouble.class, () -> again.sign("SHA-256", DATA)).fault());
    assertEquals(1, service.calls.stream().filter("credentials/authorize"::equals).count());
  }

  @Test
  void aServiceThatIsAwayIsTold() {
    service.close();
    assertEquals(Fault.SERVICE_AWAY, assertThrows(KeyTrouble.class, () -> school.keys.find("far")).fault());
  }

  private static List<byte[]> several(int many) {
    return IntStream.range(0, many).mapToObj(i -> ("học bạ " + i).getBytes(StandardCharsets.UTF_8)).toList();
  }

  private void assertSigned(SigningKey key, List<byte[]> data, List<byte[]> values) throws GeneralSecurityException {
    assertEquals(data.size(), values.size());
    for (int i = 0; i < data.size(); i++) {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(key.chain().getFirst());
      check.update(data.get(i));
      assertTrue(check.verify(values.get(i)), "value " + i);
    }
  }

  private long calls(String method) {
    return service.calls.stream().filter(method::equals).count();
  }

  @Test
  void oneAuthorisationSignsAsManyAsTheCredentialAllows() throws Exception {
    service.multisign = 45;
    SigningKey key = school.keys.find("far").orElseThrow();
    assertEquals(45, key.atOnce());
    List<byte[]> data = several(45);
    assertSigned(key, data, key.signAll("SHA-256", data, null));
    assertEquals(List.of(1L, 3L, 0L), List.of(calls("credentials/authorize"), calls("signatures/signHash"), calls("credentials/extendTransaction")));
    assertThrows(IllegalArgumentException.class, () -> key.signAll("SHA-256", several(46), null));
  }

  @Test
  void anAuthorisationThatEndsSoonIsMadeLongerForWhatIsLeft() throws Exception {
    service.multisign = 45;
    service.expiresIn = 1;
    SigningKey key = school.keys.find("far").orElseThrow();
    List<byte[]> data = several(45);
    assertSigned(key, data, key.signAll("SHA-256", data, null));
    assertEquals(2, calls("credentials/extendTransaction"), "before each part but the last");
    assertEquals(1, calls("credentials/authorize"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"credentials/getChallenge", "credentials/sendOTP"})
  void aKeyThatAsksItsOwnerSignsWithTheCodeThatWasSentAndNotWithout(String method) throws Exception {
    service.codes = method;
    service.multisign = 3;
    SigningKey key = school.keys.find("far").orElseThrow();
    assertTrue(key.needsCode());
    assertEquals(Fault.CODE_NEEDED, assertThrows(KeyTrouble.class, () -> key.sign("SHA-256", DATA)).fault());
    assertEquals(0, calls("credentials/authorize"), "nothing is tried that must fail");
    key.sendCode();
    assertEquals(1, calls(method));
    assertSigned(key, several(3), key.signAll("SHA-256", several(3), service.code));
  }

  /** Not even where the service does not say which of the two was wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"invalid_otp", "invalid_auth_data"})
  void aWrongCodeIsTriedOnceAndBlamesNotThePin(String word) throws Exception {
    service.codes = "credentials/sendOTP";
    service.wrongCode = word;
    SigningKey key = school.keys.find("far").orElseThrow();
    key.sendCode();
    key.signAll("SHA-256", several(1), service.code);
    long before = calls("credentials/authorize");
    key.sendCode();
    assertEquals(Fault.CODE_REFUSED, assertThrows(KeyTrouble.class, () -> key.signAll("SHA-256", several(1), "000000")).fault());
    assertEquals(before + 1, calls("credentials/authorize"));
    key.sendCode();
    assertSigned(key, several(1), key.signAll("SHA-256", several(1), service.code));
  }

  @Test
  void aServiceThatSignsFewerThanAskedIsRefused() throws Exception {
    service.multisign = 2;
    SigningKey key = school.keys.find("far").orElseThrow();
    String one = Base64.getEncoder().encodeToString(new byte[256]);
    service.instead.put("signatures/signHash", "{\"signatures\":[\"" + one + "\"]}");
    assertEquals(Fault.SERVICE_REFUSES, assertThrows(KeyTrouble.class, () -> key.signAll("SHA-256", several(2), null)).fault());
  }
}
