package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;

import io.redress.cases.CaseCommand;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.AttemptState;
import io.redress.money.ChargeAnswer;
import io.redress.money.ChargeAttempt;
import io.redress.money.DifferenceCharge;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.money.exchange.ReturnPart;
import io.redress.money.exchange.SalePart;
import io.redress.money.exchange.TaxPlace;
import io.redress.money.exchange.TaxedPrice;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exchanges for a piece at a quoted price. */
final class ExchangeExamples {
  static final ChargeAttemptId TRY = new ChargeAttemptId(new UUID(12, 1));
  static final Money DEARER = Money.of(35_000, "EUR");
  static final Money CHEAPER = Money.of(25_000, "EUR");
  static final Money UP = Money.of(5_200, "EUR");
  static final Money DOWN = Money.of(4_800, "EUR");

  private ExchangeExamples() {}

  static ReturnPart returned() {
    return new ReturnPart(
        new TaxedPrice(PRICE, List.of()), Money.zero(PRICE.currency()), TaxPlace.INCLUDED);
  }

  /** An exchange of the one line for a piece at this price. */
  static Resolution exchange(Money price, Resolution.State state) {
    var plain =
        CaseExamples.resolution(LINE, Remedy.EXCHANGE, state, Resolution.GoodsWay.COMES_BACK);
    var settlement =
        new ExchangeSettlement(returned(), SalePart.quoted(price, returned()), List.of());
    return plain.quoting(
        new Exchange(
            new Exchange.Piece("BAG-9", "Blue bag", new Quantity(1)),
            settlement,
            NOW.plus(Duration.ofDays(3)),
            Optional.empty()));
  }

  /** The dearer piece was agreed to and is here; its difference is asked for. */
  static Resolution asked(ChargeAttempt... tries) {
    var agreed = exchange(DEARER, Resolution.State.ACCEPTED);
    var charge =
        new DifferenceCharge(
            agreed.id(),
            CASE,
            new OrderId(new UUID(4, 1)),
            UP,
            DifferenceCharge.State.ASKED,
            NOW,
            Optional.empty(),
            List.of(tries));
    return agreed.bringing(agreed.exchange().orElseThrow().charging(charge));
  }

  static ChargeAttempt attempt(AttemptState state) {
    return new ChargeAttempt(
        TRY, 1, "sandbox", "charge-1", state, Optional.empty(), NOW, Optional.of(NOW), 2);
  }

  static CaseCommand.PaidElsewhere paid(Money amount) {
    return new CaseCommand.PaidElsewhere("till", "till-1", "card", "Visa ··2260", amount, NOW);
  }

  static CaseContext byConsumer() {
    return CaseExamples.contextAt(NOW, CaseExamples.CONSUMER, List.of(), List.of());
  }

  /** A command about an exchange whose difference is asked for. */
  static CaseCommand command(CommandKind kind) {
    return switch (kind) {
      case LET_KEEP -> new CaseCommand.LetKeep(CASE, Actor.SYSTEM);
      case PAY_DIFFERENCE -> new CaseCommand.PayDifference(CASE);
      case RECORD_CHARGE_ANSWER ->
          new CaseCommand.RecordChargeAnswer(CASE, TRY, new ChargeAnswer.Succeeded("sbp_1", NOW));
      case REPORT_PAYMENT -> new CaseCommand.ReportPayment(CASE, asked().id(), paid(UP));
      case CALL_OFF_EXCHANGE -> new CaseCommand.CallOffExchange(CASE, "It is sold out.");
      default -> BenchExamples.command(kind);
    };
  }
}
