package vn.hocba.archive.backup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The values of a table's columns as JSON, the same whichever database and time zone they are read and written in. */
final class TableRows {

  private final String table;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();

  TableRows(String table, ResultSetMetaData columns) throws SQLException {
    this.table = table;
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i));
      types.add(columns.getColumnType(i));
    }
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** The row that a question's answer stands at. */
  JsonArray read(ResultSet row) throws SQLException {
    JsonArray values = new JsonArray(names.size());
    for (int i = 0; i < names.size(); i++) {
      values.add(value(row, i));
    }
    return values;
  }

  private JsonElement value(ResultSet row, int index) throws SQLException {
    int i = index + 1;
    JsonPrimitive value = switch (types.get(index)) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> new JsonPrimitive(row.getLong(i));
      case Types.BOOLEAN, Types.BIT -> new JsonPrimitive(row.getBoolean(i));
      case Types.NUMERIC, Types.DECIMAL -> text(row.getBigDecimal(i));
      case Types.DATE -> text(row.getObject(i, LocalDate.class));
      case Types.TIME -> text(row.getObject(i, LocalTime.class));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant(row.getTimestamp(i));
      case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> text(row.getString(i));
      default -> throw unknown(index);
    };
    return value == null || row.wasNull() ? JsonNull.INSTANCE : value;
  }

  /** Gives a row's values to a statement that inserts it. */
  void write(JsonArray values, PreparedStatement into) throws SQLException {
    if (values.size() != names.size()) {
      throw new SQLException(table + ": a row of " + values.size() + " values for " + names.size() + " columns");
    }
    for (int i = 0; i < names.size(); i++) {
      JsonElement value = values.get(i);
      if (value.isJsonNull()) {
        into.setNull(i + 1, types.get(i));
      } else {
        set(into, i, value);
      }
    }
  }

  private void set(PreparedStatement into, int index, JsonElement value) throws SQLException {
    int i = index + 1;
    switch (types.get(index)) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> into.setLong(i, value.getAsLong());
      case Types.BOOLEAN, Types.BIT -> into.setBoolean(i, value.getAsBoolean());
      case Types.NUMERIC, Types.DECIMAL -> into.setBigDecimal(i, new BigDecimal(value.getAsString()));
      case Types.DATE -> into.setObject(i, LocalDate.parse(value.getAsString()));
      case Types.TIME -> into.setObject(i, LocalTime.parse(value.getAsString()));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> into.setTimestamp(i, Timestamp.from(Instant.parse(value.getAsString())));
      case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> into.setString(i, value.getAsString());
      default -> throw unknown(index);
    }
  }

  private SQLException unknown(int index) {
    return new SQLException(table + "." + names.get(index) + " is " + JDBCType.valueOf(types.get(index))
        + ", which no backup knows to keep");
  }

  private static JsonPrimitive text(Object value) {
    return value == null ? null : new JsonPrimitive(value instanceof BigDecimal d ? d.toPlainString() : value.toString());
  }

  private static JsonPrimitive instant(Timestamp value) {
    return value == null ? null : new JsonPrimitive(value.toInstant().toString());
  }
}
