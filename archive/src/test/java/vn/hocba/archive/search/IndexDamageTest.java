package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.SearchHealth.State;

/** Whatever happens to whichever file of an index: it is noticed before anything is found in it, and built anew. */
class IndexDamageTest {
  private static final int TRANSCRIPTS = 600;
  private static final int FLIPS = 4;

  @TempDir
  private Path base;
  private Path whole;
  private final Random random = new Random(Long.getLong("seed", 2611));

  /** With a segment in one file and, as large ones are, one in many files, and with transcripts taken out. */
  @BeforeEach
  void anIndexWithFilesOfEachKind() throws IOException {
    whole = base.resolve("whole");
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(7, 5);
    List<IndexedTranscript> all = IntStream.range(0, TRANSCRIPTS)
        .mapToObj(i -> generator.entry(i).indexed("p" + i, "S" + i % 5, i + 1L)).toList();
    try (TranscriptSearch search = new LuceneTranscriptSearch(whole)) {
      search.upsert(all.subList(0, TRANSCRIPTS / 2));
      search.commit(TRANSCRIPTS / 2);
    }
    try (FSDirectory files = FSDirectory.open(whole.resolve("index-1")); IndexWriter writer = new IndexWriter(files,
        new IndexWriterConfig().setUseCompoundFile(false).setMergePolicy(NoMergePolicy.INSTANCE).setIndexSort(IndexSchema.LAID_OUT))) {
      for (IndexedTranscript t : all.subList(TRANSCRIPTS / 2, TRANSCRIPTS)) {
        writer.addDocument(IndexSchema.document(t));
      }
      writer.deleteDocuments(new Term(IndexSchema.ID, "p1"), new Term(IndexSchema.ID, "p9"));
      writer.setLiveCommitData(SegmentInfos.readLatestCommit(files).getUserData().entrySet());
      writer.commit();
    }
    try (TranscriptSearch search = new LuceneTranscriptSearch(whole)) {
      assertEquals(TRANSCRIPTS - 2, search.size());
    }
  }

  @Test
  void aBitThatFellOverInAnyFileIsNoticedBeforeAnythingIsFound() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (Path file : files(whole.resolve("index-1"))) {
      kinds.add(file.getFileName().toString().replaceFirst("^(segments).*|^.*\\.", "$1"));
      long length = Files.size(file);
      List<Long> places = new ArrayList<>(List.of(0L, length - 1));
      for (int i = 0; i < FLIPS; i++) {
        places.add(random.nextLong(length));
      }
      for (long place : places) {
        int bit = random.nextInt(8);
        assertNoticed(file.getFileName() + " at " + place + ", bit " + bit, file, copy -> flip(copy, place, bit));
      }
    }
    assertTrue(kinds.containsAll(Set.of("segments", "si", "cfs", "cfe", "doc", "tim", "dvd", "kdd", "fdt", "liv")), kinds.toString());
  }

  @Test
  void aFileThatIsMissingOrCutOffIsNoticed() throws IOException {
    for (Path file : files(whole.resolve("index-1"))) {
      assertNoticed(file.getFileName() + " is missing", file, Files::delete);
      long length = random.nextLong(Files.size(file));
      assertNoticed(file.getFileName() + " ends after " + length, file, copy -> cut(copy, length));
    }
  }

  @Test
  void anIndexWhoseNameIsLostIsNotTakenForAnEmptyOne() throws IOException {
    try (TranscriptSearch search = new LuceneTranscriptSearch(whole); TranscriptSearch.Rebuild rebuild = search.rebuild()) {
      rebuild.complete(9);
    }
    Path name = whole.resolve("CURRENT");
    for (byte[] other : List.of("7".getBytes(), "\u0000".getBytes(), new byte[0], new byte[] {(byte) 0xb2})) {
      assertNoticed("CURRENT holds " + other.length, name, copy -> Files.write(copy, other));
    }
    assertNoticed("CURRENT is missing", name, Files::delete);
    assertNoticed("the directory is missing", name, copy -> IOUtils.rm(copy.resolveSibling("index-2")));
  }

  @Test
  void damageUnderARunningIndexIsNoticedByACheckAndRepaired() throws IOException {
    for (Path file : files(whole.resolve("index-1"))) {
      Path copy = copied(file);
      try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(root(copy))) {
        assertEquals(State.USABLE, search.check().state());
        flip(copy, Files.size(copy) / 2, 3);
        assertEquals(State.DAMAGED, search.check().state(), copy.toString());
        assertRebuilt(search);
        assertEquals(State.USABLE, search.check().state());
      }
      IOUtils.rm(root(copy));
    }
  }

  @Test
  void aWriterThatFailedIsFollowedByOneThatGoesOnFromItsLastCommit() throws IOException {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(whole)) {
      for (char next = '2'; next <= '9'; next++) {
        // Where a file of the next segment is to be written there is one already, as on a disk that refuses to write.
        Files.createFile(whole.resolve("index-1/_" + next + ".cfs"));
      }
      search.upsert(List.of(SearchFixture.aTranscript("new", "Lê An").transcript()));
      // By the refusal: the index may have begun anew before anybody asks how it is.
      assertEquals(State.WRITER_FAILED, assertThrows(SearchUnavailable.class, () -> search.commit(TRANSCRIPTS + 1)).health().state());
      assertEquals(State.USABLE, search.check().state());
      assertEquals(TRANSCRIPTS - 2, search.size());
      assertEquals(TRANSCRIPTS / 2, search.committedSequence());
      search.upsert(List.of(SearchFixture.aTranscript("new", "Lê An").transcript()));
      search.commit(TRANSCRIPTS + 1);
      search.refresh();
      assertEquals(TRANSCRIPTS - 1, search.size());
    }
  }

  @Test
  void anIndexWhoseDirectoryGoesWhileItServesIsNotTakenForAnEmptyOne() throws IOException {
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(whole)) {
      IOUtils.rm(whole.resolve("index-1"));
      assertThrows(SearchUnavailable.class, () -> {
        search.upsert(List.of(SearchFixture.aTranscript("new", "Lê An").transcript()));
        search.commit(TRANSCRIPTS + 1);
      });
      assertEquals(State.DAMAGED, search.check().state());
      assertRebuilt(search);
    }
  }

  private interface Damage {
    void to(Path file) throws IOException;
  }

  private void assertNoticed(String what, Path file, Damage damage) throws IOException {
    Path copy = copied(file);
    damage.to(copy);
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(root(copy))) {
      assertTrue(search.health().rebuildNeeded(), what + ": " + search.health());
      assertRebuilt(search);
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
    try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(root(copy))) {
      assertEquals(1, search.size(), what);
    }
    IOUtils.rm(root(copy));
  }

  private static void assertRebuilt(TranscriptSearch search) {
    assertThrows(SearchUnavailable.class, () -> search.search(SearchQuery.of("")));
    assertThrows(SearchUnavailable.class, () -> search.all(SearchQuery.of(""), 10));
    assertThrows(SearchUnavailable.class, () -> search.complete(SearchQuery.of("n"), 10));
    assertEquals(0, search.committedSequence());
    try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
      rebuild.upsert(List.of(SearchFixture.aTranscript("a", "Lê An").transcript()));
      rebuild.complete(1);
    }
    assertEquals(1, search.search(SearchQuery.of("")).total());
  }

  /** The same file in a copy of the whole index. */
  private Path copied(Path file) throws IOException {
    Path root = Files.createTempDirectory(base, "copy");
    try (Stream<Path> all = Files.walk(whole)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(whole.relativize(each));
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
    return root.resolve(whole.relativize(file));
  }

  private static Path root(Path copy) {
    return copy.getFileName().toString().equals("CURRENT") ? copy.getParent() : copy.getParent().getParent();
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> !f.getFileName().toString().equals("write.lock")).sorted().collect(Collectors.toList());
    }
  }

  private static void flip(Path file, long place, int bit) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, place);
      one.put(0, (byte) (one.get(0) ^ 1 << bit)).rewind();
      channel.write(one, place);
    }
  }

  private static void cut(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }
}
