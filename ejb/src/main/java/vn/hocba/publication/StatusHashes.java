package vn.hocba.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.StatusIndex;
import vn.hocba.archive.bundle.StatusWriter;

/** The hashes of the files of status lists, read from their indexes once: a part of a province's list has megabytes. */
final class StatusHashes {

  private static final int MOST = 4;

  private final Map<Path, Map<String, String>> read = new LinkedHashMap<>();

  /** Something that changes with the content; empty for a list that is gone meanwhile. @param list folder of a status list; @param name of a file in it */
  synchronized Optional<String> of(Path list, String name) {
    Map<String, String> hashes = read.computeIfAbsent(list, StatusHashes::hashes);
    if (hashes == null) {
      return Optional.empty();
    }
    if (read.size() > MOST) {
      read.remove(read.keySet().iterator().next());
    }
    return Optional.ofNullable(hashes.get(name));
  }

  /** Null, so that nothing is kept, for a list that is gone. */
  private static Map<String, String> hashes(Path list) {
    try {
      byte[] index = Files.readAllBytes(list.resolve(StatusWriter.INDEX));
      Map<String, String> hashes = new HashMap<>();
      StatusIndex.read(index).parts().forEach((name, part) -> hashes.put(name, part.sha256()));
      hashes.put(StatusWriter.INDEX, Sha256.hex(index));
      hashes.put(StatusWriter.SEAL, Sha256.hex(index) + ".p7s");
      return hashes;
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
