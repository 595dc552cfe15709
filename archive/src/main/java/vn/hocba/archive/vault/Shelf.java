package vn.hocba.archive.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where an OCFL storage root lies: a directory, or a bucket of an object store. Paths are relative, with slashes. */
interface Shelf extends Closeable {

  /** @throws NoSuchFileException when there is none; any other failure says nothing about the file */
  byte[] read(String path) throws IOException;

  /** @throws NoSuchFileException when there is none */
  long size(String path) throws IOException;

  boolean exists(String path) throws IOException;

  /** Writes one file of the root itself; it is whole or not there. */
  void put(String path, byte[] bytes) throws IOException;

  /**
   * Gives a complete object its place. When this returns the object survives a power cut; when it fails, or the
   * process dies within, there is no object, or all of it.
   *
   * @param object a directory that is not needed any more afterwards
   * @throws IOException also when something lies there already
   */
  void publish(Path object, String path) throws IOException;

  /** Takes a damaged object out of the root and keeps it beside, under that name. */
  void putAside(String path, String name) throws IOException;

  /** Takes an object away for good, with what was put aside of it; nothing when it is not there. */
  void remove(String path, String sha256) throws IOException;

  /** Whether a file of that SHA-256 was disposed of. */
  boolean isDisposed(String sha256) throws IOException;

  /** Writes down beside the root that a file was disposed of; when this returns it survives a power cut. */
  void noteDisposal(String sha256, byte[] note) throws IOException;

  @Override
  void close();
}
