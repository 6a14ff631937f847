package io.redress.cases.receiving;

import io.redress.cases.CaseLine;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.Passports;
import io.redress.goods.passport.PieceKey;
import io.redress.orders.OrderLine;
import io.redress.shared.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Finds which piece of an order somebody holds, and what is known of it. */
@Component
class KnownPieces {
  /** Of more units than these nobody looks for the one that is read. */
  private static final int MOST_UNITS = 1_000;

  private final Passports passports;

  KnownPieces(Passports passports) {
    this.passports = passports;
  }

  /**
   * The piece of a case line that was read: the one whose serial number is read, else the first of
   * its units that has a passport and may be it, else one of which nobody noted anything. A unit
   * with another number comes last: as long as it may be one of the others, nothing speaks for a
   * swap.
   */
  KnownPiece find(OrderId order, OrderLine bought, CaseLine line, Marks read) {
    var noted =
        passports.ofLines(List.of(bought.id())).stream()
            .collect(Collectors.toMap(each -> each.piece().unit(), Function.identity()));
    var unit =
        line.units().ranges().stream()
            .flatMapToInt(range -> IntStream.range(range.from(), range.until()))
            .limit(MOST_UNITS)
            .boxed()
            .min(Comparator.comparingInt(each -> rank(Optional.ofNullable(noted.get(each)), read)))
            .orElse(1);
    var passport = passports.of(new PieceKey(order, bought.id(), unit));
    return new KnownPiece(unit, marks(passport, bought), passport);
  }

  /** How well a unit fits what was read; the lowest is the one. */
  private static int rank(Optional<ItemPassport> passport, Marks read) {
    return passport
        .map(
            each ->
                switch (each.marks().serialAgainst(read)) {
                  case MATCH -> 0;
                  case CANNOT_SAY -> 1;
                  case MISMATCH -> 3;
                })
        .orElse(2);
  }

  /** What the order says of its serial number counts where nobody noted one. */
  private static Marks marks(Optional<ItemPassport> passport, OrderLine bought) {
    var known = passport.map(ItemPassport::marks).orElse(Marks.NONE);
    return new Marks(
        known.serial().or(bought::serial),
        known.certificate(),
        known.hallmark(),
        known.weightMilligrams(),
        known.seal());
  }
}
