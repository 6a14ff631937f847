package io.redress.platform.trips;

import io.redress.platform.tenancy.PendingWrites;
import io.redress.platform.tenancy.PendingWrites.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.stereotype.Component;

/**
 * Takes several questions to the database in one round trip, and lets writes wait for the next one.
 *
 * <p>A write that waits is sent before anything else that its transaction asks, and before it
 * commits: everybody sees what they would have seen had it been sent at once. Only its failure
 * comes later, and then the transaction fails as it would have.
 */
@Component
public class RoundTrips {
  private static final String NEXT = ";\n";
  private static final String KEEP_PLANS =
      "select set_config('plan_cache_mode', 'force_generic_plan', true)";

  private final JdbcOperations jdbc;
  // The texts of the stores are constants, so there are only so many.
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  RoundTrips(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A statement that can be asked or written. */
  public TripStatement sql(String sql) {
    return new TripStatement(this, sql);
  }

  /** Asks all these questions at once; they are answered in this order. */
  public Answers ask(Question<?>... questions) {
    var parts = Arrays.stream(questions).map(each -> sql(each.sql(), each.parameters())).toList();
    var values = new ArrayList<@Nullable Object>();
    parts.forEach(part -> values.addAll(part.values()));
    var sql = new Sql(parts.stream().map(Sql::text).collect(Collectors.joining(NEXT)), values);
    return onConnection(pending -> pending.ask(sql, statement -> read(questions, statement)));
  }

  /**
   * As {@link #ask}; from here on the transaction goes by plans that are made once and kept. It
   * suits rows that are found by keys, whichever they are, where to plan takes longer than to read;
   * a list that is filtered in many ways deserves a plan for each.
   */
  public Answers askByKeys(Question<?>... questions) {
    var kept = sql(KEEP_PLANS).question(ResultSet::next);
    var all = Stream.concat(Stream.of(kept), Arrays.stream(questions));
    return ask(all.toArray(Question<?>[]::new));
  }

  private static Answers read(Question<?>[] questions, PreparedStatement statement)
      throws SQLException {
    var answers = new IdentityHashMap<Question<?>, @Nullable Object>();
    for (var question : questions) {
      try (var rows = Objects.requireNonNull(statement.getResultSet(), question.sql())) {
        answers.put(question, question.reading().read(rows));
      }
      statement.getMoreResults();
    }
    return new Answers(answers);
  }

  /**
   * Does work for each of these that writes nothing but its own, and sends what all of it writes
   * woven: writes that say the same travel together, those of one stay in their order.
   */
  public <T> void weave(Collection<T> all, Consumer<T> work) {
    tell(PendingWrites::startWeaving);
    for (var each : all) {
      tell(PendingWrites::nextStrand);
      work.accept(each);
    }
    tell(PendingWrites::endWeaving);
  }

  void write(String sql, Map<String, @Nullable Object> parameters, IntConsumer check) {
    var write = sql(sql, parameters);
    tell(pending -> pending.add(write, check));
  }

  private Sql sql(String sql, Map<String, @Nullable Object> parameters) {
    var template = templates.computeIfAbsent(sql, Template::of);
    var source = new MapSqlParameterSource(parameters);
    return new Sql(
        template.text(),
        Arrays.asList(NamedParameterUtils.buildValueArray(template.parsed(), source, null)));
  }

  /** A statement of a store: its text is the same object each time, so that it is found fast. */
  private record Template(ParsedSql parsed, String text) {
    static Template of(String sql) {
      var parsed = NamedParameterUtils.parseSqlStatement(sql);
      return new Template(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
    }
  }

  /** What is done with the writes of a connection. */
  private interface Work<T> {
    T with(PendingWrites pending) throws SQLException;
  }

  /** Something that is told to the writes of a connection. */
  private interface Step {
    void tell(PendingWrites pending) throws SQLException;
  }

  private void tell(Step step) {
    onConnection(
        pending -> {
          step.tell(pending);
          return true;
        });
  }

  private <T> T onConnection(Work<T> work) {
    ConnectionCallback<T> callback =
        connection -> work.with(connection.unwrap(PendingWrites.class));
    return Objects.requireNonNull(jdbc.execute(callback));
  }
}
