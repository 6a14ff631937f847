package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.money.recovery.Recovery;
import io.redress.shared.Money;
import java.util.List;

/** Claims as lines of a file. */
final class RecoveryCsv {
  private RecoveryCsv() {}

  static List<String> head(Visit visit) {
    return List.of(
        visit.say("recovery.number"),
        visit.say("recovery.debtor"),
        visit.say("recovery.ground"),
        visit.say("recovery.state"),
        visit.say("recovery.next"),
        visit.say("books.currency"),
        visit.say("recovery.claimed"),
        visit.say("recovery.accepted"),
        visit.say("recovery.paid"),
        visit.say("recovery.written_off"),
        visit.say("recovery.overpaid"),
        visit.say("recovery.owed"));
  }

  static List<String> line(Visit visit, Recovery recovery) {
    var sums = recovery.figures();
    return List.of(
        recovery.number(),
        recovery.debtor().name(),
        visit.say("recovery.ground." + Codes.of(recovery.matter().ground())),
        visit.say("recovery.state." + Codes.of(recovery.state())),
        recovery.course().nextAt().map(Object::toString).orElse(""),
        sums.claimed().currency().getCurrencyCode(),
        plain(sums.claimed()),
        plain(sums.accepted()),
        plain(sums.paid()),
        plain(sums.writtenOff()),
        plain(sums.overpaid()),
        plain(sums.owed()));
  }

  private static String plain(Money sum) {
    return sum.toDecimal().toPlainString();
  }
}
