package vn.hocba.archive.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MeantWordsOnLuceneTest extends MeantWordsContract {
  @TempDir
  private static Path directory;

  @Override
  TranscriptSearch open() {
    return new LuceneTranscriptSearch(directory);
  }
}
