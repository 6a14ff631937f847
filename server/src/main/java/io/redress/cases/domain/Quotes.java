package io.redress.cases.domain;

import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseLine;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.Payment;
import io.redress.money.exchange.Adjustment;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.money.exchange.ReturnPart;
import io.redress.money.exchange.SalePart;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quote for an exchange comes to, or why it cannot be offered: in the captured currency
 * only, for a time that has an end, without a fee for setting right what the seller answers for.
 */
final class Quotes {
  private static final String EARLIER = "earlier_payments";

  private final CaseState state;
  private final CaseContext context;

  Quotes(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  /** What speaks against a quote. */
  Optional<Refusal> refusal(LineRemedy wanted) {
    if (wanted.quote().isEmpty()) {
      return Optional.empty();
    }
    var quote = wanted.quote().get();
    if (wanted.remedy() != Remedy.EXCHANGE) {
      return Optional.of(Refusal.of("piece_not_for_remedy", "remedy", wanted.remedy().code()));
    }
    var longest = context.now().plus(Exchange.LONGEST_QUOTE);
    if (!quote.validUntil().isAfter(context.now()) || quote.validUntil().isAfter(longest)) {
      return Optional.of(Refusal.of("quote_date", "latest", longest.toString()));
    }
    var returned = returned(wanted.caseLineId());
    if (returned.isEmpty()) {
      return Optional.of(Refusal.of("piece_not_held", "line", wanted.caseLineId().toString()));
    }
    return againstSums(quote, returned.get().gross())
        .or(() -> againstFees(quote, wanted.caseLineId()))
        .or(() -> againstPayingBack(wanted));
  }

  private static Optional<Refusal> againstSums(Exchange.Quote quote, Money paid) {
    var sums = new ArrayList<Money>();
    quote.unitPrice().ifPresent(sums::add);
    quote.beside().forEach(each -> sums.add(each.amount()));
    if (sums.stream().anyMatch(sum -> !sum.currency().equals(paid.currency()))) {
      var currency = paid.currency().getCurrencyCode();
      return Optional.of(Refusal.of("quote_other_currency", "currency", currency));
    }
    return quote.unitPrice().filter(price -> !price.isPositive()).isPresent()
        ? Optional.of(Refusal.of("quote_without_price"))
        : Optional.empty();
  }

  private Optional<Refusal> againstFees(Exchange.Quote quote, CaseLineId id) {
    return line(id).reason().isSellersFault()
        ? quote.beside().stream()
            .filter(each -> each.amount().isPositive())
            .findFirst()
            .map(each -> Refusal.of("fee_on_our_fault", "fee", each.amount().toString()))
        : Optional.empty();
  }

  private Optional<Refusal> againstPayingBack(LineRemedy wanted) {
    var refund = exchange(wanted).map(each -> each.settlement().refund()).orElseThrow();
    var nothing = Money.zero(refund.currency());
    var left =
        context.payments().stream()
            .filter(each -> each.captured().currency().equals(refund.currency()))
            .map(Payment::refundable)
            .reduce(nothing, Money::plus);
    return refund.compareTo(left) > 0
        ? Optional.of(Refusal.of("amount_out_of_bounds", "most", left.toString()))
        : Optional.empty();
  }

  /** What was quoted, settled; empty where nothing was. */
  Optional<Exchange> exchange(LineRemedy wanted) {
    return wanted.quote().map(quote -> exchange(quote, line(wanted.caseLineId())));
  }

  private Exchange exchange(Exchange.Quote quote, CaseLine line) {
    var returned = returned(line.id()).orElseThrow();
    var sold =
        quote
            .unitPrice()
            .map(price -> SalePart.quoted(price.times(line.quantity().pieces()), returned))
            .orElseGet(() -> SalePart.asPaid(returned));
    var beside = new ArrayList<>(quote.beside());
    earlier(line.id(), returned).ifPresent(beside::add);
    return new Exchange(
        new Exchange.Piece(quote.sku(), quote.title(), line.quantity()),
        new ExchangeSettlement(returned, sold, beside),
        quote.validUntil(),
        Optional.empty());
  }

  /** What was paid and given back for the line since it was bought counts too. */
  private Optional<Adjustment> earlier(CaseLineId line, ReturnPart returned) {
    var nothing = Money.zero(returned.gross().currency());
    var paidBack = state.paidBack(line).orElse(nothing);
    var earlier = paidBack.minus(differencesPaid(state.resolutions(), line).orElse(nothing));
    return Optional.of(earlier)
        .filter(sum -> !sum.isZero())
        .map(sum -> new Adjustment(Adjustment.Kind.EARLIER, sum, EARLIER));
  }

  /** What the consumer paid for exchanges of a line. */
  static Optional<Money> differencesPaid(List<Resolution> resolutions, CaseLineId line) {
    return resolutions.stream()
        .filter(each -> each.caseLineId().equals(line))
        .flatMap(each -> each.exchange().stream())
        .map(Exchange::paid)
        .reduce(Money::plus);
  }

  private Optional<ReturnPart> returned(CaseLineId id) {
    return context.returned().apply(line(id)).filter(part -> part.gross().isPositive());
  }

  private CaseLine line(CaseLineId id) {
    return state.lines().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
