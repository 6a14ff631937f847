package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** A script of SQL that fills the database, as its superuser. */
final class Seed {
  private Seed() {}

  /** Runs a script in one transaction, each {@code :name} replaced by its value. */
  static void plant(Trial trial, String file, Map<String, String> values) {
    var script = script(file);
    for (var value : values.entrySet()) {
      script = script.replace(":" + value.getKey(), value.getValue());
    }
    try (var connection = trial.address().connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var each : script.split(";\n", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    } catch (SQLException e) {
      throw new IllegalStateException(file + " cannot be planted.", e);
    }
  }

  private static String script(String name) {
    try (var file = Seed.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
