package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.people.shifts.AbsenceKind;
import io.redress.people.shifts.Absences.Told;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** An absence as it is being written. */
record AwayDraft(String kind, String from, String until, String deputy) {
  /** Nothing yet. */
  static final AwayDraft EMPTY = new AwayDraft(Codes.of(AbsenceKind.HOLIDAY), "", "", "");

  /** What a form was sent with. */
  static AwayDraft of(Map<String, String> fields) {
    return new AwayDraft(
        fields.getOrDefault("kind", ""),
        fields.getOrDefault("from", "").strip(),
        fields.getOrDefault("until", "").strip(),
        fields.getOrDefault("deputy", "").strip());
  }

  /** What is told; one day when no last one is written, empty when days cannot be read. */
  Optional<Told> read() {
    var first = date(from);
    var last = until.isEmpty() ? first : date(until);
    var why = Codes.parse(AbsenceKind.class, kind);
    return first.flatMap(
        begin ->
            last.flatMap(end -> why.map(reason -> new Told(reason, begin, end, person(deputy)))));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<StaffId> person(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(StaffId.parse(id));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }
}
