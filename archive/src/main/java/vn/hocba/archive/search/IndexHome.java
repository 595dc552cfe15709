package vn.hocba.archive.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NativeFSLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * The directory of the index: numbered generations beside each other and a file that names the one in service.
 * The operating system holds the lock, so a killed process leaves none behind.
 */
final class IndexHome implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(IndexHome.class.getName());
  private static final String CURRENT = "CURRENT";
  private static final String GENERATION = "index-";

  private final Path root;
  private final FSDirectory lockDirectory;
  private final Lock lock;

  /**
   * Takes the directory for this process.
   *
   * @throws IOException if another process or another instance holds it, or it cannot be written
   */
  IndexHome(Path root) throws IOException {
    this.root = Files.createDirectories(root);
    this.lockDirectory = FSDirectory.open(this.root, NativeFSLockFactory.INSTANCE);
    boolean held = false;
    try {
      this.lock = lockDirectory.obtainLock("search.lock");
      held = true;
    } finally {
      if (!held) {
        lockDirectory.close();
      }
    }
  }

  /** The generation in service, which need not exist yet. */
  Path current() throws IOException {
    try {
      return root.resolve(GENERATION + Long.parseLong(Files.readString(root.resolve(CURRENT), StandardCharsets.ISO_8859_1).strip()));
    } catch (NoSuchFileException | NumberFormatException neverNamed) {
      return root.resolve(GENERATION + 1);
    }
  }

  /**
   * Whether a generation was in service that is not there: its directory is gone, or the file that names it cannot be read.
   */
  boolean lost() throws IOException {
    if (Files.exists(current())) {
      return Files.exists(root.resolve(CURRENT)) && !named();
    }
    try (DirectoryStream<Path> generations = Files.newDirectoryStream(root, GENERATION + "*")) {
      return Files.exists(root.resolve(CURRENT)) || generations.iterator().hasNext();
    }
  }

  private boolean named() throws IOException {
    return Files.readString(root.resolve(CURRENT), StandardCharsets.ISO_8859_1).strip().matches("[1-9]\\d{0,17}");
  }

  /** An empty directory for the next generation. */
  Path next() throws IOException {
    Path next = root.resolve(GENERATION + (number(current()) + 1));
    IOUtils.rm(next);
    return next;
  }

  /** Puts a generation in service: after a crash either the old or the new one is named, never half of it. */
  void putInService(Path generation) throws IOException {
    Path fresh = root.resolve(CURRENT + ".new");
    Files.writeString(fresh, Long.toString(number(generation)), StandardCharsets.US_ASCII);
    IOUtils.fsync(fresh, false);
    Files.move(fresh, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(root, true);
  }

  /** As {@link #deleteOthers}; what cannot be deleted now goes at the next start. */
  void leaveOnly(Path generation) {
    try {
      deleteOthers(generation);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "An index that is not in service any more could not be deleted", e);
    }
  }

  /** Deletes generations left by a rebuild that was finished or killed. */
  void deleteOthers(Path keep) throws IOException {
    try (DirectoryStream<Path> generations = Files.newDirectoryStream(root, GENERATION + "*")) {
      for (Path generation : generations) {
        if (!generation.equals(keep)) {
          IOUtils.rm(generation);
        }
      }
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring(GENERATION.length()));
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(lock, lockDirectory);
  }
}
