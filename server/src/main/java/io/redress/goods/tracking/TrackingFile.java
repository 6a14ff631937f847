package io.redress.goods.tracking;

import io.redress.goods.tracking.TrackingCheck.Wrong;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads scans from a CSV that a carrier gives. A row that cannot be used says why and holds none of
 * the others up.
 */
public final class TrackingFile {
  /** The largest file. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  /** The most rows of one file. */
  public static final int MOST_ROWS = 20_000;

  private static final int MOST_TROUBLES = 100;
  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern CARRIER = Pattern.compile("[a-z0-9_-]{1,40}");

  private TrackingFile() {}

  /**
   * What a file says.
   *
   * @param carrier whose numbers they are where the file does not say it
   * @param zone in which times are that say none
   */
  public record Reading(TrackingColumns columns, String carrier, ZoneId zone) {}

  /**
   * What was read.
   *
   * @param rows how many rows there were below the headings
   * @param troubles what is wrong with the others, at most a hundred
   */
  public record Found(List<TrackingNews> news, int rows, List<Trouble> troubles) {
    public Found {
      news = List.copyOf(news);
      troubles = List.copyOf(troubles);
    }
  }

  /** What is wrong with a row; lines are counted from 1. */
  public record Trouble(int line, Violation violation) {}

  /**
   * Reads a file.
   *
   * @throws Problem INVALID when it has no headings for number, moment and status; TOO_LARGE
   */
  public static Found read(byte[] file, Reading reading) {
    if (file.length > MOST_BYTES) {
      throw tooMuch();
    }
    var text = text(file);
    for (var delimiter : new char[] {';', ',', '\t'}) {
      var rows = rows(text, delimiter).orElse(List.of());
      var headings =
          rows.isEmpty()
              ? Optional.<TrackingHeadings>empty()
              : TrackingHeadings.of(rows.getFirst(), reading.columns());
      if (headings.isPresent()) {
        return new Rows(headings.get(), reading).of(rows.subList(1, rows.size()));
      }
    }
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation(
            "file",
            text.lines().findFirst().orElse(""),
            "has no headings for tracking number, moment and status",
            "Name the headings as the file has them."));
  }

  private record Rows(TrackingHeadings headings, Reading reading) {
    Found of(List<List<String>> rows) {
      var news = new ArrayList<TrackingNews>();
      var troubles = new ArrayList<Trouble>();
      var line = 1;
      for (var row : rows) {
        line++;
        try {
          news.add(one(row));
        } catch (Problem problem) {
          if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(line, problem.violations().getFirst()));
          }
        }
      }
      return new Found(news, rows.size(), troubles);
    }

    private TrackingNews one(List<String> row) {
      var carrier = carrier(headings.cell(row, "carrier"));
      var number = number(headings.cell(row, "number"), carrier);
      var at = TrackingTimes.parse(headings.cell(row, "at"), reading.zone());
      var kind = TrackingWords.kind(headings.cell(row, "kind"));
      var place = headings.cell(row, "place");
      var words = headings.cell(row, "words");
      var name = headings.cell(row, "event");
      return new TrackingNews(
          carrier,
          number,
          kind,
          at,
          place,
          words,
          name.isEmpty()
              ? TrackingTimes.name(number.value(), at.toString(), kind.name(), place, words)
              : TrackingTimes.name(number.value(), name));
    }

    private String carrier(String cell) {
      var code = (cell.isEmpty() ? reading.carrier() : cell).toLowerCase(Locale.ROOT);
      if (!CARRIER.matcher(code).matches()) {
        throw wrong("carrier", code, "is no code of a carrier", "Choose whose numbers they are.");
      }
      return code;
    }

    private static TrackingNumber number(String cell, String carrier) {
      var number = TrackingNumber.parse(cell, "number");
      if (TrackingNumbers.check(number, Optional.of(carrier)) instanceof Wrong) {
        throw wrong(
            "number", cell, "has a check digit that does not fit", "Look it up at the carrier.");
      }
      return number;
    }
  }

  static Problem wrong(String field, String found, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, found, reason, remedy));
  }

  private static String text(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(file, FALLBACK);
    }
  }

  private static Optional<List<List<String>>> rows(String text, char delimiter) {
    var format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    var rows = new ArrayList<List<String>>();
    try (var parser = format.parse(new StringReader(text))) {
      for (var row : parser) {
        rows.add(row.toList());
        if (rows.size() > MOST_ROWS + 1) {
          throw tooMuch();
        }
      }
      return Optional.of(rows);
    } catch (IOException | UncheckedIOException | IllegalStateException brokenQuotes) {
      return Optional.empty();
    }
  }

  private static Problem tooMuch() {
    return Problem.of(
        ProblemCode.TOO_LARGE,
        "A file of scans has at most %d rows and %d bytes; bring it in parts."
            .formatted(MOST_ROWS, MOST_BYTES));
  }
}
