package vn.hocba.archive.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Has files on the disk before anybody relies on them. */
final class Durable {

  private Durable() {}

  /** Everything below a directory. */
  static void force(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (Files.isDirectory(each)) {
          forceDirectory(each);
        } else {
          try (FileChannel file = FileChannel.open(each, StandardOpenOption.WRITE)) {
            file.force(true);
          }
        }
      }
    }
  }

  /** A new name is only as durable as its directory; Windows cannot open one and needs none. */
  static void forceDirectory(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
        entry.force(true);
      }
    }
  }
}
