package vn.hocba.archive.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hocba.archive.Sha256;

/**
 * Stores files so that a file under its final name is always whole: {@code objects/ab/cd/<sha256>}.
 * Nothing is ever overwritten. For files that may be taken away again, such as evidence; archived files lie in a
 * {@link Vault}, which kept them in this way before it knew OCFL. Thread-safe; one process at a time owns a store.
 */
public final class HashedFiles {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Path objects;
  private final Path incoming;
  private final Path damaged;

  /**
   * Opens a store, creating it when needed, and removes what an interrupted {@link #store} left behind.
   *
   * @param root directory on one file system
   * @throws IOException when the directories cannot be made or cleaned
   */
  public HashedFiles(Path root) throws IOException {
    objects = root.resolve("objects");
    damaged = root.resolve("damaged");
    incoming = root.resolve("incoming"); // same file system, or the rename would not be atomic
    Files.createDirectories(objects);
    Files.createDirectories(incoming);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(incoming)) {
      for (Path unfinished : left) {
        Files.delete(unfinished);
      }
    }
  }

  /**
   * Stores bytes; when it returns they survive a power cut. Storing the same bytes again changes nothing.
   *
   * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
   * @throws IOException when the bytes are not safely stored, or when the file of that name is damaged:
   *     it is then left as it is, for somebody to look at
   */
  public String store(byte[] bytes) throws IOException {
    String sha256 = Sha256.hex(bytes);
    Path target = path(sha256);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return existing(sha256);
    }
    Path temporary = incoming.resolve(UUID.randomUUID().toString());
    try {
      try (FileChannel out =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      publish(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return sha256;
  }

  /**
   * Puts a whole file in the place of a damaged or missing one. What lay there is put aside, not destroyed; a file that is good is left
   * alone.
   *
   * @throws IOException when the bytes are not those of that name, or the store could not be read or written
   */
  public void repair(String sha256, byte[] whole) throws IOException {
    if (!Sha256.hex(whole).equals(sha256)) {
      throw new IOException("not the bytes of " + sha256);
    }
    if (check(sha256) == Fixity.BAD && Files.exists(path(sha256), LinkOption.NOFOLLOW_LINKS)) {
      Path aside = Files.createDirectories(damaged).resolve(sha256 + "-" + UUID.randomUUID());
      move(path(sha256), aside);
    }
    store(whole);
  }

  /**
   * Opens a stored file for reading.
   *
   * @throws NoSuchFileException when nothing is stored under that hash
   */
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(path(sha256));
  }

  /**
   * The file of a stored object, for handing to the worker; nobody may write to it.
   *
   * @return its path, whether or not it exists
   */
  public Path path(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
    }
    return objects.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /**
   * Length of a stored file in bytes.
   *
   * @throws NoSuchFileException when nothing is stored under that hash
   */
  public long size(String sha256) throws IOException {
    return Files.size(path(sha256));
  }

  /** Reads a stored file to its end and compares its hash; needs memory for one buffer only. */
  public Fixity check(String sha256) {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = open(sha256)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n; (n = in.read(buffer)) >= 0;) {
        digest.update(buffer, 0, n);
      }
    } catch (NoSuchFileException missing) {
      return Fixity.BAD;
    } catch (IOException unreadable) {
      return Fixity.COULD_NOT_CHECK;
    }
    return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? Fixity.GOOD : Fixity.BAD;
  }

  private String existing(String sha256) throws IOException {
    Fixity fixity = check(sha256);
    if (fixity != Fixity.GOOD) {
      throw new IOException("stored object " + sha256 + " is " + fixity);
    }
    return sha256;
  }

  /** Gives a complete file its final name. A link, unlike a rename, refuses to replace what is there. */
  private void publish(Path temporary, Path target) throws IOException {
    Path directory = target.getParent();
    Files.createDirectories(directory);
    try {
      Files.createLink(target, temporary);
    } catch (FileAlreadyExistsException another) {
      existing(target.getFileName().toString()); // another thread was faster with the same bytes
    } catch (UnsupportedOperationException noLinks) {
      move(temporary, target);
    }
    force(directory);
    force(directory.getParent());
    force(objects);
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the store must lie on one file system", e);
    }
  }

  /** A new name is only as durable as its directory (POSIX fsync); Windows cannot open one and needs none. */
  private static void force(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
