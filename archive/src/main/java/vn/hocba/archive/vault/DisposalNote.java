package vn.hocba.archive.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

/** What stays behind of a file that was disposed of, for whoever reads the store without this program; and which may be. */
final class DisposalNote {

  static final String ENDING = ".txt";
  /**
   * The kinds of the ledger that a table of retention times may let go, as files say of themselves. Transcripts, also
   * those on paper, registers, and what proves others and what other archives handed over are not among them (S1 Điều 3.3, DOMAIN C.3).
   */
  private static final Set<String> KINDS = Set.of("CORRECTIONS", "SHEET");

  private DisposalNote() {}

  /** @throws IOException for what is never disposed of, whoever decides it */
  static void checkDisposable(String about) throws IOException {
    if (!KINDS.contains(about.split(" ", 2)[0])) {
      throw new IOException("never disposed of: " + about);
    }
  }

  static byte[] of(String sha256, String decision, Instant at) {
    return ("Đã tiêu hủy / disposed of\nSHA-256: " + sha256 + "\nQuyết định / decision: " + decision
        + "\nThời điểm / at: " + at + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
