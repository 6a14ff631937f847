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
 * connection does. Writes of several strands are woven: those that say the same travel together,
 * each strand keeps its own order.
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

  record Write(Sql sql, IntConsumer check) {}

  private final Connection target;
  private final MerchantScope scope;
  private final LongAdder trips;
  private final List<List<Write>> strands = new ArrayList<>();
  private boolean isWeaving;

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
    if (strands.isEmpty()) {
      strands.add(new ArrayList<>());
    }
    strands.getLast().add(new Write(sql, check));
    var isFull = !isWeaving && strands.getLast().size() >= MOST;
    if (isFull || target.getAutoCommit()) {
      flush();
    }
  }

  /** From now on each strand is written independently of the others, until {@link #endWeaving}. */
  public void startWeaving() throws SQLException {
    flush();
    isWeaving = true;
  }

  /** What is added next belongs to a strand of its own. */
  public void nextStrand() {
    strands.add(new ArrayList<>());
  }

  /** Sends what was woven. */
  public void endWeaving() throws SQLException {
    flush();
    isWeaving = false;
  }

  /** Sends what waits and the question in one message, and reads the answer. */
  public <T> T ask(Sql question, Reading<T> reading) throws SQLException {
    if (strands.size() > 1) {
      flush();
    }
    var sent = taken();
    try (var statement = send(sent, Stream.of(question))) {
      check(sent, statement);
      return reading.read(statement);
    }
  }

  /** Sends what waits. */
  void flush() throws SQLException {
    if (strands.size() > 1) {
      var woven = Weave.of(strands);
      strands.clear();
      for (var alike : woven) {
        sendAlike(alike);
      }
      return;
    }
    var sent = taken();
    if (sent.isEmpty()) {
      return;
    }
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
    strands.clear();
    isWeaving = false;
  }

  private List<Write> taken() {
    var sent = strands.stream().flatMap(List::stream).toList();
    strands.clear();
    return sent;
  }

  /** Sends writes of the same text as one batch. */
  private void sendAlike(List<Write> alike) throws SQLException {
    scope.tellAside(
        () -> {
          try (var statement = target.prepareStatement(alike.getFirst().sql().text())) {
            for (var write : alike) {
              set(statement, 1, write.sql());
              statement.addBatch();
            }
            trips.increment();
            var counts = statement.executeBatch();
            for (var i = 0; i < counts.length; i++) {
              alike.get(i).check().accept(counts[i]);
            }
            return null;
          }
        });
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
        index = set(statement, index, sql);
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

  /** Sets the values of a piece of SQL from this index on; tells the index after them. */
  private static int set(PreparedStatement statement, int from, Sql sql) throws SQLException {
    var index = from;
    for (var value : sql.values()) {
      StatementCreatorUtils.setParameterValue(statement, index++, SqlTypeValue.TYPE_UNKNOWN, value);
    }
    return index;
  }

  private static void check(List<Write> sent, PreparedStatement statement) throws SQLException {
    for (var write : sent) {
      write.check().accept(statement.getUpdateCount());
      statement.getMoreResults();
    }
  }
}
