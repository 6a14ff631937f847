package io.redress.goods.parcels.domain;

import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelTimes;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingNumbers;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a step makes of a box: its state, its times, its number and what was inside. */
public final class ParcelRules {
  private ParcelRules() {}

  /** The box after the step; refused where the step does not follow. */
  public static Parcel apply(Parcel parcel, ParcelStep step) {
    var state = ParcelMachine.apply(parcel.state(), step.move(), parcel.leg()).orRefuse();
    var weight =
        step.details().weightGrams().isPresent()
            ? step.details().weightGrams()
            : parcel.weightGrams();
    return new Parcel(
        parcel.id(),
        parcel.number(),
        parcel.leg(),
        carriage(parcel.carriage(), step),
        state,
        parcel.from(),
        parcel.to(),
        weight(weight),
        pieces(parcel, step),
        times(parcel.times(), step, state),
        isPrinted(step.move()) ? parcel.labels() + 1 : parcel.labels(),
        parcel.version() + 1);
  }

  private static OptionalInt weight(OptionalInt grams) {
    grams.ifPresent(
        it -> {
          if (it < 1 || it > Parcel.MOST_GRAMS) {
            throw Problem.of(
                ProblemCode.INVALID,
                new Violation(
                    "weightGrams",
                    String.valueOf(it),
                    "is not between 1 and " + Parcel.MOST_GRAMS,
                    "Give the weight of the whole parcel in grams."));
          }
        });
    return grams;
  }

  private static boolean isPrinted(ParcelMove move) {
    return move == ParcelMove.MAKE_LABEL || move == ParcelMove.REPRINT;
  }

  private static Carriage carriage(Carriage carriage, ParcelStep step) {
    return step.details()
        .tracking()
        .map(ParcelRules::checked)
        .map(carriage::tracked)
        .orElse(carriage);
  }

  /** What carriers cannot have given out was written down wrongly. */
  private static Tracking checked(Tracking tracking) {
    TrackingNumber.read(tracking.number())
        .ifPresent(number -> TrackingNumbers.require(number, tracking.carrier()));
    return tracking;
  }

  private static List<ParcelPiece> pieces(Parcel parcel, ParcelStep step) {
    if (step.move() != ParcelMove.OPEN) {
      return parcel.pieces();
    }
    var missing = step.details().missing();
    var known = parcel.pieces().stream().map(ParcelPiece::key).toList();
    missing.stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw Problem.of(
                  ProblemCode.INVALID,
                  new Violation(
                      "missing",
                      key.orderLineId() + "/" + key.unit(),
                      "was not announced in " + parcel.number(),
                      "Name pieces of this parcel."));
            });
    return parcel.pieces().stream()
        .map(piece -> piece.with(missing.contains(piece.key()) ? Arrival.MISSING : Arrival.ARRIVED))
        .toList();
  }

  /** What was known first stays: a carrier tells some things twice. */
  private static ParcelTimes times(ParcelTimes times, ParcelStep step, ParcelState state) {
    var at = Optional.of(step.at());
    var isHere = state == ParcelState.DELIVERED || step.move() == ParcelMove.DELIVER;
    return new ParcelTimes(
        times.announcedAt(),
        step.details().expectedAt().or(times::expectedAt),
        times.handedOverAt().or(() -> kept(at, isTaken(state))),
        times.deliveredAt().or(() -> kept(at, isHere || state == ParcelState.OPENED)),
        times.openedAt().or(() -> kept(at, state == ParcelState.OPENED)),
        times.stopAskedAt().or(() -> kept(at, step.move() == ParcelMove.STOP)));
  }

  private static Optional<Instant> kept(Optional<Instant> at, boolean isSo) {
    return at.filter(any -> isSo);
  }

  private static boolean isTaken(ParcelState state) {
    return state == ParcelState.HANDED_OVER || state == ParcelState.IN_TRANSIT;
  }
}
