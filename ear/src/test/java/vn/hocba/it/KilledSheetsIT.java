package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The server dies in the moment in which a subject's sheet that its teacher signed has come into the vault and its line is not written, or
 * just is, and while the next are signed: in the end each is signed and archived once, and database, ledger and vault name the same files.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledSheetsIT {

  private static final int CLASS = 40;
  private static final int CLASSES = 3;
  private static final int KILLS = Integer.getInteger("kill.times", 1);
  private static final Duration LONG = Duration.ofMinutes(8);
  private static final Map<String, String> SETTINGS = Map.of("hocba.mode", "demo", "hocba.demo.transcripts", String.valueOf(CLASSES * CLASS),
      "hocba.demo.catalogue", "0", "hocba.seal.lease", "15", "hocba.archive.books", "false", "hocba.seal.attempts", "1000",
      "hocba.signing.signers", "PEOPLE", "hocba.signing.subjects", "SHEET");

  @TempDir
  Path base;

  @Test
  void eachSheetIsSignedAndArchivedOnceWheneverTheServerDies() throws Exception {
    try (OwnServer server = new OwnServer(base)) {
      server.start(SETTINGS);
      server.awaitPortal();
      Deadline.await(LONG, () -> issued(server), classes -> classes == CLASSES);
      server.kill();
      DemoSigners.registerSubjectTeacher(server);
      server.start(SETTINGS);
      server.awaitPortal();
      int sheets = signed(server);
      for (int kills = 0, kept = 0; kills < KILLS && kept < sheets - 1; kills++) {
        killWhenOneMoreIsKept(server);
        kept = KeptFiles.of(server, "SHEET").size();
        server.start(SETTINGS);
      }
      server.awaitPortal();
      Deadline.await(LONG, () -> KeptFiles.of(server, "SHEET").size(), size -> size == sheets);
      Thread.sleep(2000); // for the line of the last
      server.stop();
      assertAllNameTheSame(server, sheets);
    }
  }

  private static void killWhenOneMoreIsKept(OwnServer server) throws Exception {
    KeptFiles.awaitAnother(server, "SHEET", LONG);
    server.kill();
  }

  /** Begins the batch of the subject's teacher. @return the sheets in it */
  private static int signed(OwnServer server) throws Exception {
    String token = server.token("SUBJECT_TEACHER");
    List<Map<String, Object>> waiting = IssuedClass.list(Deadline.await(LONG, () -> server.json("/signing", token),
        told -> told.containsKey("waiting")), "waiting").stream().filter(w -> "GVBM".equals(w.get("step"))).toList();
    assertTrue(waiting.size() > 1, waiting.toString());
    var begun = server.post("/signing/batches", token, "{\"step\": \"GVBM\", \"classIds\": [" + waiting.stream()
        .map(w -> String.valueOf(IssuedClass.number(w, "classId"))).collect(Collectors.joining(","))
        + "], \"code\": \"" + PeopleSigning.PASSWORD + "\"}");
    assertEquals(200, begun.statusCode(), new String(begun.body(), StandardCharsets.UTF_8));
    return waiting.stream().mapToInt(w -> (int) IssuedClass.number(w, "ready")).sum();
  }

  /** Classes whose commit has returned. */
  private static long issued(OwnServer server) {
    try {
      Map<String, Object> told = server.json("/status", server.token("PROVINCE_OFFICER"));
      return told.containsKey("tasks") ? IssuedClass.list(told, "tasks").stream().filter(t -> "demo-classes".equals(t.get("name")))
          .mapToLong(t -> IssuedClass.number(t, "done")).findFirst().orElse(0) : 0;
    } catch (IOException notYet) {
      return 0;
    }
  }

  private static void assertAllNameTheSame(OwnServer server, int sheets) throws Exception {
    try (StoppedDatabase database = new StoppedDatabase(server)) {
      Map<String, String> archived = database.pairs("select cast(id as varchar(36)), sha256 from signing_document where kind = 'SHEET' and state = 'ARCHIVED'");
      assertEquals(sheets, archived.size());
      assertEquals(archived, database.pairs("select reference, sha256 from ledger_entry where kind = 'SHEET'"), "the ledger");
      assertEquals(archived, KeptFiles.of(server, "SHEET"), "the vault");
      assertEquals(sheets, database.number("select count(*) from signature_made s, signing_document d where d.id = s.document_id and d.kind = 'SHEET'"));
      assertEquals(sheets, database.number("select count(*) from audit_entry where action = 'SIGN_DOCUMENT'"));
    }
  }
}
