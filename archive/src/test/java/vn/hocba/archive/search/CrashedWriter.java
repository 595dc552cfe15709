package vn.hocba.archive.search;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that indexes and commits until it is killed, reporting each commit on its standard output. */
final class CrashedWriter {
  static final int BATCH = 50;

  private CrashedWriter() {}

  public static void main(String[] args) {
    PrintStream report = System.out;
    LuceneTranscriptSearch search = new LuceneTranscriptSearch(Path.of(args[0]));
    for (int sequence = 1; ; sequence += BATCH) {
      List<IndexedTranscript> batch = new ArrayList<>();
      for (int i = sequence; i < sequence + BATCH; i++) {
        batch.add(SearchFixture.aTranscript("t" + i, "Nguyễn Văn Dũng").onPaper("tờ số " + i, i).transcript());
      }
      search.upsert(batch);
      if (sequence / BATCH % 3 == 0) {
        search.commit(sequence + BATCH - 1L);
        report.println("COMMITTED " + search.committedSequence());
        report.flush();
      }
    }
  }
}
