package io.redress.faces.desk;

import io.redress.orders.Order;
import io.redress.orders.Order.Difference;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what differed each time that an order came in again. */
record VersionWriter(Visit visit) {
  private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)](?:\\.(.+))?");

  private static final Pattern TOLD =
      Pattern.compile(
          "(title|variant|brand|serial|quantity|unitPrice|paid|tax|discount|shipping|duty|total"
              + "|cheapestStandard|serviceFee)$");

  /** Versions, the latest first; none where the order came in once. */
  List<OrderView.Version> write(List<Order.Version> versions) {
    return versions.size() < 2 ? List.of() : versions.stream().map(this::version).toList();
  }

  private OrderView.Version version(Order.Version version) {
    return new OrderView.Version(
        version.number(),
        visit.page().dates().moment(version.cameAt()),
        version.differences().stream().map(this::difference).toList());
  }

  private String difference(Difference difference) {
    var field = field(difference);
    return isTold(difference)
        ? visit.say(
            "desk.order.changed",
            "field",
            field,
            "before",
            difference.before(),
            "after",
            difference.after())
        : visit.say("desk.order.changed.untold", "field", field);
  }

  /** Whether both values are words or sums that people read as they stand. */
  private static boolean isTold(Difference difference) {
    return TOLD.matcher(difference.field()).find()
        && isWord(difference.before())
        && isWord(difference.after());
  }

  private static boolean isWord(String value) {
    return !value.isEmpty() && !value.equals("-");
  }

  private String field(Difference difference) {
    var words = new ImportWords(visit);
    var line = LINE.matcher(difference.field());
    if (line.matches()) {
      var number = Integer.parseInt(line.group(1)) + 1;
      return line.group(2) == null
          ? visit.say("desk.order.changed.new", "number", number)
          : visit.say(
              "desk.order.changed.line",
              "number",
              number,
              "what",
              words.field("lines." + line.group(2)));
    }
    return switch (difference.field()) {
      case "lines" -> visit.say("desk.order.changed.gone", "sku", difference.before());
      case "other" -> visit.say("desk.order.changed.other");
      default -> words.field(difference.field());
    };
  }
}
