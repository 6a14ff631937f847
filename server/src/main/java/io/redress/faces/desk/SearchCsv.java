package io.redress.faces.desk;

import io.redress.platform.csv.CsvText;
import java.util.List;

/** What was found as a file: what stands on the page, row by row. */
record SearchCsv(Visit visit) {
  CsvText of(SearchView found) {
    var csv =
        new CsvText(
            List.of(
                visit.say("desk.list.column.kind"),
                visit.say("desk.list.column.title"),
                visit.say("desk.list.column.about"),
                visit.say("desk.list.column.aside")));
    for (var section : found.sections()) {
      for (var hit : section.hits()) {
        csv.add(List.of(section.label(), hit.title().plain(), hit.about().plain(), hit.aside()));
      }
    }
    return csv;
  }
}
