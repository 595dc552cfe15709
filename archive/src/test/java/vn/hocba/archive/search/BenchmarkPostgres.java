package vn.hocba.archive.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The same questions to PostgreSQL with unaccent, pg_trgm and fuzzystrmatch: an index for each kind, the names of all transcripts
 * once in a table of their own for those that are misspelt, and whole names tried first, as this program does.
 */
final class BenchmarkPostgres implements BenchmarkEngine {
  private static final String PAGE_OF = " order by %s limit " + PAGE;
  private static final String ORDERED = "ordered, year";

  private final EmbeddedPostgres postgres;
  private final Connection connection;

  BenchmarkPostgres() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).setServerConfig("shared_buffers", "1GB")
        .setServerConfig("work_mem", "64MB").setServerConfig("maintenance_work_mem", "512MB").setServerConfig("random_page_cost", "1.1")
        .setServerConfig("effective_cache_size", "4GB").setServerConfig("max_wal_size", "4GB").setServerConfig("fsync", "on").start();
    connection = postgres.getPostgresDatabase().getConnection();
    run("create extension unaccent; create extension pg_trgm; create extension fuzzystrmatch;"
        + "create table raw (id uuid, code text, name text, name_f text, given_f text, born date, born_year int, school text, class text,"
        + " year int, level text, kind int, ordered bytea, comment text)");
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public void add(List<IndexedTranscript> part) throws SQLException {
    try (Connection own = postgres.getPostgresDatabase().getConnection(); PreparedStatement insert = own.prepareStatement(
        "insert into raw values (?::uuid, ?, ?, null, null, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      own.setAutoCommit(false);
      for (IndexedTranscript t : part) {
        insert.setString(1, t.id());
        insert.setString(2, QueryReader.codeForm(t.code()));
        insert.setString(3, t.fullName());
        insert.setDate(4, t.birthDate() == null ? null : Date.valueOf(t.birthDate()));
        insert.setInt(5, t.birthYear());
        insert.setString(6, t.schoolCode());
        insert.setString(7, t.className());
        insert.setInt(8, t.schoolYear());
        if (t.level() == null) {
          insert.setNull(9, Types.VARCHAR);
        } else {
          insert.setString(9, t.level());
        }
        insert.setInt(10, t.kind().ordinal());
        BytesRef key = NameOrder.key(VietnameseName.of(t.fullName()));
        insert.setBytes(11, Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length));
        insert.setString(12, t.text());
        insert.addBatch();
      }
      insert.executeBatch();
      own.commit();
    }
  }

  @Override
  public void finish(int count) throws SQLException {
    run("create table t as select id, code, name, lower(unaccent(name)) name_f, regexp_replace(lower(unaccent(name)), '^.* ', '') given_f,"
        + " born, born_year, school, class, year, level, kind, ordered,"
        + " to_tsvector('simple', lower(unaccent(name))) name_v, to_tsvector('simple', lower(unaccent(comment))) comment_v from raw;"
        + "drop table raw;"
        + "create table names as select distinct name_f from t;"
        + "create index on t (code); create index on t (name_f, ordered, year); create index on t (born, name_f);"
        + "create index on t (school, name_f); create index on t (school, given_f, year); create index on t (kind, ordered, year);"
        + "create index on t using gin (name_v); create index on t using gin (comment_v);"
        + "create index on names using gin (name_f gin_trgm_ops); create unique index on names (name_f)");
    run("vacuum analyze t");
    run("vacuum analyze names");
    run("set pg_trgm.similarity_threshold = 0.5");
    run("set jit = off");
  }

  @Override
  public Found ask(BenchmarkQuestion q) throws SQLException {
    String text = q.text();
    IndexedTranscript of = q.of();
    return switch (q.kind()) {
      case CODE -> page("code = ?", ORDERED, text);
      case NAME -> named("true", text);
      case NAME_AND_BIRTH_DATE -> of.birthDate() == null ? named("born_year = ?", text, of.birthYear())
          // Who is known by year only still counts for the year, as in this program.
          : named("(born = ? or born is null and born_year = ?)", text, Date.valueOf(of.birthDate()), of.birthYear());
      case NAME_AND_SCHOOL -> named("school = ?", text, of.schoolCode());
      case GIVEN_SCHOOL_YEARS -> page("school = ? and name_v @@ to_tsquery('simple', ?) and year between ? and ?",
          "given_f = ? desc, " + ORDERED, of.schoolCode(), text, BenchmarkQuestion.FROM, BenchmarkQuestion.TO, text);
      case WHOLE_NAME_TYPO -> page("name_f in (select name_f from names where name_f % ? and levenshtein_less_equal(name_f, ?, 1) <= 1)",
          ORDERED, text, text);
      case COMMENT_PHRASE -> page("comment_v @@ phraseto_tsquery('simple', ?)", ORDERED, text);
      case FIRST_PAGE_IN_ORDER -> page("kind = ?", ORDERED, of.kind().ordinal());
      case FACETS_OF_NGUYEN, FACETS_AGAIN -> facets(text, q.query().yearFrom() == null ? 0 : q.query().yearFrom());
    };
  }

  /** Bearers of the very name first; where they do not fill the page, everyone whose name has these words. */
  private Found named(String condition, String name, Object... arguments) throws SQLException {
    Object[] whole = with(arguments, 0, name);
    Set<String> first = ids("name_f = ? and " + condition, ORDERED, whole);
    String words = "name_v @@ to_tsquery('simple', ?) and " + condition;
    Object[] all = with(arguments, 0, name.replace(' ', '&').replace("'", "&"));
    Set<String> page = first.size() == PAGE ? first : ids(words, "name_f = ? desc, " + ORDERED, with(all, all.length, name));
    return found(page, count(words, all));
  }

  private static Object[] with(Object[] arguments, int at, Object more) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(at, more);
    return all.toArray();
  }

  /** @param arguments of the condition, then those of the order */
  private Found page(String condition, String order, Object... arguments) throws SQLException {
    int ofOrder = (int) order.chars().filter(c -> c == '?').count();
    return found(ids(condition, order, arguments), count(condition, Arrays.copyOf(arguments, arguments.length - ofOrder)));
  }

  private static Found found(Set<String> ids, long total) {
    return new Found(total, total > PAGE ? Set.of() : ids, 0);
  }

  private Set<String> ids(String condition, String order, Object... arguments) throws SQLException {
    try (PreparedStatement select = prepared("select id from t where " + condition + PAGE_OF.formatted(order), arguments);
        ResultSet rows = select.executeQuery()) {
      Set<String> ids = new HashSet<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  private long count(String condition, Object... arguments) throws SQLException {
    try (PreparedStatement select = prepared("select count(*) from (select 1 from t where " + condition + " limit " + COUNTED + ") c",
        arguments); ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Found facets(String text, int yearFrom) throws SQLException {
    try (PreparedStatement select = prepared("select grouping(year, kind, school, class, level), count(*) from t"
        + " where name_v @@ to_tsquery('simple', ?) and year >= ?"
        + " group by grouping sets ((), (year), (kind), (school), (class), (level))", text, yearFrom); ResultSet rows = select.executeQuery()) {
      long total = 0;
      long facets = 0;
      while (rows.next()) {
        int set = rows.getInt(1);
        total += set == 0b11111 ? rows.getLong(2) : 0;
        facets += set == 0b01111 || set == 0b10111 ? rows.getLong(2) : 0;
      }
      return new Found(total, Set.of(), facets);
    }
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public long bytes() throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery("select pg_total_relation_size('t') + pg_total_relation_size('names')")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    postgres.close();
  }
}
