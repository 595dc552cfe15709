package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.SearchHealth.State;

class IndexRecoveryTest {
  @TempDir
  private Path directory;

  @Test
  void aKilledWriterLeavesExactlyWhatItsLastCommitSays() throws IOException, InterruptedException {
    for (int round = 1; round <= 2; round++) {
      long reported = killAfterCommits(3);
      try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
        assertEquals(State.USABLE, search.health().state());
        long committed = search.committedSequence();
        assertTrue(committed >= reported, committed + " < " + reported);
        assertEquals(committed, search.size());
        assertEquals(committed, search.search(SearchQuery.of("nguyen van dung")).total());
      }
    }
  }

  @Test
  void killedWhileItIsBuiltAnewAnIndexIsTheOldOneOrTheNewOne() throws IOException, InterruptedException {
    Random random = new Random(Long.getLong("seed", 26));
    for (int round = 1; round <= 4; round++) {
      Process process = writer("anew");
      long reported = 0;
      try (BufferedReader reports = process.inputReader()) {
        for (int i = random.nextInt(2, 8); i > 0; i--) {
          String line = reports.readLine();
          assertTrue(line != null, "the writer ended early");
          reported = line.startsWith("COMMITTED ") ? Long.parseLong(line.substring(10)) : reported;
        }
        Thread.sleep(random.nextInt(30));
      } finally {
        process.destroyForcibly().waitFor();
      }
      try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory); Stream<Path> left = Files.list(directory)) {
        assertEquals(State.USABLE, search.health().state(), search.health().detail());
        assertTrue(search.committedSequence() >= reported, search.committedSequence() + " < " + reported);
        assertEquals(search.committedSequence(), search.size());
        assertEquals(search.committedSequence(), search.search(SearchQuery.of("nguyen van dung")).total());
        assertEquals(1, left.filter(f -> f.getFileName().toString().startsWith("index-")).count());
      }
    }
  }

  @Test
  void anIndexThatCannotBePutInServiceLeavesTheOneThatServes() throws IOException {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(List.of(aTranscript("a", "Lê An").transcript()));
      search.commit(1);
      search.refresh();
      // As where nothing can be written: the name of the one in service is not exchanged.
      Path inTheWay = Files.createDirectories(directory.resolve("CURRENT.new").resolve("full"));
      TranscriptSearch.Rebuild rebuild = search.rebuild();
      rebuild.upsert(List.of(aTranscript("b", "Lê An").transcript()));
      assertThrows(UncheckedIOException.class, () -> rebuild.complete(2));
      rebuild.close();
      assertEquals(1, search.search(SearchQuery.of("le an")).total());
      assertEquals(State.USABLE, search.health().state());
      Files.delete(inTheWay);
      Files.delete(inTheWay.getParent());
      try (TranscriptSearch.Rebuild again = search.rebuild()) {
        again.upsert(List.of(aTranscript("b", "Lê An").transcript(), aTranscript("c", "Lê An").transcript()));
        again.complete(3);
      }
      assertEquals(2, search.search(SearchQuery.of("le an")).total());
    }
  }

  private Process writer(String... how) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), CrashedWriter.class.getName(), directory.toString()));
    command.addAll(List.of(how));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private long killAfterCommits(int commits) throws IOException, InterruptedException {
    Process process = writer();
    try (BufferedReader reports = process.inputReader()) {
      long last = 0;
      for (int i = 0; i < commits; i++) {
        String line = reports.readLine();
        assertTrue(line != null && line.startsWith("COMMITTED "), "the writer ended early: " + line);
        last = Long.parseLong(line.substring(10));
      }
      return last;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void closingGivesUpWhatWasNotCommitted() {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(1, "hash of line 1");
      index(search, aTranscript("b", "Lê Bình"));
      assertEquals(2, search.size());
    }
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      assertEquals(1, search.committedSequence());
      assertEquals("hash of line 1", search.committedLine());
      assertEquals(1, search.size());
    }
  }

  @Test
  void aSecondOwnerOfTheDirectoryIsRefused() {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      assertTrue(search.health().usable());
      assertThrows(UncheckedIOException.class, () -> new LuceneTranscriptSearch(directory));
    }
  }

  @Test
  void anotherSchemaIsReportedAndRepairedByARebuild() throws IOException {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(5);
    }
    try (FSDirectory files = FSDirectory.open(directory.resolve("index-1"));
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "0", "sequence", "5").entrySet());
      writer.commit();
    }
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      assertRepairable(search, State.OTHER_SCHEMA);
    }
  }

  @Test
  void damagedFilesAreReportedAndRepairedByARebuild() throws IOException {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(5);
    }
    try (Stream<Path> files = Files.list(directory.resolve("index-1"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".si")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      assertRepairable(search, State.DAMAGED);
    }
  }

  private static void assertRepairable(LuceneTranscriptSearch search, State state) {
    assertEquals(state, search.health().state());
    assertTrue(search.health().rebuildNeeded());
    assertEquals(0, search.committedSequence());
    assertThrows(SearchUnavailable.class, () -> search.search(SearchQuery.of("an")));
    try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
      rebuild.upsert(List.of(aTranscript("a", "Lê An").transcript()));
      rebuild.complete(6);
    }
    assertTrue(search.health().usable());
    assertEquals(1, search.search(SearchQuery.of("an")).total());
    assertEquals(6, search.committedSequence());
  }

  @Test
  void aFinishedRebuildLeavesNoFilesOfTheOldIndex() {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      index(search, aTranscript("old", "Lê An"));
      search.commit(1);
      try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
        rebuild.complete(2);
      }
    }
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      assertEquals(2, search.committedSequence());
      assertFalse(Files.exists(directory.resolve("index-1")));
    }
  }
}
