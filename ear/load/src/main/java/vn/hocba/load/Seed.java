package vn.hocba.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/**
 * One school with as many teachers as are to save, eight to a class of forty-five pupils, its leaders, and five hundred
 * other schools for the province to look at. Everybody has the demo's password, and teachers a token.
 */
final class Seed {

  private static final List<String> SUBJECTS = List.of("TOAN", "NGU_VAN", "NGOAI_NGU_1", "GDCD", "LS_DL",
      "KHTN", "CONG_NGHE", "TIN_HOC");
  private static final int PUPILS = 45;
  private static final int OTHER_SCHOOLS = 500;
  private static final long FIRST_ID = 1_000_000_000L;

  private final Connection database;
  private long next = FIRST_ID;

  private Seed(Connection database) {
    this.database = database;
  }

  /** @param plan file in which each line names a teacher's token, book and pupils */
  static void into(DataSource database, int teachers, int leaders, Path plan) throws SQLException, IOException {
    try (Connection c = database.getConnection(); BufferedWriter out = Files.newBufferedWriter(plan)) {
      c.setAutoCommit(false);
      new Seed(c).write(teachers, leaders, out);
      c.commit();
    }
    try (Connection c = database.getConnection(); PreparedStatement s = c.prepareStatement("analyze")) {
      s.execute();
    }
  }

  /** Leaders of the demo's school, each with a token. @param tokens file with a line for each */
  static void searchers(DataSource database, int people, Path tokens) throws SQLException, IOException {
    try (Connection c = database.getConnection(); BufferedWriter out = Files.newBufferedWriter(tokens)) {
      Seed seed = new Seed(c);
      long school = count(c, "select school_id from account where username = 'hieutruong'");
      out.write("token\n");
      for (int i = 0; i < people; i++) {
        out.write(seed.token(seed.account(school, "tai.timkiem." + i, "DEPUTY"), i) + "\n");
      }
    }
  }

  /** A records clerk of the demo's school. @return the token */
  static String clerk(DataSource database) throws SQLException {
    try (Connection c = database.getConnection()) {
      Seed seed = new Seed(c);
      return seed.token(seed.account(count(c, "select school_id from account where username = 'hieutruong'"), "tai.vanthu", "RECORDS_CLERK"), 0);
    }
  }

  private String token(long account, int number) throws SQLException {
    String token = "load-" + HexFormat.of().toHexDigits(0x9E3779B97F4A7C15L * (number + 1)) + "-" + number;
    run("insert into api_token (id, account_id, token_hash, created_at) values (?, ?, ?, current_timestamp)", id(),
        account, sha256(token));
    return token;
  }

  private void write(int teachers, int leaders, BufferedWriter plan) throws SQLException, IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    int first = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
    String year = first + "-" + (first + 1);
    long school = school("LOAD", "Trường THCS Tải");
    for (int i = 0; i < leaders; i++) {
      account(school, "tai.lanhdao." + i, "DEPUTY");
    }
    plan.write("token,book,pupils\n");
    long classId = 0;
    String pupils = "";
    for (int t = 0; t < teachers; t++) {
      if (t % SUBJECTS.size() == 0) {
        classId = id();
        int number = t / SUBJECTS.size();
        run("insert into school_class (id, school_id, school_year, name, grade, state, version) values (?, ?, ?, ?, ?,"
            + " 'OPEN', 0)", classId, school, year, (6 + number % 4) + "T" + number, 6 + number % 4);
        pupils = pupils(school, classId, number);
      }
      String name = "tai.giaovien." + t;
      long account = account(school, name, "SUBJECT_TEACHER");
      long staff = id();
      run("insert into staff_member (id, school_id, full_name, account_id) values (?, ?, ?, ?)", staff, school, name,
          account);
      long book = id();
      run("insert into class_subject (id, class_id, subject, teacher_staff_id, regular_count) values (?, ?, ?, ?, 4)",
          book, classId, SUBJECTS.get(t % SUBJECTS.size()), staff);
      String token = token(account, t);
      plan.write(token + "," + book + "," + pupils + "\n");
    }
    for (int s = 0; s < OTHER_SCHOOLS; s++) {
      figure(school("L" + s, "Trường THCS số " + s), s, year);
    }
  }

  private String pupils(long school, long classId, int number) throws SQLException {
    StringBuilder ids = new StringBuilder();
    for (int p = 1; p <= PUPILS; p++) {
      long pupil = id();
      run("insert into pupil (id, school_id, identifier, full_name, birth_date, version) values (?, ?, ?, ?,"
          + " date '2013-05-05', 0)", pupil, school, number + "-" + p, "Học Sinh " + p);
      long enrolment = id();
      run("insert into enrolment (id, class_id, pupil_id, position, excused_absences, unexcused_absences, version)"
          + " values (?, ?, ?, ?, 0, 0, 0)", enrolment, classId, pupil, p);
      ids.append(ids.isEmpty() ? "" : ";").append(enrolment);
    }
    return ids.toString();
  }

  private long school(String code, String name) throws SQLException {
    long id = id();
    run("insert into school (id, code, name, province, level, demo) values (?, ?, ?, 'Đắk Lắk', 'THCS', true)", id,
        code, name);
    return id;
  }

  private void figure(long school, int number, String year) throws SQLException {
    run("insert into school_figure (school_id, name, sort_key, search_key, school_year, classes, locked, closed,"
        + " entered_one, expected_one, entered_two, expected_two, refreshed_at) select id, name, lower(name), lower(name),"
        + " ?, 20, 0, 0, ?, 10000, 0, 10000, current_timestamp from school where id = ?", year, 10_000 - number, school);
  }

  private long account(long school, String name, String role) throws SQLException {
    long id = id();
    run("insert into account (id, username, full_name, password_hash, password_at, must_change_password, active, demo,"
        + " school_id, roles, created_at, version) select ?, ?, ?, password_hash, current_timestamp, false, true, true,"
        + " ?, ?, current_timestamp, 0 from account where username = 'hieutruong'", id, name, name, school, role);
    return id;
  }

  private long id() {
    return next++;
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement s = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      if (s.executeUpdate() != 1) {
        throw new SQLException("nothing came of: " + sql);
      }
    }
  }

  /** How many rows a query counts. */
  static long count(Connection c, String sql) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql); ResultSet r = s.executeQuery()) {
      r.next();
      return r.getLong(1);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
