package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.eark.PackageFile;
import vn.hocba.archive.eark.PackageKind;
import vn.hocba.archive.eark.PackageRecord;
import vn.hocba.archive.eark.PackageWriter;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.digitising.NewScan;
import vn.hocba.digitising.ScanService;
import vn.hocba.intake.PackageIntakeService;
import vn.hocba.preserving.Preservation;
import vn.hocba.problem.ProblemCode;

/** Digital copies, received documents and evidence that a server stored which died before it wrote their line: none stays without a name. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AnnouncedFilesIT {

  private final String id = UUID.randomUUID().toString();
  private final byte[] bytes = ("%PDF-1.7 " + id).getBytes(StandardCharsets.UTF_8);
  private final String sha256 = Sha256.hex(bytes);

  @Inject
  private TestSchool school;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private ScanService scans;
  @Inject
  private PackageIntakeService packages;
  @Inject
  private Preservation preservation;

  private static As clerk() {
    return As.person("vanthu", Role.RECORDS_CLERK);
  }

  @Test
  void aDigitalCopyThatADeadServerStoredIsEnteredWithWhatWasTypedThen() throws Exception {
    byte[] scanned = id.getBytes(StandardCharsets.UTF_8);
    String number = "HB-ĐB-" + id.substring(0, 8);
    String of = clerk().does(() -> school.clerk().schoolId()) + " " + number;
    announced.announce(LedgerEntry.Kind.PAPER, of, sha256, bytes.length, """
        {"id": "%s", "pages": 3, "dpi": 300, "source": "%s", "byName": "Người Quét", "number": "%s", "fullName": "Phạm Bỏ Dở", "birthYear": "1990",
         "text": "một trang"}""".formatted(id, Sha256.hex(scanned), number));
    store.vault().store(bytes, LedgerEntry.Kind.PAPER + " " + id);
    NewScan typed = new NewScan(number, "Phạm Bỏ Dở", "1990", "", "", "", "", "một trang", null);
    assertEquals(ProblemCode.NOT_AVAILABLE, heldByAnother(LedgerEntry.Kind.PAPER, of), "the other server may be at it still");
    announced.release(LedgerEntry.Kind.PAPER, of);
    clerk().does(() -> did(() -> scans.take(typed, scanned, "x.png")));
    ScanService.Row row = clerk().does(scans::list).stream().filter(r -> r.number().equals(number)).findFirst().orElseThrow();
    assertEquals(List.of(id, 3, 300, "Người Quét", true), List.of(row.id(), row.pages(), row.dpi(), row.byName(), row.text().there()));
    assertNamedOnce(LedgerEntry.Kind.PAPER, id, of);
    NewScan better = new NewScan(number, "Phạm Bỏ Dở", "1991", "", "", "", "", "", null);
    assertEquals(ProblemCode.SCAN_KNOWN, TestSchool.refused(() -> clerk().does(() -> did(() -> scans.take(better, scanned, "x.png")))).code());
  }

  @Test
  void aReceivedDocumentIsAnnouncedBeforeTheVaultHasItAndReceivedAgain() throws Exception {
    byte[] zip = packed();
    store.vault().dispose(sha256, "thử"); // so that the vault takes it no more
    assertThrows(EJBException.class, () -> clerk().does(() -> packages.receive(zip)));
    assertEquals(1, announcedAs("RECEIVED " + sha256), "nothing would name it");
    String other = id + " 2";
    byte[] second = ("%PDF-1.7 " + other).getBytes(StandardCharsets.UTF_8);
    String of = Sha256.hex(second);
    announced.announce(LedgerEntry.Kind.RECEIVED, of, of, second.length, null);
    store.vault().store(second, LedgerEntry.Kind.RECEIVED + " M.1.0001");
    assertEquals(ProblemCode.NOT_AVAILABLE, TestSchool.refused(() -> clerk().does(() -> packages.receive(packed(second)))).code());
    announced.release(LedgerEntry.Kind.RECEIVED, of);
    assertEquals(1, clerk().does(() -> packages.receive(packed(second))).received());
    assertEquals(0, announcedAs("RECEIVED " + of));
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'RECEIVED' and sha256 = '" + of + "'"));
  }

  @Test
  void evidenceThatADeadServerStoredIsALineOfTheLedger() throws Exception {
    announced.announce(LedgerEntry.Kind.EVIDENCE, "next batch", sha256, bytes.length, null);
    store.vault().store(bytes, "evidence batch");
    announced.release(LedgerEntry.Kind.EVIDENCE, "next batch");
    byte[] waiting = ("nhận về " + id).getBytes(StandardCharsets.UTF_8);
    String file = store.vault().store(waiting, LedgerEntry.Kind.RECEIVED + " " + id);
    school.inTransaction(() -> did(() -> ledger.append(LedgerEntry.Kind.RECEIVED, id, file, (long) waiting.length)));
    preservation.begin();
    assertNamedOnce(LedgerEntry.Kind.EVIDENCE, "unused-" + sha256.substring(0, 16), "next batch");
    assertEquals(0, school.count("select count(*) from evidence_batch where file_sha256 = '" + sha256 + "'"), "no batch needs it");
  }

  private void assertNamedOnce(LedgerEntry.Kind kind, String reference, String of) throws Exception {
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = '" + kind + "' and reference = '" + reference + "' and sha256 = '"
        + sha256 + "'"));
    assertEquals(0, announcedAs(kind + " " + of));
  }

  private long announcedAs(String purpose) throws Exception {
    return school.count("select count(*) from announced_file where purpose = '" + purpose + "'");
  }

  private ProblemCode heldByAnother(LedgerEntry.Kind kind, String of) {
    return TestSchool.refused(() -> did(() -> announced.announce(kind, of, sha256, bytes.length, null))).code();
  }

  private byte[] packed() throws Exception {
    return packed(bytes);
  }

  private static byte[] packed(byte[] file) throws Exception {
    LocalDate day = LocalDate.of(2026, 5, 31);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackageWriter(new PackageRecord(PackageKind.SIP, UUID.randomUUID(), "H52", "Lưu trữ khác", "M.1", "Học bạ", "01", day, day, Instant.now(),
        "Người gửi", List.of(new PackageFile("M.1.0001", "Học bạ", "Học bạ", day, Sha256.hex(file), file.length)))).write(out, one -> file);
    return out.toByteArray();
  }

  private static boolean did(Runnable step) {
    step.run();
    return true;
  }
}
