package io.redress.cases.domain;

import io.redress.cases.Resolution;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which remedies of one line are given together. The consumer chooses among what is offered;
 * damages and advice come beside whatever is chosen, as long as all of it comes to no more than is
 * left of what the line cost. Nothing that gives the same once more can be agreed to.
 *
 * <p>Repair, replacement, price reduction and the end of the contract stand in place of one another
 * in Directive (EU) 2019/771 Art. 13; damages beside them are left to national law by its recital
 * 61 and Art. 3(6), as in § 325 BGB and Art. 45(2) CISG.
 */
public final class Together {
  private final List<Resolution> offered;
  private final Function<CaseLineId, Money> left;

  /**
   * What is offered in a case.
   *
   * @param left what a line cost and was not paid back
   */
  public Together(List<Resolution> offered, Function<CaseLineId, Money> left) {
    this.offered = List.copyOf(offered);
    this.left = left;
  }

  /** How two remedies of one line stand to each other, and why. */
  public enum Pair {
    /** Help gives nothing that another remedy gives. */
    HELP_BESIDE,
    /** Damages make good the harm that the other remedy does not mend. */
    DAMAGES_BESIDE,
    /** One remedy twice. */
    THE_SAME,
    /** Each gives the price, or a part of it. */
    PRICE_TWICE,
    /** Each gives a piece that is as it should be. */
    PIECE_TWICE,
    /** The price came back for the piece, or less was paid for its fault. */
    PRICE_AND_PIECE;

    /** Whether both may be given. */
    public boolean isBeside() {
      return switch (this) {
        case HELP_BESIDE, DAMAGES_BESIDE -> true;
        case THE_SAME, PRICE_TWICE, PIECE_TWICE, PRICE_AND_PIECE -> false;
      };
    }
  }

  private enum Gives {
    PRICE,
    PIECE,
    DAMAGES,
    HELP;

    private static Gives of(Remedy remedy) {
      return switch (remedy) {
        case REFUND, PRICE_REDUCTION, STORE_CREDIT -> PRICE;
        case REPLACEMENT, EXCHANGE, REPAIR -> PIECE;
        case COMPENSATION -> DAMAGES;
        case ADVICE -> HELP;
      };
    }
  }

  /** How these two stand to each other, in whichever order they are named. */
  public static Pair pair(Remedy one, Remedy other) {
    if (one == other) {
      return Pair.THE_SAME;
    }
    var both = EnumSet.of(Gives.of(one), Gives.of(other));
    if (both.contains(Gives.HELP)) {
      return Pair.HELP_BESIDE;
    }
    if (both.contains(Gives.DAMAGES)) {
      return Pair.DAMAGES_BESIDE;
    }
    if (both.size() > 1) {
      return Pair.PRICE_AND_PIECE;
    }
    return both.contains(Gives.PRICE) ? Pair.PRICE_TWICE : Pair.PIECE_TWICE;
  }

  /** Whether a remedy comes with whatever else is chosen for its line. */
  public static boolean comesBeside(Remedy remedy) {
    return switch (Gives.of(remedy)) {
      case DAMAGES, HELP -> true;
      case PRICE, PIECE -> false;
    };
  }

  /** Why these cannot all be agreed to; empty when they can. */
  Optional<Refusal> hindrance(List<Resolution> chosen) {
    for (var one : chosen) {
      var ofLine = ofLine(chosen, one.caseLineId());
      if (!ofLine.stream().allMatch(other -> other.equals(one) || isBeside(one, other))) {
        return Optional.of(Refusal.of("one_remedy_a_line"));
      }
      if (ofLine.size() > 1 && !isWithin(ofLine)) {
        var most = left.apply(one.caseLineId());
        return Optional.of(Refusal.of("amount_out_of_bounds", "most", most.toString()));
      }
    }
    return Optional.empty();
  }

  /** What the consumer gets who chooses these: they, and what comes beside them. */
  public List<Resolution> with(List<Resolution> chosen) {
    var all = new ArrayList<>(chosen);
    for (var line : chosen.stream().map(Resolution::caseLineId).distinct().toList()) {
      for (var offer : ofLine(offered, line)) {
        var ofLine = new ArrayList<>(ofLine(all, line));
        var isFree = ofLine.stream().allMatch(other -> isBeside(offer, other));
        ofLine.add(offer);
        if (comesBeside(offer.remedy()) && isFree && isWithin(ofLine)) {
          all.add(offer);
        }
      }
    }
    return all;
  }

  /**
   * The choices that differ, each with what comes beside it: line by line, the strongest remedy
   * first.
   */
  public List<List<Resolution>> choices() {
    var seen = new HashSet<Set<Resolution>>();
    return offered.stream()
        .map(Resolution::caseLineId)
        .distinct()
        .flatMap(line -> ofLine(offered, line).stream())
        .map(offer -> with(List.of(offer)))
        .filter(together -> seen.add(Set.copyOf(together)))
        .toList();
  }

  private static boolean isBeside(Resolution one, Resolution other) {
    return pair(one.remedy(), other.remedy()).isBeside();
  }

  /** One remedy alone was weighed when it was offered; credit counts as what it is worth. */
  private boolean isWithin(List<Resolution> ofLine) {
    var sums = ofLine.stream().map(Resolution::amount).filter(Money::isPositive).toList();
    var most = left.apply(ofLine.getFirst().caseLineId());
    return sums.size() <= 1
        || sums.stream().reduce(Money::plus).filter(sum -> sum.compareTo(most) <= 0).isPresent();
  }

  private static List<Resolution> ofLine(List<Resolution> from, CaseLineId line) {
    return from.stream()
        .filter(each -> each.caseLineId().equals(line))
        .sorted(Comparator.comparing(Resolution::remedy))
        .toList();
  }
}
