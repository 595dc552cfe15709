package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PKCS#11 token in software (SoftHSM2), made for a test; the build names its configuration file in the environment. */
final class SoftToken {

  static final String PIN = "246813";
  private static final List<Path> LIBRARIES = Stream.of("/usr/lib/softhsm/libsofthsm2.so",
      "/usr/lib64/pkcs11/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so").map(Path::of).toList();

  private SoftToken() {}

  /** The library; without it the test is left out, unless the build says that it must be there. */
  static Path library() {
    var found = LIBRARIES.stream().filter(Files::exists).findFirst();
    assumeTrue(found.isPresent() || Boolean.getBoolean("softhsm.required"), "SoftHSM2 is not installed");
    return found.orElseThrow(() -> new AssertionError("SoftHSM2 is not installed"));
  }

  /** Makes an empty token. Returns its slot. */
  static long create(Path directory, String label) throws IOException, InterruptedException {
    Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = Files.createDirectories(directory.resolve("tokens"));
    Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    String answer = run("softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "13572468", "--pin", PIN);
    Matcher slot = Pattern.compile("reassigned to slot (\\d+)").matcher(answer);
    if (!slot.find()) {
      throw new AssertionError(answer);
    }
    return Long.parseLong(slot.group(1));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(true, process.waitFor(30, TimeUnit.SECONDS), command[0]);
    assertEquals(0, process.exitValue(), answer);
    return answer;
  }
}
