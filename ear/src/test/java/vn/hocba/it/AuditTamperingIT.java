package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.access.Role;
import vn.hocba.archive.attest.StatementSealer;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.attestation.AuditVerificationService;
import vn.hocba.attestation.BrokenChains;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.attestation.ChainVerdict.Answer;
import vn.hocba.attestation.ChainVerifier;
import vn.hocba.attestation.HeadSigning;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditAlarms;
import vn.hocba.audit.AuditFilter;
import vn.hocba.audit.AuditReadingService;
import vn.hocba.audit.AuditTrail;
import vn.hocba.audit.ChainFault;
import vn.hocba.configuration.Setting;

/** Whatever somebody does to the rows directly in the database, the first row that is not as it was is named. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AuditTamperingIT {

  private static final int ROWS = 9;
  private static final AtomicLong CHAINS = new AtomicLong(800_000);

  @Inject
  private AuditTrail audit;
  @Inject
  private ChainVerifier verifier;
  @Inject
  private HeadSigning signing;
  @Inject
  private BrokenChains broken;
  @Inject
  private AuditVerificationService verifications;
  @Inject
  private AuditAlarms alarms;
  @Inject
  private AuditReadingService readings;
  @Inject
  private SigningOffice office;
  @Resource
  private UserTransaction transaction;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  private final long chain = CHAINS.incrementAndGet();

  @Test
  void anEditedRow() throws Exception {
    signed();
    table().tamper("update audit_entry set new_value = '10.0' where chain = " + chain + " and sequence = 4");
    assertBad(ChainFault.EDITED, 4);
  }

  @Test
  void aRowThatWasToldToBeSomebodyElses() throws Exception {
    written();
    table().tamper("update audit_entry set actor = 'x' where chain = " + chain + " and sequence = 1");
    assertBad(ChainFault.EDITED, 1);
  }

  @Test
  void aRemovedRow() throws Exception {
    written();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence = 5");
    assertBad(ChainFault.REMOVED, 5);
  }

  @Test
  void aRemovedRowWithTheOthersNumberedAnew() throws Exception {
    written();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence = 5");
    for (int n = 6; n <= ROWS; n++) {
      move(n, n - 1);
    }
    assertBad(ChainFault.REMOVED, 5);
  }

  @Test
  void aRemovedRowWithTheOthersAndTheHeadNumberedAnew() throws Exception {
    signed();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence = 5");
    for (int n = 6; n <= ROWS; n++) {
      move(n, n - 1);
    }
    table().tamper("update audit_head set sequence = " + (ROWS - 1) + " where chain = " + chain);
    assertBad(ChainFault.REHASHED, 5);
  }

  @Test
  void theFirstRowAfterASignatureRemoved() throws Exception {
    signed();
    written();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence = " + (ROWS + 1));
    for (int n = ROWS + 2; n <= 2 * ROWS; n++) {
      move(n, n - 1);
    }
    table().tamper("update audit_head set sequence = " + (2 * ROWS - 1) + " where chain = " + chain);
    assertBad(ChainFault.REHASHED, ROWS + 1);
  }

  @Test
  void aRemovedRowThatNothingSignedKnowsOf() throws Exception {
    written();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence = 5");
    for (int n = 6; n <= ROWS; n++) {
      move(n, n - 1);
    }
    table().tamper("update audit_head set sequence = " + (ROWS - 1) + " where chain = " + chain);
    assertBad(ChainFault.UNLINKED, 4);
  }

  @Test
  void rowsInEachOthersPlace() throws Exception {
    signed();
    move(3, 1000);
    move(6, 3);
    move(1000, 6);
    assertBad(ChainFault.OUT_OF_PLACE, 3);
  }

  @Test
  void neighboursInEachOthersPlace() throws Exception {
    written();
    move(3, 1000);
    move(4, 3);
    move(1000, 4);
    assertBad(ChainFault.OUT_OF_PLACE, 3);
  }

  @Test
  void aRowHashedAnew() throws Exception {
    written();
    table().rewrite(chain, 4, 4, "rewritten");
    assertBad(ChainFault.UNLINKED, 4);
  }

  @Test
  void someRowsHashedAnew() throws Exception {
    signed();
    table().rewrite(chain, 4, 6, "rewritten");
    assertBad(ChainFault.REHASHED, 4);
  }

  @Test
  void everythingHashedAnewToTheHead() throws Exception {
    signed();
    table().rewrite(chain, 4, ROWS, "rewritten");
    assertBad(ChainFault.REHASHED, 4);
  }

  @Test
  void everythingHashedAnewOverSeveralSignatures() throws Exception {
    signed();
    signed();
    signed();
    table().rewrite(chain, ROWS + 2, 3 * ROWS, "rewritten");
    assertBad(ChainFault.REHASHED, ROWS + 2);
  }

  @Test
  void aTailCutOff() throws Exception {
    written();
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence > 7");
    assertBad(ChainFault.TAIL_MISSING, 8);
  }

  @Test
  void aTailCutOffWithTheHeadPutBack() throws Exception {
    signed();
    String hash = table().text("select hash from audit_entry where chain = " + chain + " and sequence = 7");
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence > 7",
        "update audit_head set sequence = 7, hash = '" + hash + "' where chain = " + chain);
    assertBad(ChainFault.TAIL_MISSING, 8);
  }

  /** Nothing signed tells how long the chain was: that is said, and never good. */
  @Test
  void aTailCutOffBeforeAnythingOfTheChainWasSigned() throws Exception {
    signing.sign();
    written();
    String hash = table().text("select hash from audit_entry where chain = " + chain + " and sequence = 7");
    table().tamper("delete from audit_entry where chain = " + chain + " and sequence > 7",
        "update audit_head set sequence = 7, hash = '" + hash + "' where chain = " + chain);
    assertEquals(ChainFault.CHAIN_NOT_SIGNED, verdict(Answer.COULD_NOT_CHECK).fault());
  }

  @Test
  void aHeadThatIsGone() throws Exception {
    written();
    table().tamper("delete from audit_head where chain = " + chain);
    assertBad(ChainFault.HEAD_MISSING, ROWS);
  }

  /** Verifying answers, and is written down where a row can still be written. */
  @Test
  void aChainThatTakesNoRowsIsVerifiedReadAndAlarmedAllTheSame() throws Exception {
    written();
    table().tamper("delete from audit_head where chain = " + chain);
    ChainVerdict verdict = officer().does(() -> verifications.verify(chain));
    assertEquals(Answer.BAD + " " + ChainFault.HEAD_MISSING, verdict.answer() + " " + verdict.fault());
    assertEquals("1", lines(0, Action.VERIFY_AUDIT, String.valueOf(chain)));
    assertEquals(ChainFault.HEAD_MISSING.name(), officer().does(() -> readings.chain(chain)).orElseThrow().lastVerdict()
        .detail().split(" ")[1]);
    broken.found(chain);
    assertEquals("1", lines(0, Action.VERIFY_AUDIT, String.valueOf(chain)), "found twice, written down twice");
    assertTrue(alarmed());
    assertEquals(ROWS, officer().does(() -> readings.read(of(chain), 0)).rows().size());
    assertFalse(alarmed(), "who has looked is told again");
  }

  @Test
  void rowsBeyondTheHeadAreToldToWhoVerifies() throws Exception {
    written();
    table().tamper("update audit_head set sequence = 7 where chain = " + chain);
    assertEquals(Answer.BAD, officer().does(() -> verifications.verify(chain)).answer());
  }

  @Test
  void aSignedChainWhoseHeadIsGoneIsBrokenForWhoSigns() throws Exception {
    signed();
    assertFalse(signing.sign().broken().contains(chain));
    table().tamper("delete from audit_head where chain = " + chain);
    assertTrue(signing.sign().broken().contains(chain), "nobody would be told");
  }

  @Test
  void aSealThatIsGoneIsNamed() throws Exception {
    String name = signed();
    Path seal = Setting.dataDirectory().resolve("audit-heads").resolve(name + ".p7s");
    byte[] bytes = Files.readAllBytes(seal);
    try {
      Files.delete(seal);
      ChainVerdict verdict = verdict(Answer.COULD_NOT_CHECK);
      assertEquals(ChainFault.STATEMENT_MISSING + " " + name + ".p7s", verdict.fault() + " " + verdict.statement());
    } finally {
      Files.write(seal, bytes);
    }
  }

  @Test
  void rowsBeyondTheHead() throws Exception {
    written();
    String hash = table().text("select hash from audit_entry where chain = " + chain + " and sequence = 7");
    table().tamper("update audit_head set sequence = 7, hash = '" + hash + "' where chain = " + chain);
    assertBad(ChainFault.BEYOND_HEAD, 8);
  }

  @Test
  void aWholeChainThatIsGone() throws Exception {
    signed();
    table().tamper("delete from audit_entry where chain = " + chain, "delete from audit_head where chain = " + chain);
    assertBad(ChainFault.TAIL_MISSING, 1);
  }

  @Test
  void aBrokenChainIsNotSigned() throws Exception {
    written();
    table().rewrite(chain, 4, 4, "rewritten");
    assertEquals(true, signing.sign().broken().contains(chain));
  }

  @Test
  void aChainFoundBrokenAlarmsWhoOverseesItUntilTheyHaveLooked() throws Exception {
    written();
    table().rewrite(chain, 4, 4, "rewritten");
    broken.found(chain);
    broken.found(chain);
    assertEquals("1", lines(chain, Action.VERIFY_AUDIT, String.valueOf(chain)), "found once, written down once");
    assertTrue(alarmed());
    officer().does(() -> readings.read(of(null), 0));
    assertTrue(alarmed(), "the logs of all schools are not this one");
    officer().does(() -> readings.read(of(chain), 0));
    assertFalse(alarmed());
    broken.found(chain);
    assertFalse(alarmed());
  }

  @Test
  void aSchoolThatCanSaveNothingIsToldOfBeforeAnybodyVerifies() throws Exception {
    long school = Long.parseLong(table().text("select max(id) from school"));
    transaction.begin();
    audit.record(Action.LOAD_DEMO, school, "TEST", "1", "written");
    transaction.commit();
    assertFalse(shut(school));
    String head = table().text("select sequence from audit_head where chain = " + school);
    try {
      table().tamper("update audit_head set sequence = 0 where chain = " + school);
      assertTrue(shut(school), "rows beyond the head");
      table().tamper("update audit_head set chain = -9 where chain = " + school);
      assertTrue(shut(school), "no head");
    } finally {
      table().tamper("update audit_head set chain = " + school + " where chain = -9",
          "update audit_head set sequence = " + head + " where chain = " + school);
    }
    assertFalse(shut(school));
  }

  private boolean shut(long school) throws Exception {
    return officer().does(alarms::open).stream().anyMatch(a -> a.chain() == school && a.at() == null);
  }

  /** The school sees in its own log that its lines were read among those of all. */
  @Test
  void readingTheLogsOfAllSchoolsIsALineOfEachThatWasShown() throws Exception {
    long school = Long.parseLong(table().text("select min(id) from school"));
    transaction.begin();
    audit.record(Action.LOAD_DEMO, school, "TEST", "1", "shown");
    transaction.commit();
    int reads = Integer.parseInt(lines(school, Action.READ_AUDIT, "ALL"));
    officer().does(() -> readings.read(of(null), 0));
    assertEquals(String.valueOf(reads + 1), lines(school, Action.READ_AUDIT, "ALL"));
    int exports = Integer.parseInt(lines(school, Action.EXPORT_AUDIT, "ALL"));
    officer().does(() -> {
      readings.beginExport(of(null), "");
      return true;
    });
    assertEquals(String.valueOf(exports + 1), lines(school, Action.EXPORT_AUDIT, "ALL"));
  }

  private boolean alarmed() throws Exception {
    return officer().does(alarms::open).stream().anyMatch(a -> a.chain() == chain);
  }

  private static As officer() {
    return As.person("so.gddt", Role.PROVINCE_OFFICER);
  }

  private static AuditFilter of(Long school) {
    return new AuditFilter(school, null, null, null, null, null, false);
  }

  private String lines(long of, Action action, String subject) throws Exception {
    return table().text("select count(*) from audit_entry where chain = " + of + " and action = '" + action
        + "' and subject_id = '" + subject + "'");
  }

  @Test
  void aStatementThatWasChangedOrTakenAwayIsNeverGood() throws Exception {
    String name = signed();
    Path statement = Setting.dataDirectory().resolve("audit-heads").resolve(name + ".json");
    byte[] bytes = Files.readAllBytes(statement);
    try {
      Files.writeString(statement, Files.readString(statement).replace("\"format\":1", "\"format\":1 "));
      assertEquals(ChainFault.STATEMENT_DAMAGED, verdict(Answer.COULD_NOT_CHECK).fault());
      Files.delete(statement);
      assertEquals(ChainFault.STATEMENT_MISSING, verdict(Answer.COULD_NOT_CHECK).fault());
      assertEquals(name, verdict(Answer.COULD_NOT_CHECK).statement());
    } finally {
      Files.write(statement, bytes);
    }
    assertEquals(Answer.GOOD, verifier.verify(chain).answer());
  }

  /** Whoever stole the key cannot sign for a day that has passed. */
  @Test
  void aStatementThatWasSignedLongAfterItWasTakenIsNotBelieved() throws Exception {
    String name = signed();
    Path shelf = Setting.dataDirectory().resolve("audit-heads");
    Path statement = shelf.resolve(name + ".json");
    Path seal = shelf.resolve(name + ".p7s");
    byte[] bytes = Files.readAllBytes(statement);
    byte[] sealed = Files.readAllBytes(seal);
    try {
      byte[] late = Files.readString(statement).replaceFirst("\"taken\":\"20\\d\\d", "\"taken\":\"2020")
          .getBytes(StandardCharsets.UTF_8);
      Files.write(statement, late);
      Files.write(seal, new StatementSealer(new TimeStampClient(office.timeStamping(), Duration.ofSeconds(10), office.roots()))
          .seal(late, office.auditKey()));
      assertEquals(ChainFault.STATEMENT_DAMAGED, verdict(Answer.COULD_NOT_CHECK).fault());
    } finally {
      Files.write(statement, bytes);
      Files.write(seal, sealed);
    }
  }

  private void written() throws Exception {
    transaction.begin();
    for (int i = 0; i < ROWS; i++) {
      audit.record(Action.LOAD_DEMO, chain, "TEST", "1", "line " + i);
    }
    transaction.commit();
  }

  private String signed() throws Exception {
    written();
    return signing.sign().name();
  }

  private void move(long from, long to) throws Exception {
    table().tamper("update audit_entry set sequence = " + to + " where chain = " + chain + " and sequence = " + from);
  }

  private void assertBad(ChainFault fault, long row) {
    ChainVerdict verdict = verdict(Answer.BAD);
    assertEquals(fault + " " + row, verdict.fault() + " " + verdict.row(), verdict.toString());
  }

  private ChainVerdict verdict(Answer answer) {
    ChainVerdict verdict = verifier.verify(chain);
    assertEquals(answer, verdict.answer(), verdict.toString());
    return verdict;
  }

  private AuditTable table() {
    return new AuditTable(database);
  }
}
