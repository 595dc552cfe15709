package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.board;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.vault.Fixity;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.CopyWorker;
import vn.hocba.archiving.FixityWorker;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.attestation.SignedLedger;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.log.CorrectionArchiveService;
import vn.hocba.problem.ProblemCode;
import vn.hocba.retention.DisposalApprovalService;
import vn.hocba.retention.DisposalListService;
import vn.hocba.retention.DisposalService;
import vn.hocba.retention.DisposalState;
import vn.hocba.retention.DisposalWorker;
import vn.hocba.retention.RetentionService;

/** What has outlived its time leaves the archive by decision only, leaves its trace, and a transcript never leaves. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DisposalIT {

  private static final String COUNCIL = "Trần Quốc Bảo, Chủ tịch\nLê Thị Thu, Thư kí\nTạ Diệu Hoa, Ủy viên";

  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private SignedLedger signedLedger;
  @Inject
  private CopyWorker copies;
  @Inject
  private FixityWorker checks;
  @Inject
  private RetentionService retention;
  @Inject
  private DisposalService disposals;
  @Inject
  private DisposalApprovalService approvals;
  @Inject
  private DisposalListService list;
  @Inject
  private DisposalWorker worker;
  @Inject
  private CorrectionArchiveService summaries;
  @Inject
  private SameVerdict same;
  @Inject
  private TestSchool school;
  @Inject
  private Clock clock;
  @Resource
  private UserTransaction transaction;
  private final String id = UUID.randomUUID().toString();
  private final byte[] bytes = ("tổng hợp hết hạn " + id).getBytes(StandardCharsets.UTF_8);
  private String sha256;

  @BeforeEach
  void somethingOutlivesItsTime() throws Exception {
    sha256 = archived("CORRECTIONS", id, bytes);
    copies.follow();
    assertArrayEquals(bytes, store.copy().orElseThrow().read(sha256));
    times(20);
  }

  @AfterEach
  void everythingIsKeptForEverAgain() throws Exception {
    school.run("delete from retention_rule where recorded_by_name <> 'system'");
  }

  @Test
  void byCouncilPrincipalAndProvinceAFileLeavesBothCopiesAndItsTraceStaysForEver() throws Exception {
    long disposal = board().does(() -> disposals.propose(List.of(sha256), "Hết thời hạn"));
    assertEquals(ProblemCode.DISPOSAL_NOT_DUE, refused(() -> board().does(() -> disposals.propose(List.of(sha256), "Lại"))).code());
    assertEquals(ProblemCode.DISPOSAL_STEP, refused(() -> confirmed(disposal)).code());
    assertEquals(ProblemCode.DISPOSAL_COUNCIL, refused(() -> examined(disposal, "Bảo, Chủ tịch\nThu, Thư kí")).code());
    assertEquals(ProblemCode.DISPOSAL_COUNCIL,
        refused(() -> examined(disposal, "Bảo, Chủ tịch\nThu, Thư kí\nBảo, Ủy viên")).code());
    examined(disposal, COUNCIL);
    assertEquals(ProblemCode.DISPOSAL_STEP, refused(() -> approved(disposal)).code());
    school.run("update disposal set proposed_by = (select id from account where username = 'hieutruong') where id = " + disposal);
    assertEquals(ProblemCode.DISPOSAL_SAME_PERSON, refused(() -> confirmed(disposal)).code());
    school.run("update disposal set proposed_by = (select id from account where username = 'quantri') where id = " + disposal);
    confirmed(disposal);
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> principal().does(() -> approval(disposal))).code());
    worker.carryOut();
    assertTrue(store.vault().holds(sha256), "what nobody approved is gone");
    approved(disposal);
    worker.carryOut();
    worker.carryOut();
    assertFalse(store.vault().holds(sha256));
    assertFalse(store.copy().orElseThrow().holds(sha256));
    assertTrue(store.vault().disposed(sha256) && store.copy().orElseThrow().disposed(sha256));
    assertThrows(NoSuchFileException.class, () -> store.vault().read(sha256));
    DisposalListService.View view = board().does(() -> list.view(disposal));
    assertEquals(DisposalState.DONE, view.state());
    assertTrue(view.files().getFirst().removedAt() != null && view.councilMembers().size() == 3, view.toString());
    LedgerEntry line = ledger.disposal(sha256).orElseThrow();
    assertEquals(String.valueOf(disposal), line.reference());
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'DISPOSAL' and sha256 = '" + sha256 + "'"));
    byte[] minutes = board().does(() -> list.minutes(disposal));
    assertTrue(new String(minutes, StandardCharsets.ISO_8859_1).contains("/ByteRange"), "nobody signed the minutes");
    assertEquals(List.of("GENUINE_NOT_CURRENT", "ARCHIVED_RECORD"), same.of(minutes));
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'DISPOSE' and subject_id = '" + disposal + "'"));
    // Every later check knows: nothing is missing, nothing comes back.
    assertEquals(0, checks.checkAll().bad());
    assertEquals(0, school.count("select count(*) from fixity_incident where sha256 = '" + sha256 + "'"));
    school.run("delete from archive_progress where name like 'copy-%'");
    copies.follow();
    assertFalse(store.copy().orElseThrow().holds(sha256));
    assertThrows(IOException.class, () -> store.vault().store(bytes, "CORRECTIONS " + id), "it came back");
    assertTrue(signedLedger.verify().answer() != ChainVerdict.Answer.BAD, signedLedger.verify().toString());
    assertEquals(ProblemCode.DISPOSED_OF, refused(() -> principal().does(() -> summaries.open(id))).code());
    assertTrue(school.count("select count(*) from fixity_incident where state = 'FOUND' and sha256 = '" + sha256 + "'") == 0);
  }

  @Test
  void aTranscriptIsNeverDisposedOfByWhomeverAndWhateverTheTableSays() throws Exception {
    As officer = As.person("so.gddt", Role.PROVINCE_OFFICER);
    assertEquals(ProblemCode.RETENTION_FOR_EVER, refused(() -> officer.does(() -> set(LedgerEntry.Kind.TRANSCRIPT, 1))).code());
    byte[] transcript = ("học bạ " + id).getBytes(StandardCharsets.UTF_8);
    String never = store.vault().store(transcript, "TRANSCRIPT " + id);
    assertThrows(IOException.class, () -> store.vault().dispose(never, "1/QĐ"));
    school.run("insert into retention_rule (id, kind, first_day, years, source, confirmed, recorded_by_name, recorded_at) values"
        + " (999, 'TRANSCRIPT', date '2001-01-01', 1, 'Sai', true, 'Thử', current_timestamp)");
    assertEquals(ProblemCode.DISPOSAL_NOT_DUE, refused(() -> board().does(() -> disposals.propose(List.of(never), "Thử"))).code());
    assertTrue(board().does(retention::table).stream()
        .filter(r -> r.kind() == LedgerEntry.Kind.TRANSCRIPT).allMatch(RetentionService.Row::fixed));
    // Somebody smuggles a transcript's file into a proposal: the ledger names what it is, and the vault knows it by itself.
    ledgerLine(LedgerEntry.Kind.TRANSCRIPT, UUID.randomUUID().toString(), never, transcript.length);
    long disposal = board().does(() -> disposals.propose(List.of(sha256), "Hết thời hạn"));
    school.run("update disposal_item set sha256 = '" + never + "' where disposal_id = " + disposal);
    examined(disposal, COUNCIL);
    assertEquals(ProblemCode.RETENTION_FOR_EVER, refused(() -> confirmed(disposal)).code());
    school.run("update disposal set state = 'APPROVED', approved_at = current_timestamp, approved_number = '9', approved_by_name ="
        + " 'Thử', confirmed_by_name = 'Thử' where id = " + disposal);
    assertEquals(ProblemCode.RETENTION_FOR_EVER, refused(() -> carriedOut()).code());
    assertEquals(Fixity.GOOD, store.vault().check(never));
    school.run("update disposal set state = 'ENDED' where id = " + disposal);
  }

  @Test
  void whatIsKeptLongerMeanwhileStaysAndWhatWasBegunIsFinishedWhenTheStoreIsBack() throws Exception {
    long disposal = board().does(() -> disposals.propose(List.of(sha256), "Hết thời hạn"));
    examined(disposal, COUNCIL);
    confirmed(disposal);
    String waiting = archived("CORRECTIONS", UUID.randomUUID().toString(), ("chưa đề nghị " + id).getBytes(StandardCharsets.UTF_8));
    assertTrue(isDue(waiting));
    times(null);
    assertFalse(isDue(waiting), "proposed before its time is over");
    assertEquals(ProblemCode.DISPOSAL_KEPT_LONGER, refused(() -> approved(disposal)).code());
    times(20);
    // The second copy is away, as it is for a server that dies after the ledger's lines and before the last file went.
    Path declaration = Path.of(Setting.VAULT_COPY.text()).resolve("ocfl/0=ocfl_1.1");
    Path hidden = Files.move(declaration, declaration.resolveSibling("hidden"));
    try {
      approved(disposal);
      assertThrows(IOException.class, worker::carryOut);
      assertFalse(store.vault().holds(sha256));
      assertTrue(store.copy().orElseThrow().holds(sha256));
      assertEquals(DisposalState.CARRIED_OUT, board().does(() -> list.view(disposal)).state());
      assertTrue(ledger.disposal(sha256).isPresent(), "a file went before the ledger said why");
      assertEquals(0, checks.checkAll().bad());
    } finally {
      Files.move(hidden, declaration);
    }
    worker.carryOut();
    assertFalse(store.copy().orElseThrow().holds(sha256));
    assertEquals(DisposalState.DONE, board().does(() -> list.view(disposal)).state());
    assertEquals(1, school.count("select count(*) from ledger_entry where kind = 'DISPOSAL' and sha256 = '" + sha256 + "'"));
  }

  @Test
  void anotherSchoolsDisposalIsNotThereAndTimesAreSetForDaysToComeByTheProvinceOnly() throws Exception {
    long disposal = board().does(() -> disposals.propose(List.of(sha256), "Hết thời hạn"));
    As foreign = As.person("hieutruong.benkia", Role.PRINCIPAL);
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> foreign.does(() -> list.view(disposal))).code());
    assertEquals(ProblemCode.NOT_FOUND, refused(() -> foreign.does(() -> {
      disposals.confirm(disposal);
      return true;
    })).code());
    board().does(() -> {
      disposals.withdraw(disposal, "Nhầm");
      return true;
    });
    assertTrue(isDue(sha256), "it is due no more");
    assertEquals(ProblemCode.NOT_ALLOWED, refused(() -> principal().does(() -> set(LedgerEntry.Kind.SHEET, 5))).code());
    assertEquals(ProblemCode.RETENTION_PASSED, refused(() -> As.person("so.gddt", Role.PROVINCE_OFFICER).does(() -> {
      retention.set(LedgerEntry.Kind.SHEET, 5, LocalDate.now(clock).minusDays(1), "TT 08/2025", true);
      return true;
    })).code());
  }

  private boolean isDue(String file) throws Exception {
    return board().does(disposals::due).stream().anyMatch(d -> d.file().sha256().equals(file));
  }

  private void times(Integer years) throws Exception {
    As.person("so.gddt", Role.PROVINCE_OFFICER).does(() -> set(LedgerEntry.Kind.CORRECTIONS, years));
  }

  private boolean set(LedgerEntry.Kind kind, Integer years) {
    retention.set(kind, years, LocalDate.now(clock), "TT 08/2025/TT-BGDĐT", true);
    return true;
  }

  private boolean examined(long disposal, String members) throws Exception {
    return board().does(() -> {
      disposals.council(disposal, "12/QĐ-HĐ", LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"))), members, "Đồng ý");
      return true;
    });
  }

  private boolean confirmed(long disposal) throws Exception {
    return principal().does(() -> {
      disposals.confirm(disposal);
      return true;
    });
  }

  private boolean approved(long disposal) throws Exception {
    return As.person("so.gddt", Role.PROVINCE_OFFICER).does(() -> approval(disposal));
  }

  private boolean approval(long disposal) {
    approvals.approve(disposal, "9/SGDĐT");
    return true;
  }

  private boolean carriedOut() throws IOException {
    worker.carryOut();
    return true;
  }

  private String archived(String kind, String reference, byte[] file) throws Exception {
    String stored = store.vault().store(file, kind + " " + reference);
    school.run("insert into correction_summary (id, school_id, school_year, edition, corrections, last_correction, sha256,"
        + " size, archived_by_name, archived_at) select '" + reference + "', a.school_id, '1998-1999', (select count(*) + 1 from"
        + " correction_summary s where s.school_year = '1998-1999'), 0, 0, '" + stored + "', " + file.length
        + ", 'Thử', current_timestamp from account a where a.username = 'quantri'");
    ledgerLine(LedgerEntry.Kind.CORRECTIONS, reference, stored, file.length);
    return stored;
  }

  private void ledgerLine(LedgerEntry.Kind kind, String reference, String file, long size) throws Exception {
    transaction.begin();
    ledger.append(kind, reference, file, size);
    transaction.commit();
  }
}
