package vn.hocba.archive.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.seal.SigningKeys;
import vn.hocba.archive.trustcentre.DemoTrustCentre;

/** A statement is good only as it was signed, by somebody who leads to a trusted root. */
class StatementCheckTest {

  private static final char[] PASSWORD = "test only".toCharArray();
  private static final byte[] STATEMENT = "Nhật kí 1 17".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path directory;
  private DemoTrustCentre centre;
  private SigningKey key;
  private StatementSealer sealer;

  @BeforeEach
  void open() throws Exception {
    centre = new DemoTrustCentre(Files.createDirectory(directory.resolve("centre")), PASSWORD, 0, Clock.systemUTC());
    SigningKeys keys = new SigningKeys(directory, PASSWORD, Duration.ofSeconds(10));
    centre.issue("Audit", "Province").writePkcs12(keys.fileOf("audit"), PASSWORD);
    key = keys.find("audit").orElseThrow();
    sealer = new StatementSealer(new TimeStampClient(centre.timeStamping(), Duration.ofSeconds(10), List.of(centre.root())));
  }

  @AfterEach
  void close() throws Exception {
    centre.close();
  }

  @Test
  void whatWasSignedIsGoodAndDated() {
    Instant before = Instant.now().minusSeconds(2);
    SealState state = new StatementCheck(List.of(centre.root())).check(STATEMENT, sealer.seal(STATEMENT, key));
    assertEquals(SealState.Answer.GOOD, state.answer(), state.why());
    assertTrue(state.at().isAfter(before), state.toString());
  }

  @Test
  void aChangedStatementIsBad() {
    byte[] changed = "Nhật kí 1 16".getBytes(StandardCharsets.UTF_8);
    SealState state = new StatementCheck(List.of(centre.root())).check(changed, sealer.seal(STATEMENT, key));
    assertEquals(SealState.Answer.BAD, state.answer());
  }

  @Test
  void aDamagedSealIsBad() {
    byte[] seal = sealer.seal(STATEMENT, key);
    StatementCheck check = new StatementCheck(List.of(centre.root()));
    assertEquals(SealState.Answer.BAD, check.check(STATEMENT, new byte[0]).answer());
    byte[] cut = Arrays.copyOf(seal, seal.length / 2);
    assertEquals(SealState.Answer.BAD, check.check(STATEMENT, cut).answer());
  }

  @Test
  void aStrangersSealIsBad() throws Exception {
    byte[] seal = sealer.seal(STATEMENT, key);
    try (DemoTrustCentre other = new DemoTrustCentre(Files.createDirectory(directory.resolve("other")), PASSWORD, 0,
        Clock.systemUTC())) {
      assertEquals(SealState.Answer.BAD, new StatementCheck(List.of(other.root())).check(STATEMENT, seal).answer());
    }
  }

  @Test
  void withoutARootNothingIsGood() {
    SealState state = new StatementCheck(List.of()).check(STATEMENT, sealer.seal(STATEMENT, key));
    assertEquals(SealState.Answer.COULD_NOT_CHECK, state.answer());
  }

  @Test
  void withoutATimeStampNothingIsSigned() {
    StatementSealer without = new StatementSealer(
        new TimeStampClient(URI.create(centre.address() + "/nothing"), Duration.ofSeconds(5), List.of(centre.root())));
    assertEquals(SealingException.Part.TSA,
        assertThrows(SealingException.class, () -> without.seal(STATEMENT, key)).part());
  }
}
