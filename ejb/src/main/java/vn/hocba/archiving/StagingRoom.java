package vn.hocba.archiving;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;

/** Where a file waits, under its SHA-256, between its first signature and being in the vault. */
public final class StagingRoom {

  private static final String NOTE = ".note";
  private static final String PART = ".part";
  private final Path directory;

  StagingRoom(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  public Path path(String sha256) {
    return directory.resolve(sha256 + ".pdf");
  }

  /** Writes a file that survives a power cut once this returns. */
  public void put(String sha256, byte[] bytes) throws IOException {
    write(path(sha256), bytes);
  }

  /** Writes what is to be known of a transcript even when the database forgets its last commits, as durably. */
  void note(String transcriptId, SealNote note) throws IOException {
    write(noteOf(transcriptId), note.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Empty when there is none, or only part of one. */
  Optional<SealNote> note(String transcriptId) throws IOException {
    Path file = noteOf(transcriptId);
    return Files.exists(file) ? SealNote.read(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
  }

  void forget(String transcriptId) throws IOException {
    Files.deleteIfExists(noteOf(transcriptId));
  }

  private Path noteOf(String transcriptId) {
    return directory.resolve(transcriptId + NOTE);
  }

  /** Beside it first: a disk that is full leaves nothing half, and what stood there before as it was. */
  private void write(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + "." + Thread.currentThread().threadId() + PART);
    try {
      try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
    try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  /** The bytes; empty if they are not there or not what their name says. */
  public Optional<byte[]> read(String sha256) throws IOException {
    Path file = path(sha256);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    return Sha256.hex(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
  }

  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(path(sha256));
  }

  /** Removes what nobody waits for: files of attempts that died before they were written down. */
  public void removeAllBut(Set<String> wanted) throws IOException {
    removeAllBut(wanted, Instant.MAX);
  }

  /** Removes notes that every database remembers by now. */
  void removeNotes(Instant before) throws IOException {
    List<Path> notes;
    try (Stream<Path> files = Files.list(directory)) {
      notes = files.filter(f -> f.toString().endsWith(NOTE)).toList();
    }
    for (Path note : notes) {
      if (Files.getLastModifiedTime(note).toInstant().isBefore(before)) {
        Files.deleteIfExists(note);
      }
    }
  }

  /** The same of files written before then only: a younger one may be written down this moment. */
  public void removeAllBut(Set<String> wanted, Instant before) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(directory)) {
      left = files.filter(f -> !f.toString().endsWith(NOTE) && !wanted.contains(f.getFileName().toString().replace(".pdf", ""))).toList();
    }
    for (Path file : left) {
      if (Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    }
  }
}
