package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.IndexedTranscript;
import vn.hocba.archive.search.LuceneTranscriptSearch;
import vn.hocba.archive.search.SearchHealth;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.SearchUnavailable;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archive.search.TranscriptSearch;

/** Several servers keep a copy of the index each, from one ledger, whenever each of them runs. */
class IndexFollowerTest {

  @TempDir
  Path first;
  @TempDir
  Path second;
  private final List<IndexedTranscript> ledger = new ArrayList<>();
  private int generation;
  private int read;
  private final List<String> rebuilt = new ArrayList<>();
  private final Set<String> superseded = new HashSet<>();

  @Test
  void twoCopiesFollowOneLedgerAndOneThatWasAwayCatchesUp() {
    write("Lê An", "Trần Bình");
    try (TranscriptSearch one = new LuceneTranscriptSearch(first)) {
      IndexFollower ones = follower(one);
      ones.follow();
      try (TranscriptSearch other = new LuceneTranscriptSearch(second)) {
        follower(other).follow();
        assertEquals(2, other.committedSequence());
      }
      write("Phạm Chi");
      ledger.set(0, transcript(4, 1, "Lê An Sửa"));
      ledger.add(ledger.get(0));
      ones.follow();
      try (TranscriptSearch other = new LuceneTranscriptSearch(second)) {
        assertEquals(2, other.committedSequence(), "what it had when it stopped");
        follower(other).follow();
        assertSame(one, other);
        assertEquals(3, other.size());
        assertEquals(1, found(other, "sửa"));
      }
    }
  }

  @Test
  void aLongCatchingUpIsWrittenDownOnItsWayAndNotBegunAgain() {
    int part = 10;
    for (int i = 0; i < 52 * part; i++) {
      ledger.add(transcript(i + 1, i % 20, "Lê An"));
    }
    try (TranscriptSearch search = new LuceneTranscriptSearch(first)) {
      IndexFollower interrupted = new IndexFollower(search, (after, most) -> {
        if (after >= 51 * part) {
          throw new IllegalStateException("the server stops");
        }
        return part(after, part);
      }, this::agrees, (line, over) -> { });
      assertThrows(IllegalStateException.class, interrupted::follow);
      assertEquals(50 * part, search.committedSequence());
      read = 0;
      follower(search).follow();
      assertEquals(ledger.size(), search.committedSequence());
      assertEquals(2 * part, read);
    }
  }

  @Test
  void goesOnFromWhereAnotherServerBroughtTheIndex() {
    write("Lê An", "Trần Bình");
    try (TranscriptSearch shared = new LuceneTranscriptSearch(first)) {
      IndexFollower slow = follower(shared);
      slow.follow();
      write("Phạm Chi", "Vũ Dũng");
      follower(shared).follow();
      read = 0;
      slow.follow();
      assertEquals(0, read, "lines that the other took over");
      write("Đỗ Én");
      slow.follow();
      assertEquals(1, read);
      shared.refresh();
      assertEquals(5, shared.size());
    }
  }

  @Test
  void aLedgerThrownBackByACrashHasTheIndexBuiltAnew() {
    write("Lê An", "Trần Bình", "Phạm Chi");
    try (TranscriptSearch search = new LuceneTranscriptSearch(first)) {
      IndexFollower follower = follower(search);
      follower.follow();
      ledger.subList(1, 3).clear();
      generation++;
      write("Vũ Dũng", "Đỗ Én", "Hồ Gia");
      follower(search).follow();
      assertEquals(0, found(search, "bình"));
      assertEquals(4, search.size());
      assertEquals(4, search.committedSequence());
    }
  }

  @Test
  void whoeverIsToldThatTheIndexIsInStepFindsWhatWasEntered() {
    try (TranscriptSearch search = new LuceneTranscriptSearch(first)) {
      IndexFollower follower = follower(search);
      for (int i = 1; i <= 5; i++) {
        write("Lê An");
        follower.follow();
        assertEquals(i, search.committedSequence());
        assertEquals(i, search.search(SearchQuery.of("an")).total(), "nobody asked for a new view");
      }
    }
  }

  @Test
  void aDamagedIndexIsNotAskedAndBuiltAnewAndThatIsTold() throws IOException {
    write("Lê An", "Trần Bình");
    try (TranscriptSearch search = new LuceneTranscriptSearch(first)) {
      IndexFollower follower = follower(search);
      follower.follow();
      try (Stream<Path> files = Files.list(first.resolve("index-1"))) {
        Path file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes, StandardOpenOption.WRITE);
      }
      assertTrue(search.health().usable(), "nobody has looked");
      assertEquals(SearchHealth.State.DAMAGED, search.check().state());
      assertThrows(SearchUnavailable.class, () -> search.search(SearchQuery.of("an")));
      write("Phạm Chi");
      follower.follow();
      assertEquals(List.of("3", "3 over"), rebuilt);
      assertEquals(3, search.size());
      assertEquals(3, search.committedSequence());
    }
  }

  @Test
  void whatWasReplacedWhileAnIndexIsBuiltAnewIsNotFoundInIt() {
    write("Lê An", "Lê An Sửa");
    superseded.add("t1");
    try (TranscriptSearch search = new LuceneTranscriptSearch(first)) {
      search.commit(7, "of another ledger");
      follower(search).follow();
      assertEquals(1, search.size());
      assertEquals(1, found(search, "sửa"));
    }
  }

  @Test
  void anIndexThatIsAwayIsLeftAlone() {
    TranscriptSearch away = new LuceneTranscriptSearch(first);
    away.close();
    write("Lê An");
    follower(away).follow();
    assertEquals(0, read);
    assertEquals(SearchHealth.State.CLOSED, away.health().state());
    assertThrows(SearchUnavailable.class, away::size);
  }

  /** Opening reads the whole index while everybody waits: at once, after a minute, then ever later. */
  @Test
  void aWriterThatKeepsFailingIsOpenedAgainWithLongerAndLongerPauses() {
    int[] opened = {0};
    SearchHealth failed = new SearchHealth(SearchHealth.State.WRITER_FAILED, "the disk is full");
    TranscriptSearch search = (TranscriptSearch) Proxy.newProxyInstance(TranscriptSearch.class.getClassLoader(), new Class<?>[] {TranscriptSearch.class},
        (proxy, method, args) -> {
          opened[0] += method.getName().equals("check") ? 1 : 0;
          return failed;
        });
    IndexFollower follower = follower(search);
    follower.follow();
    assertEquals(1, opened[0]);
    looks(follower, 100);
    assertEquals(1, opened[0], "no pause");
    looks(follower, 100);
    assertEquals(2, opened[0]);
    looks(follower, 200);
    assertEquals(2, opened[0], "a pause that does not grow");
    looks(follower, 10_000);
    assertTrue(opened[0] > 6 && opened[0] < 15, "opened " + opened[0] + " times");
  }

  private static void looks(IndexFollower follower, int many) {
    for (int i = 0; i < many; i++) {
      follower.follow();
    }
  }

  private IndexFollower follower(TranscriptSearch search) {
    return new IndexFollower(search, this::part, this::agrees, (line, over) -> rebuilt.add(line + (over ? " over" : "")));
  }

  private IndexFeed.Part part(long after, int most) {
    List<IndexedTranscript> lines = ledger.stream().skip(after).limit(most).toList();
    read += lines.size();
    long last = after + lines.size();
    return new IndexFeed.Part(last, lines.isEmpty() ? null : hash(last), lines, lines.isEmpty() ? List.of() : List.copyOf(superseded));
  }

  private boolean agrees(long sequence, String line) {
    return sequence == 0 || sequence <= ledger.size() && hash(sequence).equals(line);
  }

  private String hash(long sequence) {
    return generation + " " + sequence;
  }

  private void write(String... names) {
    for (String name : names) {
      ledger.add(transcript(ledger.size() + 1, ledger.size() + 1, name));
    }
  }

  private static IndexedTranscript transcript(long sequence, int number, String name) {
    return new IndexedTranscript("t" + number, TranscriptKind.PAPER, name, null, 2009, null, "S1", "THCS Nguyễn Du", "9A1", 2023,
        null, sequence, null);
  }

  private static long found(TranscriptSearch search, String text) {
    search.refresh();
    return search.search(SearchQuery.of(text)).total();
  }

  private static void assertSame(TranscriptSearch one, TranscriptSearch other) {
    one.refresh();
    other.refresh();
    SearchQuery all = SearchQuery.of("").at(0, 200);
    assertEquals(one.search(all).hits(), other.search(all).hits());
    assertEquals(one.committedSequence(), other.committedSequence());
    assertEquals(one.committedLine(), other.committedLine());
  }
}
