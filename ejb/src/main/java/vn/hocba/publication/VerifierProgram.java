package vn.hocba.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The command-line verifier as it came with this server. */
public final class VerifierProgram {

  private VerifierProgram() {}

  /** Empty on a server that was put together without it. */
  public static Optional<Path> file() {
    return Optional.of(Path.of(System.getProperty("jboss.home.dir"), "verifier", "hocba-verifier.jar")).filter(Files::exists);
  }
}
