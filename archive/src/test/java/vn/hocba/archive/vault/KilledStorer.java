package vn.hocba.archive.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** A process that stores file after file until it is killed, reporting each that was confirmed. Arguments: directory, bytes of a file. */
final class KilledStorer {

  static final String STORED = "STORED ";

  private KilledStorer() {}

  public static void main(String[] args) throws IOException {
    PrintStream report = System.out;
    int largest = Integer.parseInt(args[1]);
    RandomGenerator random = RandomGenerator.getDefault();
    try (Vault vault = OcflVault.in(Path.of(args[0]), Clock.systemUTC(), false)) {
      while (true) {
        byte[] bytes = new byte[random.nextInt(largest / 2, largest)];
        random.nextBytes(bytes);
        report.println(STORED + vault.store(bytes, "killed"));
        report.flush();
      }
    }
  }
}
