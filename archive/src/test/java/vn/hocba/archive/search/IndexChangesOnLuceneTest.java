package vn.hocba.archive.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class IndexChangesOnLuceneTest extends IndexChangesContract {
  @TempDir
  private Path directory;

  @Override
  TranscriptSearch open() {
    return new LuceneTranscriptSearch(directory);
  }
}
