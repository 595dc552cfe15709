package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.CopyWorker;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.configuration.Setting;
import vn.hocba.preserving.BatchRecord;
import vn.hocba.preserving.Batches;
import vn.hocba.preserving.Preservation;

/** A batch of evidence whose file is whole nowhere is told by name, and keeps no other from being renewed or growing stronger. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DamagedEvidenceIT {

  private static final String LONG_AGO = "timestamp '2026-01-01 00:00:00'";

  @Inject
  private TestSchool school;
  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private CopyWorker copies;
  @Inject
  private Preservation preservation;
  @Inject
  private Batches batches;
  private long damaged;
  private long whole;
  private List<Path> files;

  @BeforeEach
  void twoBatchesAndTheFirstOnesFileIsDamagedInBothCopies() throws Exception {
    damaged = begun();
    whole = begun();
    assertNotEquals(damaged, whole);
    copies.follow();
    files = files(damaged);
    flip();
  }

  @AfterEach
  void wholeAgain() throws Exception {
    if (files == null) {
      return;
    }
    flip();
    preservation.renewEnding();
  }

  private List<Path> files(long number) throws IOException {
    String sha256 = batches.find(number).orElseThrow().fileSha256();
    String content = sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256 + "/v1/content";
    return List.of(only(Setting.dataDirectory().resolve("vault/ocfl").resolve(content)),
        only(Path.of(Setting.VAULT_COPY.text()).resolve("ocfl").resolve(content)));
  }

  private static Path only(Path content) throws IOException {
    try (Stream<Path> all = Files.list(content)) {
      return all.findFirst().orElseThrow();
    }
  }

  private void flip() throws IOException {
    for (Path file : files) {
      byte[] all = Files.readAllBytes(file);
      all[all.length / 2] ^= 1;
      Files.write(file, all);
    }
  }

  /** A file of its own and the batch that proves it. */
  private long begun() throws Exception {
    String id = UUID.randomUUID().toString();
    byte[] bytes = ("nhận về " + id).getBytes(StandardCharsets.UTF_8);
    String sha256 = store.vault().store(bytes, LedgerEntry.Kind.RECEIVED + " " + id);
    long line = school.inTransaction(() -> {
      ledger.append(LedgerEntry.Kind.RECEIVED, id, sha256, (long) bytes.length);
      return ledger.lastSequence();
    });
    while (batches.proving(line).isEmpty()) {
      preservation.begin();
    }
    return batches.proving(line).map(BatchRecord::number).orElseThrow();
  }

  @Test
  void theOthersAreRenewedInTimeAndItIsNamed() throws Exception {
    school.run("update evidence_batch set proven_until = " + LONG_AGO + " where number in (" + damaged + ", " + whole + ")");
    List<String> unread = preservation.renewEnding().unread();
    assertTrue(unread.stream().anyMatch(name -> name.endsWith(" " + damaged)), unread.toString());
    assertEquals(List.of(1L, 0L), List.of(ending(damaged), ending(whole)));
    assertEquals(2, batches.find(whole).orElseThrow().edition());
  }

  /** What cannot be read is passed over with its number, and the next one's turn comes. */
  @Test
  void theOthersGrowStrongerAndItStaysAsItIs() throws Exception {
    System.setProperty(Setting.PRESERVATION_DIGEST.key(), "SHA512");
    try {
      IOException told = assertThrows(IOException.class, () -> preservation.strengthen(damaged - 1));
      assertTrue(told.getMessage().contains(" " + damaged + ", file "), told.getMessage());
      assertEquals(damaged, preservation.weaker(damaged - 1).orElseThrow());
      for (long at = damaged; !digest(whole).equals("SHA512");) {
        at = preservation.strengthen(at).orElseThrow();
      }
    } finally {
      System.clearProperty(Setting.PRESERVATION_DIGEST.key());
    }
    assertEquals(List.of("SHA256", "SHA512"), List.of(digest(damaged), digest(whole)));
  }

  private String digest(long number) throws Exception {
    return school.text("select digest from evidence_batch where number = " + number);
  }

  private long ending(long number) throws Exception {
    return school.count("select count(*) from evidence_batch where proven_until = " + LONG_AGO + " and number = " + number);
  }
}
