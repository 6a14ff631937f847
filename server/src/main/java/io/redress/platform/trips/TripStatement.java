package io.redress.platform.trips;

import io.redress.platform.trips.Question.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A statement with its parameters, to be asked with others or written later. */
public final class TripStatement {
  private final RoundTrips trips;
  private final String sql;
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

  TripStatement(RoundTrips trips, String sql) {
    this.trips = trips;
    this.sql = sql;
  }

  public TripStatement param(String name, @Nullable Object value) {
    parameters.put(name, value);
    return this;
  }

  public TripStatement params(Map<String, ? extends @Nullable Object> values) {
    parameters.putAll(values);
    return this;
  }

  /**
   * Writes before the transaction asks anything else, at the latest right before it commits; at
   * once where there is no transaction.
   */
  public void later() {
    later(rows -> {});
  }

  /** As {@link #later()}; the check gets the number of rows that were written and may throw. */
  public void later(IntConsumer check) {
    trips.write(sql, parameters, check);
  }

  /** The question for all rows. */
  public <T> Question<List<T>> list(RowMapper<T> mapper) {
    return question(
        rows -> {
          var all = new ArrayList<T>();
          while (rows.next()) {
            all.add(mapped(mapper, rows, all.size()));
          }
          return all;
        });
  }

  /** The question for all rows by what they belong to; those of one owner stay in their order. */
  public <K, T> Question<Map<K, List<T>>> grouped(RowMapper<K> owner, RowMapper<T> mapper) {
    return question(
        rows -> {
          var all = new LinkedHashMap<K, List<T>>();
          while (rows.next()) {
            var own = all.computeIfAbsent(mapped(owner, rows, 0), any -> new ArrayList<>());
            own.add(mapped(mapper, rows, own.size()));
          }
          return all;
        });
  }

  /** The question for all rows by what each of them is about; no two are about the same. */
  public <K, T> Question<Map<K, T>> keyed(RowMapper<K> key, RowMapper<T> mapper) {
    return question(
        rows -> {
          var all = new LinkedHashMap<K, T>();
          while (rows.next()) {
            all.put(mapped(key, rows, all.size()), mapped(mapper, rows, all.size()));
          }
          return all;
        });
  }

  /** The question for the one row that there may be. */
  public <T> Question<Optional<T>> optional(RowMapper<T> mapper) {
    return question(rows -> rows.next() ? Optional.of(mapped(mapper, rows, 0)) : Optional.empty());
  }

  private static <T> T mapped(RowMapper<T> mapper, ResultSet rows, int number) throws SQLException {
    var value = mapper.mapRow(rows, number);
    if (value == null) {
      throw new IllegalStateException("a row became nothing");
    }
    return value;
  }

  /** The question whose answer is made of all rows together. */
  public <T> Question<T> question(Reading<T> reading) {
    return new Question<>(trips, sql, parameters, reading);
  }
}
