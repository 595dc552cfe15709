package vn.hocba.archive.search;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that indexes and commits, or builds its index anew again and again, until it is killed. It reports each commit on its
 * standard output, and the beginning of each rebuild.
 */
final class CrashedWriter {
  static final int BATCH = 50;

  private CrashedWriter() {}

  public static void main(String[] args) {
    PrintStream report = System.out;
    LuceneTranscriptSearch search = new LuceneTranscriptSearch(Path.of(args[0]));
    if (args.length > 1) {
      rebuild(search, report);
    }
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

  /** Each new index has one part more than the one before. */
  private static void rebuild(TranscriptSearch search, PrintStream report) {
    for (int size = (int) search.committedSequence() + BATCH; ; size += BATCH) {
      report.println("BEGUN " + size);
      report.flush();
      try (TranscriptSearch.Rebuild rebuild = search.rebuild()) {
        for (int i = 1; i <= size; i++) {
          rebuild.upsert(List.of(SearchFixture.aTranscript("t" + i, "Nguyễn Văn Dũng").onPaper("tờ số " + i, i).transcript()));
        }
        rebuild.complete(size);
      }
      report.println("COMMITTED " + search.committedSequence());
      report.flush();
    }
  }
}
