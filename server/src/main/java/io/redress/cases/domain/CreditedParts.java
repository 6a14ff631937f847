package io.redress.cases.domain;

import io.redress.cases.documents.DocumentPart;
import io.redress.cases.documents.DocumentPart.Kind;
import io.redress.orders.Allocation;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the money that goes back for a remedy is made of: goods, delivery, duty and fee, each with
 * its taxes, as the frozen shares of the order say.
 *
 * <p>What was agreed fills the goods first, then duty, fee and delivery, which is how remedies come
 * to their amount; what is deducted for wear is taken from the goods. Where less than the whole of
 * something goes back, its net and its taxes shrink alike, so that no tax is computed anew.
 *
 * @param paid what the pieces were paid with
 * @param agreed what the remedy came to before anything was deducted
 * @param paidBack all that goes back for it, over all payments
 */
public record CreditedParts(Remedy remedy, Allocation paid, Money agreed, Money paidBack) {
  private static final List<Kind> FILLED =
      List.of(Kind.GOODS, Kind.DUTY, Kind.SERVICE_FEE, Kind.DELIVERY);
  private static final List<Kind> DEDUCTED =
      List.of(Kind.GOODS, Kind.DELIVERY, Kind.DUTY, Kind.SERVICE_FEE, Kind.OTHER);

  /** A part that may be nothing. */
  private record Share(Kind kind, Optional<DocumentPart.Tax> tax, Money amount) {
    Share withAmount(Money other) {
      return new Share(kind, tax, other);
    }
  }

  /**
   * The parts of one payment's amount.
   *
   * @param before the amounts of the refunds of this remedy that come before, in order; all of them
   *     together have exactly the parts of the whole
   */
  public List<DocumentPart> of(List<Money> before, Money amount) {
    var left = whole();
    for (var earlier : before) {
      left = without(left, split(left, earlier));
    }
    return split(left, amount).stream()
        .filter(share -> share.amount().isPositive())
        .map(share -> new DocumentPart(share.kind(), share.tax(), share.amount()))
        .toList();
  }

  private static List<Share> without(List<Share> shares, List<Share> taken) {
    return IntStream.range(0, shares.size())
        .mapToObj(
            i -> shares.get(i).withAmount(shares.get(i).amount().minus(taken.get(i).amount())))
        .toList();
  }

  private List<Share> whole() {
    if (remedy == Remedy.COMPENSATION) {
      return List.of(new Share(Kind.COMPENSATION, Optional.empty(), paidBack));
    }
    var shares = new ArrayList<Share>();
    amounts().forEach((kind, amount) -> shares.addAll(split(frozen(kind), amount)));
    return shares;
  }

  /** How much of what goes back; together it is all of it. */
  private Map<Kind, Money> amounts() {
    var amounts = new EnumMap<Kind, Money>(Kind.class);
    var asked = paidBack.compareTo(agreed) > 0 ? paidBack : agreed;
    var left = asked;
    for (var kind : FILLED) {
      var part = left.min(sum(frozen(kind)));
      amounts.put(kind, part);
      left = left.minus(part);
    }
    amounts.put(Kind.OTHER, left);
    var deducted = asked.minus(paidBack);
    for (var kind : DEDUCTED) {
      var part = deducted.min(amounts.getOrDefault(kind, nothing()));
      amounts.merge(kind, part, Money::minus);
      deducted = deducted.minus(part);
    }
    return amounts;
  }

  private List<Share> frozen(Kind kind) {
    return switch (kind) {
      case GOODS -> taxed(kind, paid.price(), paid.taxes());
      case DELIVERY -> taxed(kind, paid.shipping(), paid.delivery().taxes());
      case DUTY -> List.of(new Share(kind, Optional.empty(), paid.duty()));
      case SERVICE_FEE -> List.of(new Share(kind, Optional.empty(), paid.serviceFee()));
      case COMPENSATION, OTHER -> List.of(new Share(kind, Optional.empty(), nothing()));
    };
  }

  /** Without tax, then each tax; taxes that are more than what they are of are not told apart. */
  private List<Share> taxed(Kind kind, Money gross, List<Allocation.Tax> taxes) {
    var net = taxes.stream().map(Allocation.Tax::amount).reduce(gross, Money::minus);
    if (net.isNegative()) {
      return List.of(new Share(kind, Optional.empty(), gross));
    }
    var shares = new ArrayList<Share>();
    shares.add(new Share(kind, Optional.empty(), net));
    for (var tax : taxes) {
      var named = new DocumentPart.Tax(tax.name(), tax.ratePercent());
      shares.add(new Share(kind, Optional.of(named), tax.amount()));
    }
    return shares;
  }

  private static List<Share> split(List<Share> shares, Money amount) {
    var parts = amount.allocate(shares.stream().map(each -> each.amount().minorUnits()).toList());
    return IntStream.range(0, shares.size())
        .mapToObj(i -> shares.get(i).withAmount(parts.get(i)))
        .toList();
  }

  private Money sum(List<Share> shares) {
    return shares.stream().map(Share::amount).reduce(nothing(), Money::plus);
  }

  private Money nothing() {
    return Money.zero(paidBack.currency());
  }
}
