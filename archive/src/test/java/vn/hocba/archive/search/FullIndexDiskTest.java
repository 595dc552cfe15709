package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocba.archive.search.SearchFixture.aTranscript;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.disk.SmallDisk;
import vn.hocba.archive.search.SearchHealth.State;

class FullIndexDiskTest {

  private static final int ROOM = 20_000;
  private static final int MANY = 3000;

  @TempDir
  private Path directory;

  private static List<IndexedTranscript> transcripts(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> aTranscript("t" + i, "Nguyễn Văn Dũng").onPaper("tờ số " + i, i).transcript()).toList();
  }

  /** What was committed stays, nothing half is seen, and the same writing goes through once there is room. */
  @Test
  void anIndexWhoseDiskIsFullSaysSoAndGoesOnFromItsLastCommitWhenThereIsRoom() throws Exception {
    try (SmallDisk disk = new SmallDisk(directory, 8)) {
      try (LuceneTranscriptSearch search = new LuceneTranscriptSearch(disk.directory().resolve("index"))) {
        search.upsert(transcripts(1, 11));
        search.commit(10);
        disk.fill(ROOM);
        // By the refusal: the index may have begun anew before anybody asks how it is.
        assertEquals(State.WRITER_FAILED, assertThrows(SearchUnavailable.class, () -> {
          search.upsert(transcripts(11, MANY));
          search.commit(MANY);
        }).health().state());
        disk.empty();
        assertEquals(State.USABLE, search.check().state(), search.health().detail());
        assertEquals(List.of(10L, 10L), List.of(search.committedSequence(), (long) search.size()));
        search.upsert(transcripts(11, MANY));
        search.commit(MANY - 1);
        search.refresh();
        assertEquals(MANY - 1, search.search(SearchQuery.of("nguyen van dung")).total());
      }
    }
  }
}
