package io.redress.benchmarks;

import io.redress.benchmarks.Counts.Written;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Measures work of the application, and then the plain writing of the same rows. */
final class Comparison {
  private static final Duration MOST_WAITING = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Trial trial;

  Comparison(Trial trial) {
    this.trial = trial;
  }

  /**
   * What was measured.
   *
   * @param times how often the work was done
   */
  record Result(
      int times,
      double seconds,
      long statements,
      Trial.Cpu work,
      Trial.Cpu floor,
      Written written,
      long commits) {
    double each(long total) {
      return (double) total / times;
    }

    String ratio() {
      return String.format(
          Locale.ROOT, "%.1f times the floor's processor time", (double) work.sum() / floor.sum());
    }

    List<Report.Row> rows() {
      return List.of(
          new Report.Row("done", times / seconds, "/s, one after the other"),
          new Report.Row("CPU of application", each(work.application()), "ms each"),
          new Report.Row("CPU of PostgreSQL", each(work.database()), "ms each"),
          new Report.Row("CPU of JDBC floor", each(floor.application()), "ms each"),
          new Report.Row("CPU of PostgreSQL under the floor", each(floor.database()), "ms each"),
          new Report.Row("round trips to the database", each(statements), "each"),
          new Report.Row("rows inserted", each(written.inserted()), "each"),
          new Report.Row("rows updated", each(written.updated()), "each"),
          new Report.Row("transactions that write", each(commits), "each"));
    }
  }

  /** Measures work that says how often it did the thing in question. */
  Result of(IntSupplier work) {
    try (var connection = trial.address().connect()) {
      var before = counts(connection);
      var statements = trial.statements();
      var started = System.nanoTime();
      var cpu = trial.cpu();
      var times = work.getAsInt();
      var used = trial.cpu().minus(cpu);
      var seconds = (System.nanoTime() - started) / 1e9;
      var prepared = trial.statements() - statements;
      var after = counts(connection);
      var floor = floor(PlainFloor.of(connection, before, after, times));
      return new Result(
          times,
          seconds,
          prepared,
          used,
          floor,
          sum(after, before),
          after.nextTransaction() - before.nextTransaction());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The second time counts, as the application was warm as well. */
  private Trial.Cpu floor(PlainFloor floor) throws SQLException {
    floor.prepare();
    floor.play();
    floor.prepare();
    var before = trial.cpu();
    floor.play();
    return trial.cpu().minus(before);
  }

  private static Written sum(Counts after, Counts before) {
    return after.since(before).values().stream()
        .reduce(
            Written.NOTHING,
            (a, b) -> new Written(a.inserted() + b.inserted(), a.updated() + b.updated()));
  }

  /** The counts when every connection of the application has handed in its own. */
  private Counts counts(Connection connection) throws SQLException {
    var now = databaseTime(connection);
    trial.disconnect();
    var until = System.nanoTime() + MOST_WAITING.toNanos();
    while (isAnyOlder(connection, now)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("The connections of the application do not end.");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return Counts.read(connection);
  }

  private static String databaseTime(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select clock_timestamp()::text")) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean isAnyOlder(Connection connection, String instant) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select exists (select from pg_stat_activity
              where application_name = 'redress' and backend_start < ?::timestamptz)
            """)) {
      statement.setString(1, instant);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
