package io.redress.benchmarks;

import static java.util.stream.Collectors.joining;

import io.redress.benchmarks.Counts.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the same shape as one of the application's, and the rows that the application wrote.
 *
 * <p>It has the columns, keys, indexes and checks of the original; no foreign keys, triggers or row
 * security, so what is written to it costs less than it ever could in the original.
 */
record TwinTable(String name, List<Column> columns, List<List<String>> rows, Written written) {
  static final String SCHEMA = "twin";

  /** A column that is written. */
  record Column(String name, String type, boolean isKey) {
    String parameter() {
      return "?::" + type;
    }
  }

  static TwinTable make(Connection connection, String name, Written written, long firstTransaction)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create table %s.%s (like public.%s including all)".formatted(SCHEMA, name, name));
    }
    var columns = columns(connection, name);
    return new TwinTable(name, columns, rows(connection, name, columns, firstTransaction), written);
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select a.attname, format_type(a.atttypid, a.atttypmod), coalesce(i.indisprimary, false)
            from pg_attribute a
            left join pg_index i
              on i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)
            where a.attrelid = ('public.' || ?)::regclass
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum
            """)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        var columns = new ArrayList<Column>();
        while (rows.next()) {
          columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
        }
        return columns;
      }
    }
  }

  private static List<List<String>> rows(
      Connection connection, String table, List<Column> columns, long firstTransaction)
      throws SQLException {
    var texts = columns.stream().map(column -> column.name() + "::text").collect(joining(", "));
    var sql =
        "select %s from public.%s where xmin::text::bigint >= %d order by xmin::text::bigint"
            .formatted(texts, table, firstTransaction);
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (var i = 1; i <= columns.size(); i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Whether the application only changed rows that were there before. */
  boolean isOnlyUpdated() {
    return written.inserted() == 0;
  }

  String insert() {
    var names = columns.stream().map(Column::name).collect(joining(", "));
    var values = columns.stream().map(Column::parameter).collect(joining(", "));
    return "insert into %s.%s (%s) overriding system value values (%s)"
        .formatted(SCHEMA, name, names, values);
  }

  /** Writes a new version of one row. */
  String update() {
    var changed = columns.stream().filter(column -> !column.isKey()).toList().getLast().name();
    var key =
        columns.stream()
            .filter(Column::isKey)
            .map(column -> column.name() + " = " + column.parameter())
            .collect(joining(" and "));
    return "update %s.%s set %s = %s where %s".formatted(SCHEMA, name, changed, changed, key);
  }

  /** The key of a row, as {@link #update} wants it. */
  List<String> keyOf(List<String> row) {
    var key = new ArrayList<String>();
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).isKey()) {
        key.add(row.get(i));
      }
    }
    return key;
  }
}
