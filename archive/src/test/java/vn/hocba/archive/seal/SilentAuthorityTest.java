package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.seal.ValidationDataCollector.Collected;

/** Of two authorities one is silent: what the other tells is kept, and whose status is missing is told. */
class SilentAuthorityTest {

  @TempDir
  private Path directory;
  private SealingFixture answering;
  private SealingFixture silent;

  @BeforeEach
  void open() throws IOException {
    answering = new SealingFixture(directory.resolve("answering"));
    silent = new SealingFixture(directory.resolve("silent"));
  }

  @AfterEach
  void close() throws IOException {
    answering.close();
    silent.close();
  }

  private TrustServices services(Map<String, String> moved, Duration timeout) {
    return new TrustServices(answering.centre.timeStamping(), List.of(answering.root(), silent.root()), moved, timeout);
  }

  /** Without the roots. */
  private static Set<X509Certificate> signers(SealingFixture school) {
    Set<X509Certificate> all = new HashSet<>();
    school.signatories().forEach(one -> all.addAll(one.key().chain().subList(0, 2)));
    return all;
  }

  private Set<X509Certificate> both() {
    Set<X509Certificate> all = signers(answering);
    all.addAll(signers(silent));
    return all;
  }

  private static Set<X509Certificate> firsts(Collected told) {
    Set<X509Certificate> firsts = new HashSet<>();
    told.unanswered().forEach(chain -> firsts.add(chain.getFirst()));
    return firsts;
  }

  private static Set<BigInteger> serials(Set<X509Certificate> certificates) {
    return certificates.stream().map(X509Certificate::getSerialNumber).collect(Collectors.toSet());
  }

  /** Whose status is there; who issued them may have been asked about twice, in two different seconds. */
  private static Set<BigInteger> answered(Collected told) throws Exception {
    Set<BigInteger> serials = new HashSet<>();
    for (byte[] answer : told.data().ocspAnswers()) {
      for (SingleResp one : ((BasicOCSPResp) new OCSPResp(answer).getResponseObject()).getResponses()) {
        serials.add(one.getCertID().getSerialNumber());
      }
    }
    return serials;
  }

  @Test
  void whatTheOtherTellsIsKeptAndWhatIsMissingIsTold() throws Exception {
    Map<String, String> gone = Map.of(silent.centre.address().toString(), "http://127.0.0.1:1");
    try (ValidationDataCollector collector = new ValidationDataCollector(services(gone, Duration.ofSeconds(10)))) {
      Collected told = collector.collectWhatAnswers(both(), Instant.now());
      assertEquals(signers(silent), firsts(told));
      told.unanswered().forEach(chain -> assertEquals(silent.root(), chain.getLast(), "it can be asked for again"));
      assertEquals(serials(signers(answering)), answered(told), "three signers and who issued them");
    }
    try (ValidationDataCollector collector = new ValidationDataCollector(services(Map.of(), Duration.ofSeconds(10)))) {
      Collected told = collector.collectWhatAnswers(both(), Instant.now());
      assertEquals(List.of(), told.unanswered());
      assertTrue(told.data().ocspAnswers().size() + told.data().revocationLists().size() >= 8, "of both");
    }
  }

  /** Twenty signers would otherwise take as many times the time limit. */
  @Test
  void aSilentOneIsWaitedForOnceForOcspAndOnceForItsList() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    List<Socket> open = new ArrayList<>();
    try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> {
        try {
          while (true) {
            open.add(deaf.accept());
            asked.incrementAndGet();
          }
        } catch (IOException over) {
          assertTrue(deaf.isClosed());
        }
      });
      Map<String, String> moved = Map.of(silent.centre.address().toString(), "http://127.0.0.1:" + deaf.getLocalPort());
      Set<X509Certificate> leaves = new HashSet<>();
      silent.signatories().forEach(one -> leaves.add(one.key().chain().getFirst()));
      try (ValidationDataCollector collector = new ValidationDataCollector(services(moved, Duration.ofSeconds(1)))) {
        Collected told = collector.collectWhatAnswers(leaves, Instant.now());
        assertTrue(firsts(told).containsAll(leaves));
        assertFalse(asked.get() > 2, "asked " + asked.get() + " times");
      }
    }
  }
}
