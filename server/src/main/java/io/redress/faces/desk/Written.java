package io.redress.faces.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was written into a form that was not taken, and why; shown again in the same place.
 *
 * @param deed what was asked for; empty when nothing was
 * @param error why not, and what is possible instead
 */
record Written(Optional<Deed> deed, Map<String, List<String>> fields, String error) {
  /** Nothing was written. */
  static final Written NOTHING = new Written(Optional.empty(), Map.of(), "");

  Written {
    fields = Map.copyOf(fields);
  }

  /** Why this was not taken; empty for all that was not asked for. */
  String errorOf(Deed asked) {
    return deed.equals(Optional.of(asked)) ? error : "";
  }

  /** What was sent last under a name that was sent several times. */
  String last(String name) {
    var sent = fields.getOrDefault(name, List.of());
    return sent.isEmpty() ? "" : sent.getLast();
  }

  /** What was written into a field. */
  String text(String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** What was chosen. */
  Set<String> chosen(String name) {
    return Set.copyOf(fields.getOrDefault(name, List.of()));
  }
}
