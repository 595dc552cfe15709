package vn.hocba.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of this program, as a backup says which made it. */
final class Program {

  private static final String ABOUT = "/META-INF/maven/vn.hocba/hocba-ejb/pom.properties";

  private Program() {}

  static String version() {
    Properties about = new Properties();
    try (InputStream in = Program.class.getResourceAsStream(ABOUT)) {
      if (in != null) {
        about.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "Học Bạ " + about.getProperty("version", "");
  }
}
