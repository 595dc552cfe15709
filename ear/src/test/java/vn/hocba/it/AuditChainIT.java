package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.attestation.ChainVerdict;
import vn.hocba.attestation.ChainVerifier;
import vn.hocba.attestation.HeadSigning;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.audit.ChainFault;
import vn.hocba.audit.UnchainedRows;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Chains grow without gaps and forks whoever writes at the same moment, and no change is kept without its line. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AuditChainIT {

  private static final int WRITERS = 12;
  private static final int EACH = 25;
  private static final long PATIENCE = 120;
  private static final AtomicLong CHAINS = new AtomicLong(900_000);

  @Inject
  private AuditTrail audit;
  @Inject
  private ChainVerifier verifier;
  @Inject
  private HeadSigning signing;
  @Resource
  private UserTransaction transaction;
  @Resource
  private ManagedExecutorService threads;
  @Resource(lookup = "java:jboss/datasources/HocBaDS")
  private DataSource database;

  private final long chain = CHAINS.incrementAndGet();

  @Test
  void manyWritersMakeOneChainEach() throws Exception {
    long other = CHAINS.incrementAndGet();
    long seed = new Random().nextLong();
    List<Future<Integer>> writers = new ArrayList<>();
    for (int w = 0; w < WRITERS; w++) {
      Random random = new Random(seed + w);
      writers.add(threads.submit((Callable<Integer>) () -> writes(other, random)));
    }
    int expected = 0;
    for (Future<Integer> writer : writers) {
      expected += writer.get(PATIENCE, TimeUnit.SECONDS);
    }
    long written = 0;
    for (long c : new long[] {chain, other}) {
      long rows = table().count("select count(*) from audit_entry where chain = " + c);
      assertEquals(rows, table().count("select max(sequence) from audit_entry where chain = " + c), "seed " + seed);
      assertEquals(rows, table().count("select sequence from audit_head where chain = " + c), "seed " + seed);
      assertWhole(c);
      written += rows;
    }
    assertEquals(expected, written, "seed " + seed);
  }

  /** Transactions over one chain or both, in either order, some with a refusal of their own inside, some undone. */
  private int writes(long other, Random random) throws Exception {
    int kept = 0;
    for (int i = 0; i < EACH; i++) {
      boolean undone = random.nextInt(5) == 0;
      int lines = 1 + random.nextInt(3);
      transaction.begin();
      for (int l = 0; l < lines; l++) {
        record(random.nextBoolean() ? chain : other, "line " + i);
      }
      if (random.nextInt(3) == 0) {
        audit.refused(Action.LOAD_DEMO, random.nextBoolean() ? chain : other, "TEST", "1", "refused inside");
        kept++;
      }
      if (undone) {
        transaction.rollback();
      } else {
        transaction.commit();
        kept += lines;
      }
    }
    return kept;
  }

  @Test
  void anOpenTransactionKeepsNobodyWaiting() throws Exception {
    transaction.begin();
    try {
      record(chain, "first told, last written");
      Future<Boolean> other = threads.submit((Callable<Boolean>) () -> {
        transaction.begin();
        record(chain, "first written");
        transaction.commit();
        return true;
      });
      assertTrue(other.get(PATIENCE, TimeUnit.SECONDS));
      audit.refused(Action.LOAD_DEMO, chain, "TEST", "1", "refused inside");
    } finally {
      transaction.commit();
    }
    assertEquals("first written", detail(1));
    assertEquals("refused inside", detail(2));
    assertEquals("first told, last written", detail(3));
    assertWhole(chain);
  }

  @Test
  void aRefusalOutlivesTheTransactionItHappenedIn() throws Exception {
    transaction.begin();
    record(chain, "undone");
    audit.refused(Action.LOAD_DEMO, chain, "TEST", "1", "refused inside");
    transaction.rollback();
    assertEquals(1, table().count("select count(*) from audit_entry where chain = " + chain));
    assertEquals("refused inside", detail(1));
  }

  @Test
  void aChangeWhoseLineCannotBeWrittenIsUndone() throws Exception {
    append(2);
    table().tamper("update audit_head set sequence = 1 where chain = " + chain);
    transaction.begin();
    try (Connection c = database.getConnection(); Statement s = c.createStatement()) {
      s.execute("insert into background_task (name, done, total, state, at) values ('audit-it', 0, 0, 'DONE',"
          + " current_timestamp)");
    }
    record(chain, "cannot be written: the number is taken");
    Throwable why = assertThrows(RollbackException.class, () -> transaction.commit());
    while (why != null && !(why instanceof Problem)) {
      why = why.getCause();
    }
    assertTrue(why instanceof Problem p && p.code() == ProblemCode.AUDIT_SHUT, "told as a fault of the system");
    assertEquals(0, table().count("select count(*) from background_task where name = 'audit-it'"));
    assertEquals(2, table().count("select count(*) from audit_entry where chain = " + chain));
  }

  @Test
  void rowsFromBeforeThereWereChainsAreChained() throws Exception {
    AuditTable table = table();
    table.tamper("create table audit_entry_unchained (id bigint primary key, school_id bigint,"
        + " at timestamp(6) not null, actor varchar(60) not null, actor_name varchar(120) not null, action varchar(40) not null,"
        + " subject_kind varchar(30) not null, subject_id varchar(60) not null, refused boolean not null,"
        + " detail varchar(4000) not null)");
    for (int i = 1; i <= 3; i++) {
      table.tamper("insert into audit_entry_unchained values (" + i + ", " + chain
          + ", timestamp '2025-09-0" + (4 - i)
          + " 08:00:00', 'bomon', 'Tạ Diệu Hoa', 'RECORD_MARK', 'MARK', '7/8:1:FINAL:1', false, 'row " + i + "')");
    }
    try (Connection c = database.getConnection()) {
      new UnchainedRows().migrate(new Context() {
        @Override
        public Configuration getConfiguration() {
          return null;
        }

        @Override
        public Connection getConnection() {
          return c;
        }
      });
    }
    assertEquals("row 3", detail(1));
    assertEquals("row 1", detail(3));
    assertEquals(8, table.count("select enrolment_id from audit_entry where chain = " + chain + " and sequence = 1"));
    assertWhole(chain);
  }

  @Test
  void postgresqlItselfRefusesToChangeRows() throws Exception {
    append(2);
    refusedByPostgresql("update audit_entry set detail = 'x' where chain = " + chain,
        "delete from audit_entry where chain = " + chain, "truncate audit_entry",
        "update audit_head set sequence = 1 where chain = " + chain, "delete from audit_head");
    assertWhole(chain);
  }

  @Test
  void postgresqlItselfRefusesToChangeCorrections() throws Exception {
    refusedByPostgresql("update correction set reason = 'x'", "delete from correction", "truncate correction cascade",
        "update correction_witness set seat = 'LEADER'", "delete from correction_witness",
        "truncate correction_witness", "update correction_summary set edition = 1", "delete from correction_summary",
        "truncate correction_summary");
  }

  /** What the owner of the tables could switch off; H2 has no such triggers. */
  private void refusedByPostgresql(String... statements) throws SQLException {
    if (table().postgresql()) {
      for (String statement : statements) {
        SQLException refusal = assertThrows(SQLException.class, () -> {
          try (Connection c = database.getConnection(); Statement s = c.createStatement()) {
            s.execute(statement);
          }
        }, statement);
        assertEquals("P0001", refusal.getSQLState(), statement + " was refused by something else: " + refusal);
      }
    }
  }

  @Test
  void aSignedChainIsGood() throws Exception {
    append(3);
    signing.sign();
    append(2);
    ChainVerdict verdict = verifier.verify(chain);
    assertEquals(ChainVerdict.Answer.GOOD, verdict.answer(), verdict.toString());
    assertEquals(5, verdict.rows());
    assertEquals(3, verdict.signedTo());
  }

  private void append(int lines) throws Exception {
    for (int i = 0; i < lines; i++) {
      transaction.begin();
      record(chain, "line " + i);
      transaction.commit();
    }
  }

  private void record(long in, String detail) {
    audit.record(Action.LOAD_DEMO, in, "TEST", "1", detail);
  }

  private void assertWhole(long which) {
    ChainVerdict verdict = verifier.verify(which);
    // Rows that follow each other, but that nothing signed covers yet, are not called good.
    assertTrue(verdict.answer() == ChainVerdict.Answer.GOOD || verdict.fault() == ChainFault.NO_SIGNED_HEAD
        || verdict.fault() == ChainFault.CHAIN_NOT_SIGNED, verdict.toString());
  }

  private String detail(long sequence) throws SQLException {
    return table().text("select detail from audit_entry where chain = " + chain + " and sequence = " + sequence);
  }

  private AuditTable table() {
    return new AuditTable(database);
  }
}
