package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The server dies in the moment in which a class's book, and twice a sealed copy, has come into the vault and its line is not
 * written, or just is: in the end each is there once, and database, ledger and vault name the same files.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledMakingIT {

  private static final int PUPILS = 40;
  private static final int COPIES = 2;
  private static final Map<String, String> SETTINGS = Map.of("hocba.mode", "demo", "hocba.demo.transcripts", String.valueOf(PUPILS),
      "hocba.demo.catalogue", "0", "hocba.seal.lease", "15", "hocba.archive.books", "true", "hocba.seal.attempts", "1000");

  @TempDir
  Path base;

  @Test
  void booksAndCopiesAreThereOnceWheneverTheServerDies() throws Exception {
    try (OwnServer server = new OwnServer(base)) {
      server.start(SETTINGS);
      Deadline.await(Duration.ofMinutes(8), () -> KeptFiles.of(server, "BOOK").size(), books -> books > 0);
      server.kill();
      server.start(SETTINGS);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(8), () -> done(server), done -> done == PUPILS);
      List<?> hits = Deadline.await(Duration.ofMinutes(1), () -> (List<?>) json(server, "/transcripts?kind=SIGNED&size=100").get("hits"),
          found -> found.size() == PUPILS);
      for (int i = 0; i < COPIES; i++) {
        killWhileACopyIsMade(server, (String) ((Map<?, ?>) hits.get(i)).get("id"));
        long line = lineWithoutFile(server);
        server.start(SETTINGS);
        server.awaitPortal();
        if (line > 0) {
          var made = server.post("/copies/" + line + "/file", token(server), "{}");
          assertEquals(200, made.statusCode(), new String(made.body(), StandardCharsets.UTF_8));
        }
      }
      Deadline.await(Duration.ofMinutes(3), () -> KeptFiles.of(server, "BOOK").size(), books -> books > 0);
      Thread.sleep(2000);
      server.stop();
      assertAllNameTheSame(server);
    }
  }

  private static void killWhileACopyIsMade(OwnServer server, String transcript) throws Exception {
    String token = token(server);
    CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> {
      try {
        server.post("/copies", token, """
            {"transcripts": ["%s"], "kind": "WHOLE", "carrier": "FILE", "reason": "REQUEST", "recipient": "Nguyễn Văn Cha",
             "relation": "Cha", "paper": "079074000123", "signerTitle": "Hiệu trưởng", "signerName": "Trần Quốc Bảo"}
            """.formatted(transcript));
      } catch (IOException killed) {
        return; // as it is to be
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    KeptFiles.awaitAnother(server, "COPY", Duration.ofMinutes(3));
    server.kill();
    asked.get();
  }

  /** 0 when the kill came too late. */
  private static long lineWithoutFile(OwnServer server) throws Exception {
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      return database.number("select coalesce(max(l.id), 0) from copy_line l where not exists (select 1 from copy_file f where f.line_id = l.id)");
    }
  }

  private static void assertAllNameTheSame(OwnServer server) throws Exception {
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      Map<String, String> copies = database.pairs("select l.reference, f.sha256 from copy_line l left join copy_file f on f.line_id = l.id");
      assertEquals(COPIES, copies.size());
      assertEquals(copies, database.pairs("select reference, sha256 from ledger_entry where kind = 'COPY'"), "the ledger");
      assertEquals(copies, KeptFiles.of(server, "COPY"), "the vault");
      assertEquals(0, database.number("select count(*) from announced_file"));
      Map<String, String> books = database.pairs("select cast(id as varchar(36)), sha256 from signing_document where kind = 'BOOK' and state = 'ARCHIVED'");
      assertEquals(database.number("select count(*) from signing_document where kind = 'BOOK'"), books.size());
      assertEquals(books, database.pairs("select reference, sha256 from ledger_entry where kind = 'BOOK'"), "the ledger");
      assertEquals(books, KeptFiles.of(server, "BOOK"), "the vault");
    }
  }

  private static int done(OwnServer server) {
    Object counts = json(server, "/jobs").get("counts");
    Object done = counts == null ? null : ((Map<?, ?>) counts).get("DONE");
    return done == null ? 0 : ((Number) done).intValue();
  }

  /** Nothing while the server does not answer. */
  private static Map<String, Object> json(OwnServer server, String path) {
    try {
      return DemoPortal.json(new String(server.api(path, token(server)).body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of("hits", List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String token(OwnServer server) throws IOException {
    Map<String, Object> file = DemoPortal.json(Files.readString(server.data().resolve("demo-accounts.json")));
    return ((List<?>) file.get("accounts")).stream().map(a -> (Map<?, ?>) a).filter(a -> a.get("role").equals("RECORDS_CLERK"))
        .map(a -> (String) a.get("token")).findFirst().orElseThrow();
  }
}
