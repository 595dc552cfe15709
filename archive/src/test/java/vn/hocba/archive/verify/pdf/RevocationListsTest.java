package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.trust.ListIssuers;
import vn.hocba.archive.trust.RevocationShelf;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;

/** A file that carries no answer about revocation is judged by the lists beside the anchors, and by nothing where there are none. */
class RevocationListsTest {

  private static final URI ADDRESS = URI.create("http://localhost/issuing.crl");

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] pdf;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      pdf = sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé")), school.signatories()).bytes();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void listsBesideTheAnchorsTellWhetherCertificatesWereRevoked() throws Exception {
    assertTrue(examine(List.of()).signers().stream().noneMatch(SignerFinding::passed), "nothing is known");
    Examination good = examine(lists());
    assertEquals(List.of(), good.findings());
    assertEquals(3, good.signers().stream().filter(SignerFinding::passed).count());
  }

  @Test
  void anAnswerThatIsOlderOrNoListTakesTheLastOneAwayFromNobody() throws Exception {
    Path kept = directory.resolve("kept");
    RevocationShelf shelf = shelf(kept);
    byte[] list = lists().getFirst();
    assertTrue(shelf.take(ADDRESS, list, Instant.now()));
    assertFalse(shelf.take(ADDRESS, list, Instant.now()), "the same again");
    for (byte[] other : List.of(new byte[0], "<html>".getBytes(StandardCharsets.US_ASCII))) {
      assertThrows(IOException.class, () -> shelf.take(ADDRESS, other, Instant.now()));
    }
    assertArrayEquals(list, Files.readAllBytes(only(kept)));
  }

  @Test
  void anotherKnownAuthorityDoesNotAnswerForTheOneOfAnAddress() throws Exception {
    RevocationShelf shelf = shelf(directory.resolve("displaced"));
    byte[] own = lists().getLast();
    shelf.take(ADDRESS, own, Instant.now());
    assertThrows(IOException.class, () -> shelf.take(ADDRESS, lists().getFirst(), Instant.now()));
    assertArrayEquals(own, Files.readAllBytes(only(directory.resolve("displaced"))));
  }

  @Test
  void everyAuthorityThatLeadsToAnAnchorIsBelievedAndNobodyElse() throws Exception {
    RevocationShelf shelf = shelf(directory.resolve("signed"));
    for (byte[] own : lists()) {
      assertTrue(shelf.take(URI.create("http://localhost/" + own.length), own, Instant.now()));
    }
    try (SealingFixture others = new SealingFixture(directory.resolve("others"))) {
      for (byte[] forged : lists(others)) {
        assertThrows(IOException.class, () -> shelf.take(ADDRESS, forged, Instant.now()), "the same names, other keys");
      }
    }
    RevocationShelf alone = new RevocationShelf(directory.resolve("alone"), new ListIssuers(List.of(school.root()), name -> List.of()));
    assertThrows(IOException.class, () -> alone.take(ADDRESS, lists().getLast(), Instant.now()), "nobody knows who issued it");
  }

  @Test
  void aListOfTheFutureWouldKeepTheTrueOnesOut() throws Exception {
    byte[] list = lists().getFirst();
    RevocationShelf shelf = shelf(directory.resolve("future"));
    assertThrows(IOException.class, () -> shelf.take(ADDRESS, list, Instant.now().minus(Duration.ofDays(1))));
    assertTrue(shelf.take(ADDRESS, list, Instant.now()));
  }

  /** What follows a list is not read, so that any length would pass for one. */
  @Test
  void aListBeyondAllMeasureIsNotKept() throws Exception {
    byte[] endless = Arrays.copyOf(lists().getFirst(), 32_000_001);
    assertThrows(IOException.class, () -> shelf(directory.resolve("endless")).take(ADDRESS, endless, Instant.now()));
    assertFalse(RevocationShelf.isList(endless));
  }

  @Test
  void aKeptListThatBrokeIsReplaced() throws Exception {
    Path kept = directory.resolve("broken");
    RevocationShelf shelf = shelf(kept);
    byte[] list = lists().getFirst();
    shelf.take(ADDRESS, list, Instant.now());
    Files.write(only(kept), new byte[] {1});
    assertTrue(shelf.take(ADDRESS, list, Instant.now()));
    assertArrayEquals(list, Files.readAllBytes(only(kept)));
  }

  private static RevocationShelf shelf(Path kept) {
    return new RevocationShelf(kept, new ListIssuers(List.of(school.root()), name -> school.keys.find("seal").orElseThrow().chain()));
  }

  private static Path only(Path kept) throws IOException {
    try (var files = Files.list(kept)) {
      return files.filter(f -> f.toString().endsWith(".crl")).reduce((a, b) -> {
        throw new AssertionError("two: " + a + " " + b);
      }).orElseThrow();
    }
  }

  private static List<byte[]> lists() throws Exception {
    return lists(school);
  }

  private static List<byte[]> lists(SealingFixture of) throws Exception {
    List<byte[]> lists = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String name : List.of("root", "issuing")) {
        URI address = of.centre.timeStamping().resolve("/" + name + ".crl");
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 200) {
          lists.add(answer.body());
        }
      }
    }
    return lists;
  }

  private static Examination examine(List<byte[]> lists) throws Exception {
    Path anchors = Files.createTempDirectory(directory, "anchors");
    Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    for (int i = 0; i < lists.size(); i++) {
      Files.write(anchors.resolve(i + ".crl"), lists.get(i));
    }
    Path file = Files.write(directory.resolve("t.pdf"), pdf);
    return new PdfExaminer(new StrictPolicy()).examine(file, new TrustAnchors(anchors));
  }
}
