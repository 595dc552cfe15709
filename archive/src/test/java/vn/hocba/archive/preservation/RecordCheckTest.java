package vn.hocba.archive.preservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.trustcentre.DemoTrustCentre;

/** Since when a record proves a file is told only where every chain of it is about that file. */
class RecordCheckTest {

  private static final byte[] OURS = "học bạ của em".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHERS = "học bạ của bạn".getBytes(StandardCharsets.UTF_8);
  private static final RecordCheck CHECK = new RecordCheck((signer, others) -> true);

  @TempDir static Path directory;
  private static DemoTrustCentre centre;
  private static Preserver preserver;

  @BeforeAll
  static void open() throws IOException {
    centre = new DemoTrustCentre(directory, "thử".toCharArray(), 0, Clock.systemUTC());
    preserver = new Preserver(new TimeStampClient(centre.timeStamping(), Duration.ofSeconds(10), List.of(centre.root())));
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  private static EvidenceBatch batch(byte[]... files) {
    return preserver.begin(DigestMethod.SHA256, List.of(files).stream().map(DigestMethod.SHA256::of).toList());
  }

  @Test
  void renewedOnceTwiceAndWithAStrongerAlgorithmItProvesSinceTheFirstStamp() throws IOException {
    EvidenceBatch batch = batch(OTHERS, OURS, new byte[] {1}, new byte[] {2}, new byte[] {3});
    Instant since = batch.since();
    batch = preserver.renewTime(List.of(batch, batch(new byte[] {4}))).getFirst();
    batch = preserver.renewTime(List.of(batch)).getFirst();
    batch = preserver.renewHash(batch, DigestMethod.SHA512,
        (i, method) -> method.of(List.of(OTHERS, OURS, new byte[] {1}, new byte[] {2}, new byte[] {3}).get(i)));
    batch = preserver.renewTime(List.of(batch)).getFirst();
    assertEquals(Optional.of(since), CHECK.provenSince(batch.record(1), OURS, Instant.now()));
    assertEquals(Optional.empty(), CHECK.provenSince(batch.record(2), OURS, Instant.now()));
  }

  @Test
  void theRecordOfAFileProvesNoOtherBytes() {
    byte[] altered = OURS.clone();
    altered[0] ^= 1;
    EvidenceBatch batch = batch(OURS, OTHERS);
    assertEquals(Optional.of(batch.since()), CHECK.provenSince(batch.record(0), OURS, Instant.now()));
    assertEquals(Optional.empty(), CHECK.provenSince(batch.record(0), altered, Instant.now()));
    assertEquals(Optional.empty(), CHECK.provenSince(batch(OURS).record(0), altered, Instant.now()));
  }

  @Test
  void anOldChainOfAnotherFileDatesNothing() throws IOException {
    EvidenceBatch forged = preserver.renewHash(batch(OTHERS), DigestMethod.SHA512, (i, method) -> method.of(OURS));
    assertEquals(Optional.empty(), CHECK.provenSince(forged.record(0), OURS, Instant.now()));
  }

  @Test
  void aSignerThatLeadsToNoAnchorProvesNothing() {
    assertTrue(new RecordCheck((signer, others) -> false).provenSince(batch(OURS).record(0), OURS, Instant.now()).isEmpty());
    assertTrue(CHECK.provenSince(new byte[] {1, 2}, OURS, Instant.now()).isEmpty());
  }
}
