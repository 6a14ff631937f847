package io.redress.faults.checks;

import io.redress.MachineDiagrams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every case shows the phase and the awaited party that {@code docs/machines/phases.md} gives to
 * its status and to the promise that carries it.
 */
final class PhasesFollow implements Check {
  private record Row(String status, String carriedBy, String phase, String awaited) {}

  private static final Set<Row> TABLE = table();

  @Override
  public String meaning() {
    return "cases whose phase or awaited party is not the written one";
  }

  @Override
  public List<?> find(Examination examination) {
    return examination
        .rows(
            """
            select c.case_number, c.status, coalesce(p.kind, 'nothing') as carried_by, c.phase,
              c.awaited
            from after_sales_case c
            left join promise p
              on p.merchant_id = c.merchant_id and p.promise_id = c.anchor_promise_id and p.is_open
            where c.merchant_id = :merchantId
            """)
        .stream()
        .filter(
            row ->
                !TABLE.contains(
                    new Row(
                        String.valueOf(row.get("status")),
                        String.valueOf(row.get("carried_by")),
                        String.valueOf(row.get("phase")),
                        String.valueOf(row.get("awaited")))))
        .toList();
  }

  private static Set<Row> table() {
    var file = MachineDiagrams.projectRoot().resolve("docs/machines/phases.md");
    try (var lines = Files.lines(file)) {
      return lines.flatMap(line -> row(line).stream()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Row> row(String line) {
    var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (!line.startsWith("| **")) {
      return Optional.empty();
    }
    var carriedBy = cells.get(2).split(",", -1)[0].replace(' ', '_');
    return Optional.of(
        new Row(cells.get(1).replace("*", ""), carriedBy, cells.get(3), cells.get(4)));
  }
}
