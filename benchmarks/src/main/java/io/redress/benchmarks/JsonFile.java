package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One run of benchmarks as a file for programs. */
record JsonFile(Path file) {

  /** What stands in the file. */
  private record Content(String measuredAt, Machine machine, List<Report> benchmarks) {}

  void write(Instant at, Machine machine, List<Report> reports) {
    var content = new Content(at.toString(), machine, reports);
    try {
      Files.writeString(
          file,
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
