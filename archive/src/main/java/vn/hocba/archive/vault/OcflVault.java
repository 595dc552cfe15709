package vn.hocba.archive.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;

/**
 * A vault in the Oxford Common File Layout 1.1: every file an object of one version, the README and the
 * specification beside them, so that it is read without this program. Thread-safe; one process at a time owns its
 * workshop.
 */
public final class OcflVault implements Vault {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int LOCKS = 64;

  private final Shelf shelf;
  private final OcflWorkshop workshop;
  private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
  private final Clock clock;
  private final boolean known;
  private volatile boolean begun;

  OcflVault(Shelf shelf, Path workshop, Clock clock, boolean known) throws IOException {
    this.shelf = shelf;
    this.known = known;
    this.clock = clock;
    this.workshop = new OcflWorkshop(workshop, clock);
  }

  /**
   * Opens a vault in a directory, which need not be there yet, and removes what an interrupted {@link #store} left behind.
   *
   * @param directory on one file system: {@code ocfl/} is the storage root, {@code damaged/} what was put aside, {@code
   *     disposed/} a note of each file that was disposed of
   * @param known whether files were stored there before: then a root that is missing is a disk that is missing, and no
   *     new one is begun in its place
   */
  public static OcflVault in(Path directory, Clock clock, boolean known) throws IOException {
    Path workshop = directory.resolve("workshop"); // same file system, or the rename would not be atomic
    return new OcflVault(new DirectoryShelf(directory, workshop.resolve("single")), workshop, clock, known);
  }

  /**
   * Opens a vault that is only read, on a medium that may not be written to.
   *
   * @param workshop a directory elsewhere, emptied here
   */
  public static OcflVault readFrom(Path directory, Path workshop, Clock clock) throws IOException {
    return new OcflVault(new DirectoryShelf(directory, workshop.resolve("single")), workshop, clock, true);
  }

  /**
   * Opens a vault in a bucket of an object store, which need not answer yet.
   *
   * @param workshop a directory of this machine for objects being made, emptied here
   * @param known as of a directory
   */
  public static OcflVault at(S3Place place, Path workshop, Clock clock, boolean known) throws IOException {
    return new OcflVault(new S3Shelf(place), workshop, clock, known);
  }

  @Override
  public String store(byte[] bytes, String about) throws IOException {
    String sha256 = Sha256.hex(bytes);
    Lock turn = lock(sha256);
    turn.lock();
    try {
      checkNotDisposed(sha256);
      if (holds(sha256)) {
        required(sha256);
      } else {
        place(sha256, bytes, about);
      }
    } finally {
      turn.unlock();
    }
    return sha256;
  }

  @Override
  public boolean holds(String sha256) throws IOException {
    return shelf.exists(path(sha256) + "/" + OcflWorkshop.OBJECT);
  }

  @Override
  public byte[] read(String sha256) throws IOException {
    String path = path(sha256);
    byte[] bytes = new StoredObject(shelf, path, sha256).content(shelf::read);
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw new DamagedException(path);
    }
    return bytes;
  }

  @Override
  public long size(String sha256) throws IOException {
    return new StoredObject(shelf, path(sha256), sha256).content(shelf::size);
  }

  @Override
  public FixityFinding examine(String sha256) {
    String path = path(sha256);
    try {
      // Without its declaration this is no storage root: a disk that is not there, not files that are gone.
      if (!shelf.exists(OcflWorkshop.ROOT)) {
        return FixityFinding.couldNotCheck(OcflWorkshop.ROOT);
      }
    } catch (IOException unreadable) {
      return FixityFinding.couldNotCheck(OcflWorkshop.ROOT);
    }
    return new StoredObject(shelf, path, sha256).examine();
  }

  @Override
  public void repair(String sha256, byte[] whole, String about) throws IOException {
    if (!Sha256.hex(whole).equals(sha256)) {
      throw new IOException("these bytes are not those of " + sha256);
    }
    Lock turn = lock(sha256);
    turn.lock();
    try {
      checkNotDisposed(sha256);
      FixityFinding found = examine(sha256);
      if (found.answer() == Fixity.GOOD) {
        return;
      }
      if (found.answer() == Fixity.COULD_NOT_CHECK) {
        throw new IOException("could not check " + found.part());
      }
      shelf.putAside(path(sha256), sha256 + "-" + clock.millis());
      place(sha256, whole, about);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void dispose(String sha256, String decision) throws IOException {
    String path = path(sha256);
    Lock turn = lock(sha256);
    turn.lock();
    try {
      begin();
      // A disk that is not there holds the file still.
      if (!shelf.exists(OcflWorkshop.ROOT)) {
        throw new IOException("the storage root is not there: " + OcflWorkshop.ROOT);
      }
      if (holds(sha256)) {
        DisposalNote.checkDisposable(new StoredObject(shelf, path, sha256).about());
      }
      if (!disposed(sha256)) {
        shelf.noteDisposal(sha256, DisposalNote.of(sha256, decision, clock.instant()));
      }
      shelf.remove(path, sha256);
      if (holds(sha256)) {
        throw new IOException("object " + sha256 + " could not be taken away");
      }
    } finally {
      turn.unlock();
    }
  }

  @Override
  public boolean disposed(String sha256) throws IOException {
    path(sha256);
    return shelf.isDisposed(sha256);
  }

  @Override
  public boolean usable() {
    try {
      begin();
      return shelf.exists(OcflWorkshop.ROOT);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    workshop.close();
    shelf.close();
  }

  private void place(String sha256, byte[] bytes, String about) throws IOException {
    begin();
    Path object = workshop.build(sha256, bytes, about);
    try {
      shelf.publish(object, path(sha256));
    } finally {
      workshop.discard(object);
    }
    required(sha256);
  }

  /** What left by a decision does not come back by a copy that lags behind. */
  private void checkNotDisposed(String sha256) throws IOException {
    if (disposed(sha256)) {
      throw new IOException("object " + sha256 + " was disposed of");
    }
  }

  private void required(String sha256) throws IOException {
    FixityFinding found = examine(sha256);
    if (found.answer() != Fixity.GOOD) {
      throw new IOException("stored object " + sha256 + " is " + found.answer() + ": " + found.part());
    }
  }

  /** Writes what the storage root lacks of its beginning; a crash within leaves it to the next time. */
  private synchronized void begin() throws IOException {
    if (begun) {
      return;
    }
    if (known && !shelf.exists(OcflWorkshop.ROOT)) {
      throw new IOException("the storage root is not there: " + OcflWorkshop.ROOT);
    }
    for (Map.Entry<String, byte[]> file : workshop.beginning().entrySet()) {
      if (!shelf.exists(file.getKey())) {
        shelf.put(file.getKey(), file.getValue());
      }
    }
    begun = true;
  }

  private Lock lock(String sha256) {
    return locks[Integer.parseInt(sha256.substring(0, 2), 16) % LOCKS];
  }

  private static String path(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
    }
    return OcflWorkshop.path(sha256);
  }
}
