package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Certified copies that two clerks have made on a server which dies meanwhile. */
final class IssuedCopies {

  private static final int BEFORE_THE_END = 6;

  private final OwnServer server;
  private final String token;
  private final List<String> transcripts;
  /** Lines that a clerk was told of. */
  private final ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();

  /** @param hits of a search for sealed transcripts */
  IssuedCopies(OwnServer server, String token, List<?> hits) {
    this.server = server;
    this.token = token;
    this.transcripts = hits.stream().map(hit -> (String) ((Map<?, ?>) hit).get("id")).toList();
  }

  /** Kills the server when some were answered, while others are under way. */
  void byTwoUntilKilled() throws Exception {
    AtomicBoolean dead = new AtomicBoolean();
    List<Future<Boolean>> work = new ArrayList<>();
    try (ExecutorService clerks = Executors.newFixedThreadPool(2)) {
      for (int clerk = 0; clerk < 2; clerk++) {
        int first = clerk;
        work.add(clerks.submit(() -> {
          for (int i = first; !dead.get(); i += 2) {
            issue(transcripts.get(i % transcripts.size()));
          }
          return true;
        }));
      }
      Deadline.await(Duration.ofMinutes(2), told::size, size -> size >= BEFORE_THE_END);
      server.kill();
      dead.set(true);
      for (Future<Boolean> clerk : work) {
        clerk.get();
      }
    }
  }

  private void issue(String transcript) throws InterruptedException {
    try {
      var answer = server.post("/copies", token, """
          {"transcripts": ["%s"], "kind": "WHOLE", "carrier": "FILE", "reason": "REQUEST", "recipient": "Nguyễn Văn Cha",
           "relation": "Cha", "paper": "079074000123", "signerTitle": "Hiệu trưởng", "signerName": "Trần Quốc Bảo"}
          """.formatted(transcript));
      assertEquals(201, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
      told.add(((Number) DemoPortal.json(new String(answer.body(), StandardCharsets.UTF_8)).get("id")).longValue());
    } catch (IOException killed) {
      return; // nobody was told of this one; whether it has a number shows the book
    }
  }

  /** Numbers follow each other, each once; what was told is there; what was begun is made, and genuine. */
  void assertNumberedOnceAndNoneLost() throws Exception {
    List<String> lines = book();
    List<Integer> numbers = lines.stream().map(line -> Integer.parseInt(line.replaceFirst("^\"?(\\d+)/.*", "$1"))).toList();
    assertEquals(IntStream.rangeClosed(1, lines.size()).boxed().toList(), numbers, lines.toString());
    assertTrue(lines.size() >= told.size(), "a line that was told is gone");
    // A line from the moment of the kill has no file: it is made under its own number.
    long highest = told.stream().mapToLong(Long::longValue).max().orElseThrow() + 100;
    long lowest = told.stream().mapToLong(Long::longValue).min().orElseThrow() - 100;
    List<Long> made = new ArrayList<>();
    for (long id = lowest; id <= highest; id++) {
      if (server.post("/copies/" + id + "/file", token, "{}").statusCode() == 200) {
        made.add(id);
      }
    }
    assertEquals(lines.size(), made.size(), "a line whose copy cannot be made");
    assertTrue(made.containsAll(told), made + " lacks some of " + told);
    Set<String> sums = new HashSet<>();
    for (String line : book()) {
      String sum = line.strip().replaceFirst("(?s).*[,;\"]([0-9a-f]{64})\"?$", "$1");
      assertTrue(sum.length() == 64 && sums.add(sum), line);
    }
    byte[] last = server.api("/copies/" + made.getLast(), token).body();
    assertTrue(server.verify(last).contains("\"GENUINE_NOT_CURRENT\""), "the copy made after the crash is not known");
  }

  private List<String> book() throws Exception {
    return new String(server.api("/copies", token).body(), StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
