package vn.hocba.archive.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import vn.hocba.archive.seal.KeyTrouble.Fault;

/** A PIN or secret where it is kept; read anew each time, so that it is nowhere held and can be changed meanwhile. */
@FunctionalInterface
interface Pin {

  /** @throws KeyTrouble SECRET when it cannot be read */
  char[] read();

  /** When it was last written; what was refused before is worth another try after that. */
  default Instant written() {
    return Instant.EPOCH;
  }

  /** In a file of its own; spaces around it do not count. */
  record InFile(Path file) implements Pin {

    @Override
    public char[] read() {
      try {
        return Files.readString(file).strip().toCharArray();
      } catch (IOException e) {
        throw new KeyTrouble(Fault.SECRET, "Cannot read " + file.getFileName(), e);
      }
    }

    @Override
    public Instant written() {
      try {
        return Files.getLastModifiedTime(file).toInstant();
      } catch (IOException e) {
        throw new KeyTrouble(Fault.SECRET, "Cannot read " + file.getFileName(), e);
      }
    }
  }
}
