package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Time that processes spent on a processor, as Linux counts it (proc(5), {@code stat}). */
final class CpuTime {
  private static final long MILLIS_PER_TICK = 10;
  // Fields 14 to 17 of the line; after the closing bracket of the name the third is the first.
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_CHILDREN_USER = 13;
  private static final int ENDED_CHILDREN_SYSTEM = 14;

  private CpuTime() {}

  /** Milliseconds of this process alone. */
  static long ofThisProcess() {
    var fields = fields(ProcessHandle.current().pid());
    return MILLIS_PER_TICK * (fields[USER] + fields[SYSTEM]);
  }

  /** Milliseconds of a process and everything it started, what has ended included. */
  static long ofTree(long processId) {
    var below = ProcessHandle.of(processId).stream().flatMap(ProcessHandle::descendants);
    return Stream.concat(Stream.of(processId), below.map(ProcessHandle::pid))
        .map(CpuTime::fields)
        .mapToLong(
            fields ->
                fields[USER]
                    + fields[SYSTEM]
                    + fields[ENDED_CHILDREN_USER]
                    + fields[ENDED_CHILDREN_SYSTEM])
        .map(ticks -> ticks * MILLIS_PER_TICK)
        .sum();
  }

  private static long[] fields(long processId) {
    try {
      var line = Files.readString(Path.of("/proc", String.valueOf(processId), "stat"));
      var afterName = line.substring(line.lastIndexOf(')') + 2);
      return Stream.of(afterName.split(" ", -1))
          .limit(ENDED_CHILDREN_SYSTEM + 1L)
          .mapToLong(field -> field.matches("-?\\d+") ? Long.parseLong(field) : 0)
          .toArray();
    } catch (NoSuchFileException e) {
      // It ended between being listed and being read; its parent counts it from now on.
      return new long[ENDED_CHILDREN_SYSTEM + 1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
