package io.redress.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;

/** The file that keeps what was measured, one line of a table for each run. */
record Figures(Path file, Machine machine, Clock clock) {

  void add(Report report) {
    var figures =
        report.rows().stream().map(row -> row.label() + " " + row.text()).collect(joining("; "));
    var line =
        "| %s | `./redress bench %s` | %s | %s | %s |%n"
            .formatted(LocalDate.now(clock), report.name(), machine, report.ratio(), figures);
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
