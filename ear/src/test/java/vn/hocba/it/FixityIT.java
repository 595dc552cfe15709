package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.board;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.archive.backup.BackupPlace;
import vn.hocba.archive.vault.DamagedException;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.CopyWorker;
import vn.hocba.archiving.FixityCounts;
import vn.hocba.archiving.FixityDesk;
import vn.hocba.archiving.FixityWorker;
import vn.hocba.archiving.IncidentService;
import vn.hocba.archiving.IncidentState;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.VaultCopy;
import vn.hocba.backup.BackupMaker;
import vn.hocba.backup.KeptBackups;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.evidence.EvidenceService;
import vn.hocba.correction.evidence.EvidenceStore;
import vn.hocba.correction.evidence.EvidenceWorker;
import vn.hocba.problem.ProblemCode;

/** Archived files that are damaged, and the second copy they are repaired from. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class FixityIT {

  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private CopyWorker copies;
  @Inject
  private FixityWorker checks;
  @Inject
  private FixityDesk desk;
  @Inject
  private IncidentService incidents;
  @Inject
  private BackupMaker maker;
  @Inject
  private KeptBackups kept;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private EvidenceStore evidence;
  @Inject
  private EvidenceWorker evidenceChecks;
  @Inject
  private EvidenceService proofs;
  @Inject
  private TestSchool school;
  @Resource
  private UserTransaction transaction;
  private final String id = UUID.randomUUID().toString();
  private final byte[] bytes = ("tổng hợp " + id).getBytes(StandardCharsets.UTF_8);
  private String sha256;

  @BeforeEach
  void archiveAFile() throws Exception {
    checks.checkAll();
    sha256 = store.vault().store(bytes, "CORRECTIONS " + id);
    school.run("insert into correction_summary (id, school_id, school_year, edition, corrections, last_correction, sha256,"
        + " size, archived_by_name, archived_at) select '" + id + "', a.school_id, '1999-2000', (select count(*) + 1 from"
        + " correction_summary s where s.school_year = '1999-2000'), 0, 0, '" + sha256 + "', " + bytes.length
        + ", 'Thử', current_timestamp from account a where a.username = 'quantri'");
    transaction.begin();
    ledger.append(LedgerEntry.Kind.CORRECTIONS, id, sha256, (long) bytes.length);
    transaction.commit();
    copies.follow();
    assertArrayEquals(bytes, store.copy().orElseThrow().read(sha256));
  }

  @Test
  void oneBitFlippedIsNamedTheFileRepairedFromTheSecondCopyAndTheCaseClosedWithAReason() throws Exception {
    flip(first().resolve(content()));
    assertThrows(DamagedException.class, () -> store.vault().read(sha256));
    assertEquals(0, checks.checkAll().bad());
    assertArrayEquals(bytes, store.vault().read(sha256));
    IncidentService.Row row = board().does(this::mine).orElseThrow();
    assertEquals(content(), row.part());
    assertEquals(IncidentState.REPAIRED, row.state());
    assertEquals(VaultCopy.FIRST, row.place());
    assertEquals("CORRECTIONS " + id, row.about());
    assertTrue(row.toldTo() != null && row.repairedAt() != null, row.toString());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'FIND_DAMAGE' and subject_id = '" + id
        + "' and detail = 'FIRST " + content() + "'"));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'REPAIR_DAMAGE' and subject_id = '" + id + "'"));
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> closed(board(), row.id(), " ")).code());
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> closed(teacher(), row.id(), "Đã xem")).code());
    closed(board(), row.id(), "Ổ đĩa đã thay");
    assertTrue(board().does(this::mine).isEmpty());
    assertEquals(1, school.count("select count(*) from fixity_incident where id = " + row.id()
        + " and state = 'CLOSED' and reason = 'Ổ đĩa đã thay' and closed_by is not null"));
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> closed(board(), row.id(), "lần nữa")).code());
  }

  @Test
  void aFileThatIsGoneFromTheSecondCopyIsPutBackFromTheFirst() throws Exception {
    Path inventory = second().resolve(object()).resolve("inventory.json");
    Files.delete(inventory);
    checks.checkAll();
    assertTrue(Files.exists(inventory));
    assertEquals(Fixity.GOOD, store.copy().orElseThrow().check(sha256));
    IncidentService.Row row = board().does(this::mine).orElseThrow();
    assertEquals(VaultCopy.SECOND, row.place());
    assertEquals(object() + "/inventory.json", row.part());
  }

  @Test
  void damageToBothCopiesStaysOpenOnceUntilSomebodyBringsTheFileBack() throws Exception {
    flip(first().resolve(content()));
    flip(second().resolve(content()));
    assertTrue(checks.checkAll().bad() > 0);
    checks.checkAll();
    assertEquals(2, school.count("select count(*) from fixity_incident where state = 'FOUND' and sha256 = '" + sha256 + "'"));
    school.run("update fixity_incident set school_id = (select min(s.id) from school s where s.id <> (select a.school_id from"
        + " account a where a.username = 'quantri')) where place = 'SECOND' and sha256 = '" + sha256 + "'");
    IncidentService.Row row = board().does(this::mine).orElseThrow();
    assertEquals(VaultCopy.FIRST, row.place(), "another school's is shown");
    long other = school.count("select id from fixity_incident where place = 'SECOND' and sha256 = '" + sha256 + "'");
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> closed(board(), other, "Đã xem")).code());
    flip(first().resolve(content()));
    assertEquals(0, checks.checkAll().bad());
    assertEquals(Fixity.GOOD, store.copy().orElseThrow().check(sha256));
    assertEquals(2, school.count("select count(*) from fixity_incident where state = 'REPAIRED' and sha256 = '" + sha256 + "'"));
  }

  @Test
  void aRoundThatWasInterruptedGoesOnWhereItWas() throws Exception {
    flip(first().resolve(content()));
    desk.reached(FixityWorker.TASK, ledger.lastSequence(), new FixityCounts(7, 0, 0));
    assertTrue(checks.checkAll().good() >= 7, "what was read before is not counted");
    assertEquals(Fixity.BAD, store.vault().check(sha256), "it began anew");
    checks.checkAll();
    assertEquals(Fixity.GOOD, store.vault().check(sha256));
  }

  @Test
  void whoMeetsDamageReadsFromTheSecondCopyAndItIsACaseAtOnce() throws Exception {
    flip(first().resolve(content()));
    assertArrayEquals(bytes, archived.read(sha256));
    assertArrayEquals(bytes, store.vault().read(sha256), "repaired by the way");
    assertEquals(IncidentState.REPAIRED, board().does(this::mine).orElseThrow().state());
    flip(first().resolve(content()));
    flip(second().resolve(content()));
    assertEquals(ProblemCode.ARCHIVED_DAMAGED, refused(() -> archived.read(sha256)).code());
    assertEquals(1, school.count("select count(*) from fixity_incident where state = 'FOUND' and place = 'FIRST' and sha256 = '" + sha256 + "'"));
    flip(second().resolve(content()));
    assertArrayEquals(bytes, archived.read(sha256));
  }

  /** It lies beside the vault, and nowhere else but in the backups. */
  @Test
  void evidenceThatIsGoneIsACaseAndComesBackFromTheBackups() throws Exception {
    String proof = evidence.files().store(bytes);
    school.run("insert into evidence_file (id, school_id, class_subject_id, class_id, sha256, media_type, size, name, kept_by, kept_at) select '" + id
        + "', c.school_id, null, min(c.id), '" + proof + "', 'image/jpeg', " + bytes.length + ", 'bài kiểm tra.jpg', 'Thử', current_timestamp"
        + " from school_class c where c.school_id = (select a.school_id from account a where a.username = 'quantri') group by c.school_id");
    BackupPlace place = new BackupPlace(Files.createTempDirectory("backups"));
    maker.make(place);
    Files.delete(evidence.files().path(proof));
    assertTrue(evidenceChecks.check().bad() > 0);
    evidenceChecks.check();
    assertEquals(1, ofEvidence(proof, "FOUND"));
    assertEquals("bài kiểm tra.jpg", school.text("select substring(about, 7) from fixity_incident where place = 'EVIDENCE' and sha256 = '" + proof + "'"));
    kept.review(place);
    assertArrayEquals(bytes, Files.readAllBytes(evidence.files().path(proof)));
    assertEquals(1, ofEvidence(proof, "REPAIRED"));
    Files.delete(evidence.files().path(proof));
    assertEquals(List.of(), maker.make(place).lacking(), "an earlier backup has it");
    assertEquals(List.of(proof), maker.make(new BackupPlace(Files.createTempDirectory("backups"))).lacking());
    school.run("delete from evidence_file where id = '" + id + "'");
  }

  @Test
  void whoOpensDamagedEvidenceGetsNoneOfItAndItIsACaseAtOnce() throws Exception {
    String proof = evidence.files().store(bytes);
    school.run("insert into evidence_file (id, school_id, class_subject_id, class_id, sha256, media_type, size, name, kept_by, kept_at) select '" + id
        + "', c.school_id, null, min(c.id), '" + proof + "', 'image/jpeg', " + bytes.length + ", 'bài kiểm tra.jpg', 'Thử', current_timestamp"
        + " from school_class c where c.school_id = (select a.school_id from account a where a.username = 'quantri') group by c.school_id");
    flip(evidence.files().path(proof));
    assertEquals(ProblemCode.ARCHIVED_DAMAGED, refused(() -> board().does(() -> proofs.open(id))).code());
    assertEquals(1, ofEvidence(proof, "FOUND"));
    flip(evidence.files().path(proof));
    assertArrayEquals(bytes, board().does(() -> proofs.open(id)).bytes());
    evidenceChecks.check();
    assertEquals(1, ofEvidence(proof, "REPAIRED"));
    school.run("delete from evidence_file where id = '" + id + "'");
  }

  private long ofEvidence(String proof, String state) throws Exception {
    return school.count("select count(*) from fixity_incident where place = 'EVIDENCE' and sha256 = '" + proof + "' and state = '" + state + "'");
  }

  /** What backups keep is copied once: without reading it again nobody would know that it is damaged. */
  @Test
  void aFileDamagedInTheBackupsIsACaseOfTheSchoolAndWrittenAnew() throws Exception {
    Path backups = Files.createTempDirectory("backups");
    BackupPlace place = new BackupPlace(backups);
    String made = maker.make(place).name();
    Path file = backups.resolve("vault/ocfl").resolve(content());
    flip(file);
    Path rows = backups.resolve(made).resolve("database/school.jsonl.gz");
    Path other = Files.exists(rows) ? rows : backups.resolve(made).resolve("database/SCHOOL.jsonl.gz");
    flip(other);
    System.setProperty(Setting.BACKUP_REVIEW.key(), "100");
    try {
      kept.review(place);
      assertArrayEquals(bytes, Files.readAllBytes(file));
      IncidentService.Row row = board().does(this::mine).orElseThrow();
      assertEquals(VaultCopy.BACKUP, row.place());
      assertEquals(IncidentState.REPAIRED, row.state());
      assertEquals("vault/ocfl/" + content(), row.part());
      closed(board(), row.id(), "Đã thay ổ sao lưu");
      assertEquals(1, school.count("select count(*) from fixity_incident where sha256 = '" + made + "' and state = 'FOUND'"));
      // The day after, and though only a small part has its turn: nobody has repaired it.
      System.setProperty(Setting.BACKUP_REVIEW.key(), "1");
      kept.review(place);
      assertEquals("FAILED", state(), "known damage is told to be good");
      flip(other);
      kept.review(place);
      assertEquals("DONE", state());
      assertEquals(1, school.count("select count(*) from fixity_incident where sha256 = '" + made + "' and state = 'CLOSED'"));
      assertEquals(1, ofBackup("REPAIR_DAMAGE", made));
      flip(other);
      System.setProperty(Setting.BACKUP_REVIEW.key(), "100");
      kept.review(place);
      assertEquals("FAILED", state());
      // Its time is over: nobody repaired anything.
      maker.make(place);
      Files.move(backups.resolve(made), backups.resolve("gone"));
      kept.review(place);
      assertEquals("DONE", state());
      assertEquals(0, school.count("select count(*) from fixity_incident where sha256 = '" + made + "' and state <> 'CLOSED'"));
      assertEquals(List.of(1L, 1L), List.of(ofBackup("REPAIR_DAMAGE", made), ofBackup("OUTLIVE_DAMAGE", made)));
    } finally {
      System.clearProperty(Setting.BACKUP_REVIEW.key());
    }
  }

  private String state() throws Exception {
    return school.text("select state from background_task where name = '" + KeptBackups.TASK + "'");
  }

  private long ofBackup(String action, String name) throws Exception {
    return school.count("select count(*) from audit_entry where action = '" + action + "' and subject_id = '" + name + "'");
  }

  private Optional<IncidentService.Row> mine() {
    return incidents.open().stream().filter(row -> row.about().endsWith(id)).findFirst();
  }

  private boolean closed(As who, long incident, String reason) throws Exception {
    return who.does(() -> {
      incidents.close(incident, reason);
      return true;
    });
  }

  private static Path first() {
    return Setting.dataDirectory().resolve("vault/ocfl");
  }

  private static Path second() {
    return Path.of(Setting.VAULT_COPY.text()).resolve("ocfl");
  }

  private String object() {
    return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
  }

  private String content() {
    return object() + "/v1/content/" + sha256 + ".pdf";
  }

  private static void flip(Path file) throws Exception {
    byte[] all = Files.readAllBytes(file);
    all[all.length / 2] ^= 1;
    Files.write(file, all);
  }
}
