package io.redress.evidence;

import io.redress.evidence.intake.Unusable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Looks at every file of a folder in a virtual machine of its own, with the heap it is given. */
public final class NastyImagesRun {
  private NastyImagesRun() {}

  /** Prints a line for each file: what became of it and how many milliseconds it took. */
  public static void main(String[] arguments) throws IOException {
    var intake = EvidenceSamples.intake();
    try (var files = Files.walk(Path.of(arguments[0]))) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var before = processorTime();
        String outcome;
        try {
          var looked = intake.look(file.getFileName().toString(), file);
          var copy = looked.copies().orElseThrow().copy();
          outcome = "preview %d x %d".formatted(copy.width(), copy.height());
        } catch (Unusable no) {
          outcome = "refused " + no.fault().code();
        }
        var took = processorTime().minus(before).toMillis();
        System.out.printf("%d\t%s\t%s%n", took, outcome, file.getFileName());
      }
    }
    System.exit(0);
  }

  /** Of all threads, so that nothing is hidden in another one. */
  private static Duration processorTime() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Duration.ofNanos(system.getProcessCpuTime());
  }
}
