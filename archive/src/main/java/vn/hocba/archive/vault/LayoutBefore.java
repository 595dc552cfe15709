package vn.hocba.archive.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;

/**
 * Takes over the files of a vault from before it knew OCFL, {@code objects/ab/cd/<sha256>}. Each is removed there only
 * when it is whole in the new place, so that this may be interrupted at any moment and simply be done again.
 */
public final class LayoutBefore {

  private final Path directory;

  /** @param directory the vault's, which may hold nothing of that kind */
  public LayoutBefore(Path directory) {
    this.directory = directory;
  }

  /** Whether there is something to take over. */
  public static boolean isIn(Path directory) {
    return Files.isDirectory(directory.resolve("objects"));
  }

  /**
   * Takes over what is whole.
   *
   * @param about what to say of the file of a SHA-256
   * @return how many files are damaged and stay where they are
   * @throws IOException when the vault could not take a file
   */
  public int moveTo(Vault vault, UnaryOperator<String> about) throws IOException {
    Path objects = directory.resolve("objects");
    if (!isIn(directory)) {
      return 0;
    }
    int damaged = 0;
    for (Path file : paths(objects).stream().filter(Files::isRegularFile).toList()) {
      String sha256 = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      if (Sha256.hex(bytes).equals(sha256)) {
        vault.store(bytes, about.apply(sha256));
        Files.delete(file);
      } else {
        damaged++;
      }
    }
    if (damaged == 0) {
      for (Path empty : paths(objects).reversed()) {
        Files.delete(empty);
      }
    }
    return damaged;
  }

  /** Every directory before what is in it. */
  private static List<Path> paths(Path objects) throws IOException {
    try (Stream<Path> all = Files.walk(objects)) {
      return all.sorted().toList();
    }
  }
}
