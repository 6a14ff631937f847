package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.recovery.ProposedRecovery;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.tracking.HouseNumber;
import io.redress.money.recovery.CaseCosts;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryState;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What carriers could owe for boxes of a case that they lost or harmed: no more than the pieces
 * inside were worth and is open of what the case cost, and nothing that somebody has claimed.
 */
public final class CarrierClaims {
  private CarrierClaims() {}

  /**
   * A box that a carrier lost or harmed.
   *
   * @param ground loss or damage
   */
  public record Harm(Parcel parcel, RecoveryGround ground) {}

  /** What the boxes speak for, before what else was found; of one ground and piece only one. */
  public static List<ProposedRecovery> before(
      List<ProposedRecovery> others,
      CaseView view,
      CaseCosts costs,
      List<Harm> harms,
      List<Recovery> claims) {
    var open = costs.open(view.order().total().currency());
    var ours =
        harms.stream()
            .flatMap(harm -> proposed(harm, view, open).stream())
            .filter(each -> isNew(each, claims))
            .toList();
    return Stream.concat(
            ours.stream(),
            others.stream().filter(each -> ours.stream().noneMatch(own -> isSame(own, each))))
        .toList();
  }

  private static Optional<ProposedRecovery> proposed(Harm harm, CaseView view, Money open) {
    var inside = inside(harm.parcel(), view);
    if (inside.isEmpty() || !open.isPositive()) {
      return Optional.empty();
    }
    var worth = inside.stream().map(ParcelPiece::value).reduce(Money::plus).orElse(open);
    if (!worth.currency().equals(open.currency()) || !worth.isPositive()) {
      return Optional.empty();
    }
    var lines =
        inside.stream()
            .flatMap(piece -> piece.inCase().stream())
            .map(ParcelPiece.InCase::caseLineId)
            .distinct()
            .toList();
    return Optional.of(
        new ProposedRecovery(
            harm.ground(),
            lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.<CaseLineId>empty(),
            Debtor.Kind.CARRIER,
            Optional.empty(),
            debtor(harm.parcel()),
            open.min(worth),
            cited(harm.parcel())));
  }

  /** The pieces of the lines that this case has now, whichever case they were sent for. */
  private static List<ParcelPiece> inside(Parcel parcel, CaseView view) {
    var own = view.content().lines().stream().map(CaseLine::id).toList();
    return parcel.pieces().stream()
        .filter(piece -> piece.inCase().filter(each -> own.contains(each.caseLineId())).isPresent())
        .toList();
  }

  /** Who took a parcel under a label of the house's own is not known here. */
  private static String debtor(Parcel parcel) {
    return parcel.carriage().carrier().filter(code -> !code.equals(HouseNumber.CARRIER)).orElse("");
  }

  private static String cited(Parcel parcel) {
    return parcel
        .carriage()
        .trackingNumber()
        .map(tracked -> parcel.number() + " / " + tracked)
        .orElse(parcel.number());
  }

  private static boolean isSame(ProposedRecovery one, ProposedRecovery other) {
    return one.ground() == other.ground()
        && (one.line().isEmpty() || one.line().equals(other.line()));
  }

  private static boolean isNew(ProposedRecovery proposed, List<Recovery> claims) {
    return claims.stream()
        .filter(each -> each.state() != RecoveryState.WITHDRAWN)
        .noneMatch(
            each ->
                each.matter().ground() == proposed.ground()
                    && (each.matter().line().isEmpty()
                        || each.matter().line().equals(proposed.line())));
  }
}
