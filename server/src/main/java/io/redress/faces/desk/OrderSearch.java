package io.redress.faces.desk;

import io.redress.cases.lists.OrderQuery;
import io.redress.cases.lists.OrderQuery.Lens;
import io.redress.cases.lists.OrderQuery.Span;
import io.redress.cases.lists.OrderQuery.Turn;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Place;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody looks for among the orders, as it stands in the address of the page.
 *
 * @param fields the parameters of the address
 */
record OrderSearch(Map<String, String> fields) {
  static final String WORDS = "q";
  static final String VIEW = "view";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String OLDER = "older";
  static final String NEWER = "newer";
  private static final int ON_PAGE = 50;

  OrderSearch {
    fields = Map.copyOf(fields);
  }

  /**
   * The query; days are those of the house's calendar, and one that nobody can read is no bound.
   */
  OrderQuery query(ZoneId zone) {
    var from = day(FROM).map(day -> start(day, zone));
    var before = day(UNTIL).map(day -> start(day.plusDays(1), zone));
    return new OrderQuery(words(), lens(), new Span(from, before), turn(), ON_PAGE);
  }

  String words() {
    return text(WORDS);
  }

  Lens lens() {
    return Codes.parse(Lens.class, text(VIEW)).orElse(Lens.ALL);
  }

  /** A field for a day, with what was written into it and what is wrong with that. */
  FieldView dayField(Visit visit, String name) {
    var field =
        FieldView.of(name, visit.say("desk.orders." + name), FieldView.Kind.DATE)
            .holding(text(name));
    return text(name).isEmpty() || day(name).isPresent()
        ? field
        : field.failing(visit.say("desk.form.date"));
  }

  /** The same search through another lens, from its first page on. */
  String through(Lens lens, String path) {
    var kept = new TreeMap<>(fields);
    kept.keySet().retainAll(Set.of(WORDS, FROM, UNTIL));
    if (lens != Lens.ALL) {
      kept.put(VIEW, Codes.of(lens));
    }
    return new Place(path, kept).address();
  }

  /** Another page of the same search. */
  String turned(String path, String way, OrderId than) {
    var kept = new TreeMap<>(fields);
    kept.keySet().retainAll(Set.of(WORDS, FROM, UNTIL, VIEW));
    return new Place(path, kept).with(way, than.toString());
  }

  private Turn turn() {
    return id(OLDER)
        .<Turn>map(Turn.Older::new)
        .or(() -> id(NEWER).map(Turn.Newer::new))
        .orElseGet(Turn.First::new);
  }

  private Optional<OrderId> id(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(OrderId.parse(text(name)));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
