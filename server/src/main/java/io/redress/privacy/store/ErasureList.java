package io.redress.privacy.store;

import io.redress.platform.files.DurableFiles;
import io.redress.platform.settings.Settings;
import io.redress.shared.ConsumerId;
import io.redress.shared.MerchantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The list of erasures outside the database, {@code erasures.log} in the data folder: a line for
 * each with ids and time, only ever added to, on the disk before an erasure is told as done.
 */
@Component
public class ErasureList {
  private static final String FILE = "erasures.log";
  private static final int PARTS = 3;

  private final Path file;

  ErasureList(Settings settings) {
    this.file = settings.storage().data().resolve(FILE);
  }

  /** An erasure as the list has it. */
  public record Line(MerchantId merchant, ConsumerId consumer, Instant at) {
    String text() {
      return "%s %s %s%n".formatted(merchant, consumer, at);
    }

    private static Optional<Line> parse(String text) {
      var parts = text.strip().split(" ", -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Line(
                new MerchantId(UUID.fromString(parts[0])),
                new ConsumerId(UUID.fromString(parts[1])),
                Instant.parse(parts[2])));
      } catch (IllegalArgumentException | DateTimeParseException torn) {
        return Optional.empty();
      }
    }
  }

  /** Where the list of this installation is. */
  public Path file() {
    return file;
  }

  /** Adds lines and waits until they are on the disk. */
  public synchronized void append(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    // It begins with a line of its own, should a crash have left half of the last one.
    var text = new StringBuilder(System.lineSeparator());
    lines.forEach(line -> text.append(line.text()));
    try {
      DurableFiles.append(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of erasures cannot be kept in " + file, e);
    }
  }

  /** The erasures of a list, in its order; a line torn by a crash is passed over. */
  public static Set<Line> read(Path list) {
    if (!Files.exists(list)) {
      return Set.of();
    }
    try (var lines = Files.lines(list, StandardCharsets.US_ASCII)) {
      var found = new LinkedHashSet<Line>();
      lines.flatMap(text -> Line.parse(text).stream()).forEach(found::add);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The list of erasures cannot be read: " + list, e);
    }
  }
}
