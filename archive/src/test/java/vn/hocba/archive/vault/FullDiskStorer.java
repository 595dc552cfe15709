package vn.hocba.archive.vault;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import vn.hocba.archive.Sha256;

/** A process whose disk has room for small files only: stores a small one, a large one and a small one, and tells how that went. */
final class FullDiskStorer {

  private FullDiskStorer() {}

  static byte[] large() {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  public static void main(String[] args) throws IOException {
    PrintStream report = System.out;
    try (Vault vault = OcflVault.in(Path.of(args[0]), Clock.systemUTC(), false)) {
      vault.store(new byte[] {1}, "small");
      report.println("STORED");
      try {
        vault.store(large(), "large");
        report.println("STORED");
      } catch (IOException full) {
        report.println("REFUSED");
      }
      report.println(vault.holds(Sha256.hex(large())) ? "THERE" : "NOT THERE");
      vault.store(new byte[] {2}, "small");
      report.println("STORED");
    }
  }
}
