package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground.Layer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Parts of rules that no law has, for tests of what all rules have in common. */
final class MadeUp {
  static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);

  private MadeUp() {}

  static RuleHeader header(String id, Layer layer) {
    return header(id, layer, List.of(), LocalDate.MIN, LocalDate.MAX);
  }

  static RuleHeader header(
      String id, Layer layer, List<String> places, LocalDate from, LocalDate until) {
    var origin = new RuleHeader.Origin("Art. 1", "", "memory", FIRST_OF_JUNE);
    return new RuleHeader(id, 1, layer, places, from, until, origin);
  }

  /** Facts as they are read in a country without holidays, by the days of Greenwich. */
  static Inquiry inquiry(Facts facts) {
    var days = new LocalDays(ZoneOffset.UTC, Holidays.NONE);
    return new Inquiry(facts, "ZZ", days, new Tests(new Probes(facts)));
  }
}
