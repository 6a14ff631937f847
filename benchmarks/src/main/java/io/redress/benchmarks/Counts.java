package io.redress.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the database has counted so far: rows written to each table, and the next number of a
 * transaction that writes.
 */
record Counts(Map<String, Written> tables, long nextTransaction) {

  /** How many rows were written to a table. */
  record Written(long inserted, long updated) {
    static final Written NOTHING = new Written(0, 0);

    Written minus(Written before) {
      return new Written(inserted - before.inserted, updated - before.updated);
    }

    boolean isNothing() {
      return inserted == 0 && updated == 0;
    }
  }

  static Counts read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select relname, n_tup_ins, n_tup_upd
                from pg_stat_user_tables
                where schemaname = 'public'
                """)) {
      var tables = new HashMap<String, Written>();
      while (rows.next()) {
        tables.put(rows.getString(1), new Written(rows.getLong(2), rows.getLong(3)));
      }
      return new Counts(tables, nextTransaction(connection));
    }
  }

  private static long nextTransaction(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What was written since, in tables that were written at all. */
  Map<String, Written> since(Counts before) {
    var written = new HashMap<String, Written>();
    tables.forEach(
        (table, now) -> {
          var since = now.minus(before.tables.getOrDefault(table, Written.NOTHING));
          if (!since.isNothing()) {
            written.put(table, since);
          }
        });
    return written;
  }
}
