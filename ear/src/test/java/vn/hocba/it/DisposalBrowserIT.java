package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.Sha256;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.retention.RetentionService;

/** What has outlived its time, from the proposal to its trace, as the people see it who decide on it. */
@NeedsChromium
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisposalBrowserIT {

  static final String ID = "d15b05a1-0000-4000-8000-000000001997";
  private static final byte[] BYTES = ("tổng hợp hết hạn " + ID).getBytes(StandardCharsets.UTF_8);

  @Inject
  private ArchiveStore store;
  @Inject
  private Ledger ledger;
  @Inject
  private RetentionService retention;
  @Inject
  private TestSchool school;
  @Inject
  private Clock clock;
  @Resource
  private UserTransaction transaction;

  @Test
  @Order(1)
  void somethingOutlivesItsTime() throws Exception {
    String sha256 = store.vault().store(BYTES, "CORRECTIONS " + ID);
    school.run("insert into correction_summary (id, school_id, school_year, edition, corrections, last_correction, sha256,"
        + " size, archived_by_name, archived_at) select '" + ID + "', a.school_id, '1997-1998', 1, 0, 0, '" + sha256 + "', "
        + BYTES.length + ", 'Thử', current_timestamp from account a where a.username = 'quantri'");
    transaction.begin();
    ledger.append(LedgerEntry.Kind.CORRECTIONS, ID, sha256, (long) BYTES.length);
    transaction.commit();
    As.person("so.gddt", Role.PROVINCE_OFFICER).does(() -> {
      retention.set(LedgerEntry.Kind.CORRECTIONS, 20, LocalDate.now(clock), "TT 08/2025/TT-BGDĐT", true);
      return true;
    });
  }

  @Test
  @Order(2)
  @RunAsClient
  void fromTheProposalByTheCouncilToTheTrace() {
    DisposalWalk.fromTheProposalByTheCouncilToTheTrace();
  }

  @Test
  @Order(3)
  void nothingButItsTraceIsLeft() throws Exception {
    school.run("delete from retention_rule where recorded_by_name <> 'system'");
    String sha256 = Sha256.hex(BYTES);
    assertFalse(store.vault().holds(sha256));
    assertTrue(store.vault().disposed(sha256) && ledger.disposal(sha256).isPresent());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'DISPOSE' and subject_id = '"
        + ledger.disposal(sha256).orElseThrow().reference() + "'"));
  }
}
