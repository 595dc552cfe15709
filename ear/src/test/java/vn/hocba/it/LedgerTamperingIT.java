package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.attestation.BrokenChains;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.attestation.HeadSigning;
import vn.hocba.attestation.SignedLedger;
import vn.hocba.audit.AuditAlarms;
import vn.hocba.audit.ChainFault;

/** The ledger is signed with the chains, and a line that somebody edits directly in the database is named. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class LedgerTamperingIT {

  @Inject
  private SignedLedger ledger;
  @Inject
  private HeadSigning signing;
  @Inject
  private BrokenChains broken;
  @Inject
  private AuditAlarms alarms;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  @Test
  void anEditedLineIsNamedAndToldToTheDepartmentUntilItIsGoodAgain() throws Exception {
    AuditTable table = new AuditTable(database);
    // the demo's catalogue loads behind the portal's start
    long last = Deadline.await(Duration.ofMinutes(3), () -> head(table), sequence -> sequence > 0);
    assertFalse(signing.sign().broken().contains(SignedLedger.CHAIN));
    ChainVerdict whole = ledger.verify();
    assertEquals(ChainVerdict.Answer.GOOD, whole.answer(), whole.toString());
    assertTrue(whole.signedTo() >= last, whole.toString());

    String size = table.text("select size from ledger_entry where sequence = " + last);
    table.tamper("update ledger_entry set size = 77 where sequence = " + last);
    try {
      ChainVerdict verdict = ledger.verify();
      assertEquals("BAD " + ChainFault.EDITED + " " + last, verdict.text());
      broken.verified(verdict);
      assertTrue(alarmed());
    } finally {
      table.tamper("update ledger_entry set size = " + size + " where sequence = " + last);
    }
    ChainVerdict again = ledger.verify();
    assertEquals(ChainVerdict.Answer.GOOD, again.answer(), again.toString());
    broken.verified(again);
    assertFalse(alarmed());
  }

  private static long head(AuditTable table) {
    try {
      return table.count("select sequence from ledger_head");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean alarmed() throws Exception {
    return As.person("so.gddt", Role.PROVINCE_OFFICER).does(alarms::open).stream()
        .anyMatch(a -> a.chain() == SignedLedger.CHAIN);
  }
}
