package vn.hocba.archive.picture.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import vn.hocba.archive.picture.Ink;
import vn.hocba.archive.picture.SamplePictures;

/** The sample pictures as they are shown in documents. */
public final class DrawnPictures {

  private DrawnPictures() {}

  public static byte[] signature(Path directory) throws IOException {
    return drawn(directory, SamplePictures.signature("PNG"), Ink.BLUE);
  }

  public static byte[] seal(Path directory) throws IOException {
    return drawn(directory, SamplePictures.seal("JPEG"), Ink.RED);
  }

  private static byte[] drawn(Path directory, byte[] picture, Ink ink) throws IOException {
    Path file = Files.write(directory.resolve("sample"), picture);
    return Base64.getDecoder().decode(PictureTask.draw(file, ink, 4_000_000).png());
  }
}
