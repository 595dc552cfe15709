package vn.hocba.archive.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/**
 * Keeps sealed files for decades, each named by the SHA-256 of its bytes. A stored file is whole, is never
 * overwritten, and leaves only by a decision that stays behind in its place; a transcript never leaves.
 */
public interface Vault extends Closeable {

  /**
   * Stores bytes; when it returns they survive a power cut. Storing the same bytes again changes nothing.
   *
   * @param about what the file is, for whoever reads the store without this program: kind and identifier
   * @return SHA-256 of the bytes, 64 lower-case hexadecimal digits
   * @throws IOException when the bytes are not safely stored, when they were disposed of, or when the file of that name
   *     is damaged: it is then left as it is
   */
  String store(byte[] bytes, String about) throws IOException;

  /**
   * Whether a file of that name was stored, damaged or not.
   *
   * @throws IOException when the store does not answer: then nobody knows
   */
  boolean holds(String sha256) throws IOException;

  /**
   * A stored file, which has been compared with its name.
   *
   * @throws NoSuchFileException when nothing is stored under that name
   * @throws DamagedException when it is no longer what was stored
   * @throws IOException when it could not be read
   */
  byte[] read(String sha256) throws IOException;

  /**
   * Length of a stored file in bytes.
   *
   * @throws NoSuchFileException when nothing is stored under that name
   */
  long size(String sha256) throws IOException;

  /** Whether a stored file, and what describes it, still is what was stored, and which part is not. */
  FixityFinding examine(String sha256);

  /** As {@link #examine}, without the part. */
  default Fixity check(String sha256) {
    return examine(sha256).answer();
  }

  /**
   * Puts a whole file in the place of a damaged or missing one. What lay there is put aside, not destroyed; a file
   * that is good is left alone.
   *
   * @throws IOException when the bytes are not those of that name, or the store could not be read or written
   */
  void repair(String sha256, byte[] whole, String about) throws IOException;

  /**
   * Takes a file out of the store for good, after a note that it was; doing it again changes nothing. From then on the
   * same bytes are not stored again.
   *
   * @param decision by which it is done, for whoever reads the note without this program
   * @throws IOException when the file is of a kind that is never disposed of, when what it is cannot be read, or when
   *     the store does not answer
   */
  void dispose(String sha256, String decision) throws IOException;

  /** Whether a file of that name was disposed of here, as the note beside the store says. */
  boolean disposed(String sha256) throws IOException;

  /** Whether the store answers and is ready to be written to. */
  boolean usable();

  @Override
  void close();
}
