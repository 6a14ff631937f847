package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Exhibit;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryStep;
import io.redress.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Reads what was written into the forms about claims. */
record RecoveryForm(Map<String, String> fields) {
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  RecoveryForm {
    fields = Map.copyOf(fields);
  }

  /** Something that happened to a claim; {@code zone} is where the house's clocks hang. */
  RecoveryStep step(Currency currency, ZoneId zone) {
    var move = chosen(RecoveryMove.class, "move");
    var needsSum =
        move == RecoveryMove.ACCEPT_IN_PART
            || move == RecoveryMove.PAY
            || move == RecoveryMove.OVERPAY;
    if (needsSum && move != RecoveryMove.ACCEPT_IN_PART && text("reference").isEmpty()) {
      throw new UnreadableForm("desk.form.invalid");
    }
    return new RecoveryStep(
        move,
        needsSum ? Optional.of(sum("amount", currency)) : Optional.empty(),
        text("reference"),
        text("words"),
        date(zone));
  }

  Money sum(String name, Currency currency) {
    return CommandForm.money(text(name), currency, "money.amount");
  }

  RecoveryGround ground() {
    return chosen(RecoveryGround.class, "ground");
  }

  Debtor.Kind debtor() {
    return chosen(Debtor.Kind.class, "debtor");
  }

  CaseCost.Kind cost() {
    return chosen(CaseCost.Kind.class, "kind");
  }

  Exhibit.Side side() {
    return chosen(Exhibit.Side.class, "side");
  }

  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** Nothing is recorded over what came meanwhile. */
  int version() {
    var version = text("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private Optional<Instant> date(ZoneId zone) {
    if (text("until").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text("until")).atTime(CLOSES).atZone(zone).toInstant());
    } catch (DateTimeParseException unreadable) {
      throw new UnreadableForm("desk.form.date");
    }
  }

  private <E extends Enum<E>> E chosen(Class<E> type, String name) {
    return Codes.parse(type, text(name)).orElseThrow(() -> new UnreadableForm("desk.form.choose"));
  }
}
