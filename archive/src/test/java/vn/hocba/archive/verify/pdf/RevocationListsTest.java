package vn.hocba.archive.verify.pdf;

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
import java.util.ArrayList;
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
import vn.hocba.archive.trust.RevocationShelf;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;

/** A file that carries no answer about revocation is judged by the lists beside the anchors, and by nothing where there are none. */
class RevocationListsTest {

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
    RevocationShelf shelf = new RevocationShelf(kept);
    URI address = URI.create("http://localhost/issuing.crl");
    byte[] list = lists().getFirst();
    assertTrue(shelf.take(address, list));
    assertFalse(shelf.take(address, list), "the same again");
    for (byte[] other : List.of(new byte[0], "<html>".getBytes(StandardCharsets.US_ASCII))) {
      assertThrows(IOException.class, () -> shelf.take(address, other));
    }
    try (var files = Files.list(kept)) {
      assertEquals(1, files.filter(f -> f.toString().endsWith(".crl")).count());
    }
  }

  private static List<byte[]> lists() throws Exception {
    List<byte[]> lists = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String name : List.of("root", "issuing")) {
        URI address = school.centre.timeStamping().resolve("/" + name + ".crl");
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
