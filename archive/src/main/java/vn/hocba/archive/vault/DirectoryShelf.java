package vn.hocba.archive.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A storage root on a file system. An object comes into its place by one rename, after all of it is on the disk. */
final class DirectoryShelf implements Shelf {

  private final Path root;
  private final Path aside;
  private final Path disposed;
  private final Path incoming;

  /**
   * @param directory where the storage root lies, with what is beside it
   * @param incoming for files under way, on the same file system; emptied by whoever opens the store
   */
  DirectoryShelf(Path directory, Path incoming) throws IOException {
    this.root = Files.createDirectories(directory.resolve("ocfl"));
    this.aside = directory.resolve("damaged");
    this.disposed = directory.resolve("disposed");
    this.incoming = incoming;
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  @Override
  public long size(String path) throws IOException {
    return Files.size(root.resolve(path));
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void put(String path, byte[] bytes) throws IOException {
    put(root.resolve(path), bytes);
  }

  private void put(Path to, byte[] bytes) throws IOException {
    Path temporary = Files.createDirectories(incoming).resolve(UUID.randomUUID().toString());
    try (FileChannel out =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
    move(temporary, to);
  }

  @Override
  public void publish(Path object, String path) throws IOException {
    try (Stream<Path> all = Files.walk(object)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        force(each);
      }
    }
    move(object, root.resolve(path)); // refused by the file system when a directory with something in it is there
  }

  @Override
  public void putAside(String path, String name) throws IOException {
    Path from = root.resolve(path);
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      move(from, aside.resolve(name));
      force(from.getParent());
    }
  }

  /** Out of the root by one rename, so that no half object stays there; what a crash leaves is emptied at the next start. */
  @Override
  public void remove(String path, String sha256) throws IOException {
    Path from = root.resolve(path);
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      Path away = Files.createDirectories(incoming).resolve(UUID.randomUUID().toString());
      move(from, away);
      force(from.getParent());
      OcflWorkshop.delete(away);
    }
    if (Files.isDirectory(aside)) {
      List<Path> kept;
      try (Stream<Path> all = Files.list(aside)) {
        kept = all.filter(f -> f.getFileName().toString().startsWith(sha256)).toList();
      }
      for (Path each : kept) {
        OcflWorkshop.delete(each);
      }
    }
  }

  @Override
  public boolean isDisposed(String sha256) {
    return Files.exists(disposed.resolve(sha256 + DisposalNote.ENDING));
  }

  @Override
  public void noteDisposal(String sha256, byte[] note) throws IOException {
    put(disposed.resolve(sha256 + DisposalNote.ENDING), note);
  }

  @Override
  public void close() {}

  private void move(Path from, Path to) throws IOException {
    List<Path> above =
        Stream.iterate(to.getParent(), p -> p != null && p.startsWith(root.getParent()), Path::getParent).toList();
    Files.createDirectories(to.getParent());
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the vault must lie on one file system", e);
    }
    for (Path directory : above) {
      force(directory);
    }
  }

  /** A new name is only as durable as its directory (POSIX fsync); Windows cannot open one and needs none. */
  private static void force(Path path) throws IOException {
    boolean directory = Files.isDirectory(path);
    if (!directory || path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel =
          FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }
}
