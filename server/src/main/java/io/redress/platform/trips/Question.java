package io.redress.platform.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query that is not asked yet, so that it can travel with others.
 *
 * <p>Questions of one round trip are answered one after the other, each by what is committed when
 * its turn comes: what a first one locks, the next ones read as it is under that lock. A join could
 * not do that: it reads everything as it was before it waited for the lock.
 */
public final class Question<T> {
  private final RoundTrips trips;
  private final String sql;
  private final Map<String, @Nullable Object> parameters;
  private final Reading<T> reading;

  /** Makes an answer of rows. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }

  Question(
      RoundTrips trips, String sql, Map<String, @Nullable Object> parameters, Reading<T> reading) {
    this.trips = trips;
    this.sql = sql;
    this.parameters = new LinkedHashMap<>(parameters);
    this.reading = reading;
  }

  /** The same question, with something else made of its answer. */
  public <R> Question<R> map(Function<T, R> made) {
    return new Question<>(trips, sql, parameters, rows -> made.apply(reading.read(rows)));
  }

  /** Asks it alone. */
  public T ask() {
    return trips.ask(this).to(this);
  }

  String sql() {
    return sql;
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }

  Reading<T> reading() {
    return reading;
  }
}
