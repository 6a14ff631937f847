package io.redress.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads every page of a restored database: each has its checksum checked as it is read, each row of
 * a table its form, and each index must lead to all rows. It uses {@code amcheck}, which comes with
 * PostgreSQL, inside a transaction that is rolled back.
 *
 * @param connection a superuser's
 */
record PagesCheck(Connection connection, Progress progress) {
  /** What is wrong; empty when all is well. */
  List<String> findings() throws SQLException {
    var findings = new ArrayList<String>();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      if (list("select 1 where current_setting('data_checksums') = 'on'").isEmpty()) {
        findings.add("the database has no page checksums");
      }
      statement.execute("create extension amcheck");
      tables(findings);
      indexes(findings);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return findings;
  }

  private void tables(List<String> findings) throws SQLException {
    var tables =
        list(
            """
            select oid::regclass::text
            from pg_class
            where relkind in ('r', 'm', 't') and relpersistence <> 't'
            order by 1
            """);
    progress.tell("Reading %,d tables.".formatted(tables.size()));
    for (var table : tables) {
      var wrong = check("select msg from verify_heapam(?::regclass)", table);
      wrong.forEach(message -> findings.add("table %s: %s".formatted(table, message)));
    }
  }

  private void indexes(List<String> findings) throws SQLException {
    var indexes =
        list(
            """
            select i.indexrelid::regclass::text
            from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_am a on a.oid = c.relam
            where a.amname = 'btree' and i.indisvalid and c.relpersistence <> 't'
            order by 1
            """);
    progress.tell("Reading %,d indexes.".formatted(indexes.size()));
    for (var index : indexes) {
      var wrong =
          check(
              "select 'none' from (select bt_index_check(?::regclass, true)) as done where false",
              index);
      wrong.forEach(message -> findings.add("index %s: %s".formatted(index, message)));
    }
  }

  private List<String> check(String sql, String relation) throws SQLException {
    var before = connection.setSavepoint();
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, relation);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      connection.rollback(before);
      return List.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private List<String> list(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
