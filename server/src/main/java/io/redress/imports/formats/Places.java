package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import io.redress.shared.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where the fields of one request stand in the file. */
public final class Places {
  private final int line;
  private final UnaryOperator<String> naming;
  private final Map<String, Place> known = new LinkedHashMap<>();

  /**
   * Places of a request.
   *
   * @param line on which it begins
   * @param naming how a field is called that stands nowhere
   */
  Places(int line, UnaryOperator<String> naming) {
    this.line = line;
    this.naming = naming;
  }

  void note(String path, Place place) {
    known.putIfAbsent(path, place);
  }

  /** The same violation, at the place in the file where it can be mended. */
  public Trouble locate(Violation violation) {
    var place = find(violation.field());
    return new Trouble(
        place.line(), place.column(), violation.value(), violation.reason(), violation.remedy());
  }

  /** Where a field stands, or what is in it, or what it is in. */
  Place find(String path) {
    var exact = known.get(path);
    if (exact != null) {
      return exact;
    }
    for (var each : known.entrySet()) {
      if (isIn(each.getKey(), path)) {
        return each.getValue();
      }
    }
    for (var end = path.length(); end > 0; end = lastStep(path, end)) {
      var around = known.get(path.substring(0, end));
      if (around != null) {
        return new Place(around.line(), naming.apply(path));
      }
    }
    return new Place(line, naming.apply(path));
  }

  private static boolean isIn(String path, String whole) {
    return path.length() > whole.length()
        && path.startsWith(whole)
        && (path.charAt(whole.length()) == '.' || path.charAt(whole.length()) == '[');
  }

  private static int lastStep(String path, int end) {
    return Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
  }
}
