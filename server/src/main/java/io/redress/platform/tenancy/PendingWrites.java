package io.redress.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * The writes of a transaction that are not sent yet; a connection of the application unwraps to it.
 *
 * <p>They are sent together, in their order, with the next question or before whatever else the
 * connection does.
 */
public final class PendingWrites {
  private static final String NEXT = ";\n";

  /** More than any command writes; keeps a long transaction from growing in memory. */
  private static final int MOST = 64;

  /**
   * A piece of SQL with its values.
   *
   * @param values one for each question mark
   */
  public record Sql(String text, List<@Nullable Object> values) {}

  /** Reads what came back for a question, its own first result being the current one. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(PreparedStatement statement) throws SQLException;
  }

  private record Write(Sql sql, IntConsumer check) {}

  private final Connection target;
  private final MerchantScope scope;
  private final LongAdder trips;
  private final List<Write> writes = new ArrayList<>();

  PendingWrites(Connection target, MerchantScope scope, LongAdder trips) {
    this.target = target;
    this.scope = scope;
    this.trips = trips;
  }

  /**
   * Lets a write wait; outside of a transaction it is sent at once.
   *
   * @param check gets the number of written rows and may throw
   */
  public void add(Sql sql, IntConsumer check) throws SQLException {
    writes.add(new Write(sql, check));
    if (writes.size() >= MOST || target.getAutoCommit()) {
      flush();
    }
  }

  /** Sends what waits and the question in one message, and reads the answer. */
  public <T> T ask(Sql question, Reading<T> reading) throws SQLException {
    var sent = taken();
    try (var statement = send(sent, Stream.of(question))) {
      check(sent, statement);
      return reading.read(statement);
    }
  }

  /** Sends what waits. */
  void flush() throws SQLException {
    if (writes.isEmpty()) {
      return;
    }
    var sent = taken();
    try (var statement = send(sent, Stream.empty())) {
      check(sent, statement);
    }
  }

  /** Sends what waits, before a statement that makes a round trip of its own. */
  void flushBeforeTrip() throws SQLException {
    flush();
    trips.increment();
  }

  /** Forgets what waits: the transaction is rolled back. */
  void forget() {
    writes.clear();
  }

  private List<Write> taken() {
    var sent = List.copyOf(writes);
    writes.clear();
    return sent;
  }

  /** Leaves the first result of what was asked for as the current one. */
  private PreparedStatement send(List<Write> sent, Stream<Sql> question) throws SQLException {
    var all = Stream.concat(sent.stream().map(Write::sql), question).toList();
    var merchant = scope.untold();
    var prefix = merchant.isPresent() ? MerchantScope.PREFIX : "";
    var text = all.stream().map(Sql::text).collect(Collectors.joining(NEXT, prefix, ""));
    var statement = target.prepareStatement(text);
    try {
      var index = 1;
      if (merchant.isPresent()) {
        statement.setString(index++, merchant.get().toString());
      }
      for (var sql : all) {
        for (var value : sql.values()) {
          StatementCreatorUtils.setParameterValue(
              statement, index++, SqlTypeValue.TYPE_UNKNOWN, value);
        }
      }
      trips.increment();
      statement.execute();
      if (merchant.isPresent()) {
        scope.tell(merchant.get());
        statement.getMoreResults();
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static void check(List<Write> sent, PreparedStatement statement) throws SQLException {
    for (var write : sent) {
      write.check().accept(statement.getUpdateCount());
      statement.getMoreResults();
    }
  }
}
