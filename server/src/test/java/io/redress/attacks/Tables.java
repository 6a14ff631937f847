package io.redress.attacks;

import io.redress.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** Tells of the whole database whether anything in it has changed, past every seal. */
final class Tables implements AutoCloseable {
  /**
   * What may change by looking or by being refused: how long somebody has been here, and what is
   * noted about who tried what.
   */
  private static final Set<String> NOTES =
      Set.of("flyway_schema_history", "browser_session", "security_event", "node");

  private final Connection connection;

  /** Prepared, since to plan a look at every table takes longer than to look. */
  private final PreparedStatement query;

  /** Whatever is written moves the end of the log; where it stands still, nothing was. */
  private final PreparedStatement end;

  private String lookedAt = "";
  private Map<String, String> seen = Map.of();

  Tables(Environment environment) {
    var url = Objects.requireNonNull(environment.getProperty("redress.database-url"));
    try {
      connection = DatabaseAddress.parse(url).connect();
      // So many small tables are looked at sooner than helpers for it are called.
      try (var alone = connection.createStatement()) {
        alone.execute("set jit = off; set max_parallel_workers_per_gather = 0");
      }
      var looks =
          names(connection).stream()
              .map(
                  name ->
                      """
                      select '%1$s', count(*) || ':'
                        || coalesce(sum(hashtextextended((to_jsonb(each_row) - 'last_used_at')::text, 0)::numeric), 0)
                      from %1$s as each_row
                      """
                          .formatted(name))
              .collect(Collectors.joining("union all\n"));
      query = connection.prepareStatement(looks);
      end = connection.prepareStatement("select pg_current_wal_insert_lsn()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each table with a digest of its rows. */
  Map<String, String> digest() {
    try {
      var now = endOfLog();
      if (!now.equals(lookedAt)) {
        seen = look();
        lookedAt = now;
      }
      return seen;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String endOfLog() throws SQLException {
    try (var rows = end.executeQuery()) {
      rows.next();
      return rows.getString(1);
    }
  }

  private Map<String, String> look() throws SQLException {
    try (var rows = query.executeQuery()) {
      var found = new TreeMap<String, String>();
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
      return found;
    }
  }

  /** The tables whose rows are not as they were. */
  Set<String> changedSince(Map<String, String> before) {
    var changed = new TreeSet<String>();
    digest()
        .forEach(
            (table, digest) -> {
              if (!digest.equals(before.get(table))) {
                changed.add(table);
              }
            });
    return changed;
  }

  private static List<String> names(Connection connection) throws SQLException {
    var names = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not relispartition
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.removeAll(NOTES);
    return List.copyOf(names);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
