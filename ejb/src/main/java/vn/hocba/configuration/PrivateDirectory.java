package vn.hocba.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Keeps everybody but the server's own user out of a directory, whatever the files in it allow. */
public final class PrivateDirectory {

  private PrivateDirectory() {}

  /** Makes the directory if need be; where the file system knows no owners, its own rules hold. */
  public static void close(Path directory) {
    try {
      Files.createDirectories(directory);
      PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
      if (view != null) {
        view.setPermissions(PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
