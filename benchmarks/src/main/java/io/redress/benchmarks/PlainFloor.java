package io.redress.benchmarks;

import io.redress.benchmarks.Counts.Written;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that writing can cost: the rows that the application wrote, written again by plain JDBC
 * into tables of the same shape, in as many transactions, with no question asked.
 */
final class PlainFloor {
  private final Connection connection;
  private final List<TwinTable> tables;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final int times;
  private final long commits;

  private PlainFloor(Connection connection, List<TwinTable> tables, int times, long commits) {
    this.connection = connection;
    this.tables = tables;
    this.times = times;
    this.commits = commits;
  }

  /** One write: an SQL text and its parameters. */
  private record Write(String sql, List<String> parameters) {}

  /** The floor of work that was done so many times between two counts. */
  static PlainFloor of(Connection connection, Counts before, Counts after, int times)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create schema " + TwinTable.SCHEMA);
    }
    var tables = new ArrayList<TwinTable>();
    for (Map.Entry<String, Written> entry : after.since(before).entrySet()) {
      tables.add(
          TwinTable.make(connection, entry.getKey(), entry.getValue(), before.nextTransaction()));
    }
    var commits = after.nextTransaction() - before.nextTransaction();
    return new PlainFloor(connection, tables, times, Math.max(1, commits));
  }

  /** Empties all tables but those whose rows are there beforehand. */
  void prepare() throws SQLException {
    connection.setAutoCommit(false);
    for (var table : tables) {
      execute(new Write("truncate %s.%s".formatted(TwinTable.SCHEMA, table.name()), List.of()));
      if (table.isOnlyUpdated()) {
        for (var row : table.rows()) {
          execute(new Write(table.insert(), row));
        }
      }
    }
    connection.commit();
  }

  /** Writes everything once. */
  void play() throws SQLException {
    for (var turn = 0; turn < times; turn++) {
      var writes = writesOf(turn);
      // Several in a turn, or one after several turns: as often as the application committed.
      var parts = Math.max(1, share(commits, turn + 1) - share(commits, turn));
      for (var part = 0; part < parts; part++) {
        var from = writes.size() * part / parts;
        var until = writes.size() * (part + 1) / parts;
        for (var write : writes.subList(from, until)) {
          execute(write);
        }
        if (share(commits, turn + 1) > share(commits, turn)) {
          connection.commit();
        }
      }
    }
    connection.commit();
  }

  private List<Write> writesOf(int turn) {
    var writes = new ArrayList<Write>();
    for (var table : tables) {
      var rows = table.rows();
      var inserted = Math.min(table.written().inserted(), rows.size());
      var first = share(inserted, turn);
      var next = share(inserted, turn + 1);
      for (var row : rows.subList(first, next)) {
        writes.add(new Write(table.insert(), row));
      }
      var present = table.isOnlyUpdated() ? rows.size() : next;
      var own = table.isOnlyUpdated() ? 0 : first % Math.max(1, present);
      for (var update = share(table.written().updated(), turn);
          update < share(table.written().updated(), turn + 1) && present > 0;
          update++) {
        var row = rows.get(own + update % (present - own));
        writes.add(new Write(table.update(), table.keyOf(row)));
      }
    }
    return writes;
  }

  private int share(long all, int turn) {
    return (int) (all * turn / times);
  }

  private void execute(Write write) throws SQLException {
    var statement = prepared.get(write.sql());
    if (statement == null) {
      statement = connection.prepareStatement(write.sql());
      prepared.put(write.sql(), statement);
    }
    for (var i = 0; i < write.parameters().size(); i++) {
      statement.setString(i + 1, write.parameters().get(i));
    }
    statement.executeUpdate();
  }
}
