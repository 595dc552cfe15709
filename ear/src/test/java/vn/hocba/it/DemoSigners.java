package vn.hocba.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import vn.hocba.archive.seal.Chains;
import vn.hocba.archive.trustcentre.DemoTrustCentre;
import vn.hocba.archive.trustcentre.IssuedKey;

/**
 * Gives people of the demo's school a key with the server and a line in the register of certificates, as its page does; for a
 * server that does not run.
 */
final class DemoSigners {

  private static final char[] PASSWORD = "demo-only".toCharArray();
  private static final int TRUST_CENTRE = 8180;

  private DemoSigners() {}

  /** Homeroom teacher, principal and seal; what subject teachers would sign before them is taken away. */
  static void register(OwnServer server) throws Exception {
    try (StoppedDatabase database = new StoppedDatabase(server); DemoTrustCentre centre = new DemoTrustCentre(
        server.data().resolve("trust-centre"), PASSWORD, server.port(TRUST_CENTRE), Clock.systemUTC())) {
      database.run("update signing_document set state = 'LEFT' where kind = 'SHEET'");
      long school = database.number("select school_id from account where username = 'vanthu'");
      person(database, centre, server, -1, "chunhiem");
      person(database, centre, server, -2, "hieutruong");
      register(database, centre.issue("Trường THCS Mẫu", "Trường THCS Mẫu"), server.data().resolve("keys/school-" + school + ".p12"),
          -3, school, null);
    }
  }

  /** The teacher of a subject, who signs the sheets of it. */
  static void registerSubjectTeacher(OwnServer server) throws Exception {
    try (StoppedDatabase database = new StoppedDatabase(server); DemoTrustCentre centre = new DemoTrustCentre(
        server.data().resolve("trust-centre"), PASSWORD, server.port(TRUST_CENTRE), Clock.systemUTC())) {
      person(database, centre, server, -1, "bomon");
    }
  }

  private static void person(StoppedDatabase database, DemoTrustCentre centre, OwnServer server, long id, String username)
      throws Exception {
    long staff = database.number("select m.id from staff_member m, account a where m.account_id = a.id and a.username = ?", username);
    long school = database.number("select school_id from staff_member where id = ?", staff);
    register(database, centre.issue(username, "Trường THCS Mẫu"), server.data().resolve("keys/staff-" + staff + ".p12"), id, school,
        staff);
  }

  private static void register(StoppedDatabase database, IssuedKey key, Path file, long id, long school, Long staff)
      throws Exception {
    Files.createDirectories(file.getParent());
    key.writePkcs12(file, PASSWORD);
    X509Certificate own = key.certificate();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    inserted(database.run("insert into certificate (id, school_id, staff_id, subject, issuer, serial, fingerprint, chain, valid_from,"
        + " valid_until, key_home, state, checked, checked_by, checked_at, recorded_by_name, recorded_at, version) values (?, ?, ?, ?,"
        + " ?, ?, ?, ?, ?, ?, 'SERVER', 'IN_USE', 'GOOD', 'OCSP', ?, 'Thử', ?, 1)", id, school, staff,
        own.getSubjectX500Principal().getName(), own.getIssuerX500Principal().getName(), own.getSerialNumber().toString(16),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own.getEncoded())), Chains.text(key.chain()),
        own.getNotBefore().toInstant().atOffset(ZoneOffset.UTC), own.getNotAfter().toInstant().atOffset(ZoneOffset.UTC), now, now));
  }

  private static void inserted(int rows) throws SQLException {
    if (rows != 1) {
      throw new SQLException("not registered");
    }
  }
}
