package io.redress.cases.domain;

import io.redress.cases.CaseReason;
import io.redress.cases.LineAssessment;
import io.redress.cases.alternatives.Alternative;
import io.redress.cases.alternatives.Alternative.Kind;
import io.redress.cases.alternatives.Alternative.Piece;
import io.redress.cases.alternatives.Alternative.Reason;
import io.redress.cases.alternatives.Alternative.Way;
import io.redress.catalogue.Product;
import io.redress.catalogue.Variant;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ranks what could help with one line beside what was wished for: a pure function of the decision,
 * the reason and what the catalogue has seen. Nothing that is not possible is proposed, and what is
 * proposed takes nothing away.
 */
public final class Alternatives {
  /** The most that are proposed for one line. */
  public static final int MOST = 6;

  private static final int MOST_OF_A_KIND = 2;
  private static final int WHOLE = 100;
  private static final int DEAREST = 20;
  private static final int STEP = 5;
  private static final int IN_STOCK = 5;

  private final Asked asked;
  private final List<Rated> found = new ArrayList<>();

  private Alternatives(Asked asked) {
    this.asked = asked;
  }

  /**
   * What is known about a line.
   *
   * @param sku of the piece
   * @param price of one piece, as it was bought
   * @param own the product of the piece with all its forms, where the catalogue knows it
   * @param similar products that could take its place
   */
  public record Asked(
      CaseReason reason,
      LineAssessment assessment,
      String sku,
      Money price,
      Optional<Product> own,
      List<Product> similar) {
    public Asked {
      similar = List.copyOf(similar);
    }
  }

  private record Rated(Alternative alternative, int points) {
    String sku() {
      return alternative.piece().map(Piece::sku).orElse("");
    }
  }

  /** The alternatives to a line, the best first. */
  public static List<Alternative> rank(Asked asked) {
    var ranking = new Alternatives(asked);
    ranking.help();
    ranking.remedies();
    ranking.forms();
    ranking.similar();
    return ranking.best();
  }

  /** Of each kind only the best, so that one product in many forms does not fill the list. */
  private List<Alternative> best() {
    var best = new ArrayList<Alternative>();
    found.sort(
        Comparator.comparing(Rated::points)
            .reversed()
            .thenComparing(each -> each.alternative().kind())
            .thenComparing(Rated::sku));
    for (var rated : found) {
      var kind = rated.alternative().kind();
      var same = best.stream().filter(each -> each.kind() == kind).count();
      if (same < MOST_OF_A_KIND && best.size() < MOST) {
        best.add(rated.alternative());
      }
    }
    return best;
  }

  private void help() {
    add(
        new Alternative(
            Kind.HELP,
            Way.TALK,
            Optional.empty(),
            Optional.empty(),
            List.of(Reason.NOTHING_TO_SEND, Reason.ALL_ELSE_STAYS)),
        0);
  }

  private void remedies() {
    remedy(Remedy.REPLACEMENT, Kind.REPLACEMENT, Reason.FITS_REASON);
    remedy(Remedy.REPAIR, Kind.REPAIR, Reason.FITS_REASON);
    remedy(Remedy.PRICE_REDUCTION, Kind.KEEP_FOR_PART, Reason.NOTHING_TO_SEND);
    remedy(Remedy.STORE_CREDIT, Kind.STORE_CREDIT, Reason.BY_RULES);
  }

  private void remedy(Remedy remedy, Kind kind, Reason first) {
    asked
        .assessment()
        .possible(remedy)
        .ifPresent(
            possible -> {
              // How much of a price comes back is for a person to say, up to all of it.
              var amount =
                  Optional.of(possible.amount())
                      .filter(sum -> sum.isPositive() && remedy == Remedy.STORE_CREDIT);
              var reasons =
                  first == Reason.BY_RULES ? List.of(first) : List.of(first, Reason.BY_RULES);
              add(new Alternative(kind, Way.REMEDY, Optional.empty(), amount, reasons), 0);
            });
  }

  private void forms() {
    var own = asked.own().flatMap(product -> product.variant(asked.sku()));
    asked.own().stream()
        .flatMap(product -> product.variants().stream().map(each -> Map.entry(product, each)))
        .filter(each -> !each.getValue().sku().equals(asked.sku()))
        .forEach(
            each -> {
              var kind = own.map(piece -> kind(piece, each.getValue())).orElse(Kind.OTHER_FORM);
              var steps =
                  own.filter(piece -> kind == Kind.OTHER_SIZE)
                      .map(piece -> Sizes.steps(piece.options(), each.getValue().options()) - 1)
                      .orElse(0);
              piece(kind, each.getKey(), each.getValue(), STEP * Math.max(0, steps));
            });
  }

  private static Kind kind(Variant one, Variant other) {
    var different =
        one.options().keySet().stream()
            .filter(name -> !Objects.equals(one.options().get(name), other.options().get(name)))
            .toList();
    if (different.size() != 1 || !one.options().keySet().equals(other.options().keySet())) {
      return Kind.OTHER_FORM;
    }
    if (Sizes.isSize(different.getFirst())) {
      return Kind.OTHER_SIZE;
    }
    return Sizes.isColour(different.getFirst()) ? Kind.OTHER_COLOUR : Kind.OTHER_FORM;
  }

  /** Of each product the form that is nearest in price. */
  private void similar() {
    for (var product : asked.similar()) {
      product.variants().stream()
          .filter(each -> each.price().filter(this::isComparable).isPresent())
          .filter(Alternatives::canBeHad)
          .min(Comparator.comparing(this::away).thenComparing(Variant::sku))
          .ifPresent(each -> piece(Kind.SIMILAR_PIECE, product, each, 0));
    }
  }

  private void piece(Kind kind, Product product, Variant variant, int less) {
    var way = way();
    if (way.isEmpty() || !canBeHad(variant)) {
      return;
    }
    var difference =
        variant.price().filter(this::isComparable).map(price -> price.minus(asked.price()));
    var piece =
        new Piece(variant.sku(), product.title(), variant.label(), variant.price(), difference);
    var reasons = new ArrayList<Reason>();
    if (kind == Kind.SIMILAR_PIECE) {
      reasons.add(Reason.SAME_BRAND);
    } else {
      if (mends(kind)) {
        reasons.add(Reason.FITS_REASON);
      }
      reasons.add(Reason.SAME_PIECE);
    }
    difference.map(Alternatives::price).ifPresent(reasons::add);
    var isInStock = variant.isAvailable().orElse(false);
    if (isInStock) {
      reasons.add(Reason.IN_STOCK);
    }
    var points = (isInStock ? IN_STOCK : 0) - less - difference.map(this::dearness).orElse(0);
    add(new Alternative(kind, way.get(), Optional.of(piece), Optional.empty(), reasons), points);
  }

  private boolean mends(Kind kind) {
    return switch (asked.reason()) {
      case WRONG_SIZE -> kind == Kind.OTHER_SIZE;
      case NOT_AS_DESCRIBED, CHANGED_MIND -> kind == Kind.OTHER_COLOUR;
      case DEFECT,
          DAMAGED_IN_TRANSIT,
          WRONG_ITEM,
          MISSING_PARTS,
          NOT_AUTHENTIC,
          LATE,
          NEVER_ARRIVED,
          CANCEL_BEFORE_DISPATCH,
          NEEDS_HELP ->
          false;
    };
  }

  /** In exchange where the rules give one; else bought anew, where the first is paid back. */
  private Optional<Way> way() {
    if (asked.assessment().possible(Remedy.EXCHANGE).isPresent()) {
      return Optional.of(Way.EXCHANGE);
    }
    return asked.assessment().possible(Remedy.REFUND).map(refund -> Way.NEW_ORDER);
  }

  private static boolean canBeHad(Variant variant) {
    return variant.isAvailable().orElse(true);
  }

  private boolean isComparable(Money price) {
    return price.currency().equals(asked.price().currency());
  }

  private long away(Variant variant) {
    return variant
        .price()
        .map(price -> Math.abs(price.minus(asked.price()).minorUnits()))
        .orElse(Long.MAX_VALUE);
  }

  private static Reason price(Money difference) {
    if (difference.isZero()) {
      return Reason.SAME_PRICE;
    }
    return difference.isPositive() ? Reason.COSTS_MORE : Reason.COSTS_LESS;
  }

  private int dearness(Money difference) {
    var price = Math.max(1, asked.price().minorUnits());
    var percent = Math.abs(difference.minorUnits()) * WHOLE / price;
    return Math.toIntExact(Math.min(DEAREST, percent / 2));
  }

  private void add(Alternative alternative, int more) {
    var points = Suitable.points(asked.reason(), alternative.kind());
    if (points > 0) {
      found.add(new Rated(alternative, points + more));
    }
  }
}
