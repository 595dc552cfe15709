package vn.hocba.archive.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Reads the files of an index from the first byte to the last. The engine itself looks at the checksums of its small files
 * only when it opens an index; a bit that fell over in a large one would give other hits, and nobody would be told.
 */
final class IndexFiles {

  private IndexFiles() {}

  /**
   * Whether every file of the last commit is there and as it was written. Files that a merge takes away meanwhile are not
   * missed.
   *
   * @throws CorruptIndexException naming the file that is not
   * @throws IOException when a file could not be read
   */
  static void check(Directory directory) throws IOException {
    for (String file : ofLastCommit(directory)) {
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      } catch (NoSuchFileException | FileNotFoundException gone) {
        if (ofLastCommit(directory).contains(file)) {
          throw new CorruptIndexException("file is missing", file, gone);
        }
      } catch (RuntimeException unreadable) {
        throw new CorruptIndexException("file cannot be read", file, unreadable);
      }
    }
  }

  private static Collection<String> ofLastCommit(Directory directory) throws IOException {
    return lastCommit(directory).files(true);
  }

  /** What the last commit says, whatever its bytes are. */
  static SegmentInfos lastCommit(Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory);
    } catch (NoSuchFileException | FileNotFoundException gone) {
      throw new CorruptIndexException("file is missing", directory.toString(), gone);
    } catch (RuntimeException unreadable) {
      throw new CorruptIndexException("commit cannot be read", directory.toString(), unreadable);
    }
  }
}
