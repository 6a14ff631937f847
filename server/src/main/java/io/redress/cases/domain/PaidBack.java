package io.redress.cases.domain;

import io.redress.cases.Resolution;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was paid for the lines of a case, or is being paid, from whichever remedy. */
public record PaidBack(List<Resolution> resolutions, List<RefundIntent> intents) {
  public PaidBack {
    resolutions = List.copyOf(resolutions);
    intents = List.copyOf(intents);
  }

  /** The sum for one line; none for nothing. */
  public Optional<Money> of(CaseLineId line) {
    var ofLine =
        resolutions.stream()
            .filter(each -> each.caseLineId().equals(line))
            .map(Resolution::id)
            .collect(Collectors.toSet());
    return intents.stream()
        .filter(intent -> ofLine.contains(intent.resolutionId()))
        .filter(intent -> intent.state() != IntentState.FAILED)
        .map(RefundIntent::amount)
        .reduce(Money::plus);
  }

  /** What is left of what a line cost; never below nothing. */
  public Money left(Money price, CaseLineId line) {
    var left = of(line).map(price::minus).orElse(price);
    return left.isNegative() ? Money.zero(price.currency()) : left;
  }
}
