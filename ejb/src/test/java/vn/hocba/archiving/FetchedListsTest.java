package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.trustcentre.DemoTrustCentre;

/** Trusted lists that a state publishes at an address: taken when they are signed and newer, kept while it does not answer. */
class FetchedListsTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Instant NEXT = Instant.parse("2027-01-31T00:00:00Z");

  @TempDir
  static Path centreHome;
  private static DemoTrustCentre centre;
  private static SignedTrustedList list;

  @TempDir
  Path home;
  private HttpServer state;
  private byte[] answer;
  private int status = 200;
  private FetchedLists lists;
  private Path source;

  @BeforeAll
  static void open() throws IOException {
    centre = new DemoTrustCentre(centreHome, "thử".toCharArray(), 0, Clock.systemUTC());
    list = new SignedTrustedList(centre.root(), centre.issue("Cơ quan quản lý", "Bộ"));
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @BeforeEach
  void publish() throws Exception {
    state = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    state.createContext("/tl.xml", exchange -> {
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    state.start();
    answer = list.issue(7, NOW.minusSeconds(60), NEXT);
    Path signers = Files.writeString(home.resolve("signers.pem"), Chains.text(List.of(list.signer().certificate())));
    source = Files.createDirectory(home.resolve("source"));
    lists = new FetchedLists(List.of(URI.create("http://127.0.0.1:" + state.getAddress().getPort() + "/tl.xml")), signers, home.resolve("lists"));
  }

  @AfterEach
  void stop() {
    state.stop(0);
  }

  @Test
  void itsServicesBecomeAnchorsUntilItsNextUpdate() throws Exception {
    assertThrows(IOException.class, this::inUse, "nothing is trusted yet");
    assertEquals(List.of(), lists.fetch(true, NOW));
    assertEquals(List.of(centre.root()), AnchorsInUse.certificates(source, lists, home.resolve("to-sign"), Clock.systemUTC()));
    String told = AnchorsInUse.text(inUse().lastRead(), NOW);
    assertTrue(told.matches("list-[0-9a-f]{16}-001\\.cer 2020-01-01–2027-01-31"), told);
    assertTrue(AnchorsInUse.text(inUse().lastRead(), NEXT.plusSeconds(100_000)).endsWith("✕"), "nobody says what became of it");
  }

  @Test
  void anOutageTakesNothingAwayAndIsToldAndAfterItsTimeThatToo() throws Exception {
    lists.fetch(false, NOW);
    status = 503;
    List<String> wrong = lists.fetch(false, NOW);
    assertTrue(wrong.size() == 1 && wrong.getFirst().endsWith("status 503"), wrong.toString());
    assertEquals(1, inUse().anchors());
    state.stop(0);
    assertEquals(1, lists.fetch(false, NOW).size());
    assertEquals(List.of(), lists.fetch(true, NOW), "a server that begins asks for what it lacks only");
    wrong = lists.fetch(false, NEXT.plusSeconds(1));
    assertTrue(wrong.size() == 1 && wrong.getFirst().endsWith("✕ " + NEXT), wrong.toString());
    assertEquals(1, inUse().anchors(), "for what was signed before");
  }

  @Test
  void whatNobodyWhoMaySignedOrIsNoNewerIsNotTaken() throws Exception {
    lists.fetch(false, NOW);
    byte[] kept = kept();
    for (byte[] other : List.of(new SignedTrustedList(centre.root(), centre.issue("Ai khác", "Không ai")).issue(8, NOW, NEXT),
        list.issue(6, NOW, NEXT), list.issue(8, NOW.plusSeconds(90_000), NEXT), "<html/>".getBytes(),
        Arrays.copyOf(list.issue(8, NOW, NEXT), 5_000), padded(list.issue(8, NOW, NEXT)))) {
      answer = other;
      assertEquals(1, lists.fetch(false, NOW).size());
      assertTrue(Arrays.equals(kept, kept()));
    }
    answer = list.issue(8, NOW, NEXT);
    assertEquals(List.of(), lists.fetch(false, NOW));
    assertTrue(Arrays.equals(answer, kept()));
  }

  /** White space at the end belongs to no element, so that it is as well signed as before. */
  private static byte[] padded(byte[] xml) {
    byte[] padded = Arrays.copyOf(xml, 16_000_001);
    Arrays.fill(padded, xml.length, padded.length, (byte) ' ');
    return padded;
  }

  @Test
  void aKeptListThatBrokeIsNoFaultOfTheDirectoryAndReplaced() throws Exception {
    Files.write(source.resolve("root.cer"), centre.root().getEncoded());
    lists.fetch(false, NOW);
    Files.write(only(), new byte[] {'<'});
    AnchorsInUse inUse = inUse();
    assertEquals(1, inUse.anchors());
    assertEquals(List.of(), inUse.lastRead().faults());
    assertEquals(List.of(), lists.fetch(true, NOW));
    assertTrue(Arrays.equals(answer, kept()));
  }

  /** The server would not start with a directory that says two things of one certificate. */
  @Test
  void whatTheDirectoryOrAnotherListSaysOfAServiceIsNoFaultOfTheDirectory() throws Exception {
    lists.fetch(false, NOW);
    answer = list.issue(3, NOW.minusSeconds(60), NEXT.plusSeconds(90_000));
    URI address = URI.create("http://127.0.0.1:" + state.getAddress().getPort() + "/tl.xml");
    lists = new FetchedLists(List.of(address, URI.create(address + "?again")), home.resolve("signers.pem"), home.resolve("lists"));
    lists.fetch(true, NOW);
    AnchorsInUse both = inUse();
    assertEquals(List.of(), both.lastRead().faults());
    String told = AnchorsInUse.text(both.lastRead(), NOW);
    assertTrue(told.matches("list-[0-9a-f]{16}-001\\.cer 2020-01-01–2027-02-01"), told);
    Files.write(source.resolve("root.crt"), centre.root().getEncoded());
    AnchorsInUse own = inUse();
    assertEquals(List.of(), own.lastRead().faults());
    assertEquals("root.crt", AnchorsInUse.text(own.lastRead(), NOW), "whoever runs the server has the last word");
  }

  /** As people put lists into the directory themselves. */
  @Test
  void aDirectoryOfTrustedListsAloneIsEnoughToSignAndToVerify() throws Exception {
    Files.write(source.resolve("vn.xml"), answer);
    Files.copy(home.resolve("signers.pem"), source.resolve("vn.xml.by"));
    FetchedLists none = new FetchedLists(List.of(), null, home.resolve("lists"));
    assertEquals(List.of(centre.root()), AnchorsInUse.certificates(source, none, home.resolve("to-sign"), Clock.systemUTC()));
    AnchorsInUse inUse = new AnchorsInUse(source, home.resolve("revocation"), none, home.resolve("copies"), Clock.systemUTC());
    inUse.look();
    assertEquals("vn-001.cer 2020-01-01–", AnchorsInUse.text(inUse.lastRead(), NEXT.plusSeconds(100_000)));
  }

  /** People put the next issue beside the last one; what the last one said of a service is over. */
  @Test
  void ofTwoIssuesOfOneListInTheDirectoryTheLaterCountsAndThatIsTold() throws Exception {
    put("a-2025.xml", list.issue(7, NOW.minusSeconds(90_000), NEXT, 2020));
    put("b-2026.xml", list.issue(8, NOW.minusSeconds(60), NEXT, 2021));
    put("c-2024.xml", list.issue(6, NOW, NEXT, 2019));
    AnchorsInUse inUse = new AnchorsInUse(source, home.resolve("revocation"), new FetchedLists(List.of(), null, home.resolve("lists")),
        home.resolve("copies"), Clock.systemUTC());
    inUse.look();
    assertEquals(List.of(), inUse.lastRead().faults());
    assertEquals("b-2026-001.cer 2021-01-01–", AnchorsInUse.text(inUse.lastRead(), NOW));
    assertEquals("a-2025.xml ✕ → b-2026.xml; c-2024.xml ✕ → b-2026.xml | b-2026-001.cer 2021-01-01–", inUse.told(NOW));
  }

  /** A later one that nobody signed who may is told, and takes nothing's place. */
  @Test
  void aLaterIssueThatNobodySignedWhoMayIsAFault() throws Exception {
    put("2025.xml", list.issue(7, NOW.minusSeconds(90_000), NEXT, 2020));
    AnchorsInUse inUse = new AnchorsInUse(source, home.resolve("revocation"), new FetchedLists(List.of(), null, home.resolve("lists")),
        home.resolve("copies"), Clock.systemUTC());
    inUse.look();
    put("2026.xml", new SignedTrustedList(centre.root(), centre.issue("Ai khác", "Không ai")).issue(8, NOW, NEXT, 2021));
    inUse.look();
    assertEquals(1, inUse.lastRead().faults().size());
    assertTrue(inUse.told(NOW).startsWith("2026.xml: TRUSTED_LIST"), inUse.told(NOW));
    assertTrue(AnchorsInUse.text(inUse.lastRead(), NOW).endsWith(" | 2025-001.cer 2020-01-01–"));
  }

  private void put(String name, byte[] xml) throws IOException {
    Files.write(source.resolve(name), xml);
    Files.copy(home.resolve("signers.pem"), source.resolve(name + ".by"));
  }

  private AnchorsInUse inUse() throws IOException {
    AnchorsInUse inUse = new AnchorsInUse(source, home.resolve("revocation"), lists, home.resolve("copies"), Clock.systemUTC());
    inUse.look();
    return inUse;
  }

  private Path only() throws IOException {
    try (var files = Files.list(home.resolve("lists"))) {
      return files.toList().getFirst();
    }
  }

  private byte[] kept() throws IOException {
    return Files.readAllBytes(only());
  }
}
