package io.redress.cases.carriers;

import io.redress.cases.parcels.CaseParcels;
import io.redress.goods.carriers.Carrier;
import io.redress.goods.carriers.CarrierAnswer;
import io.redress.goods.carriers.CarrierErrand;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.goods.carriers.CarrierErrands;
import io.redress.goods.carriers.CarrierErrands.Prepared;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.carriers.ErrandPlan;
import io.redress.goods.carriers.ErrandState;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.Tracking;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.ErrandId;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Labels and pick-ups that carriers are asked for, and what becomes of the parcel by them. */
@Service
public class ParcelErrands {
  private final CarrierErrands errands;
  private final Parcels parcels;
  private final CaseParcels moves;
  private final Merchants merchants;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ParcelErrands(
      CarrierErrands errands,
      Parcels parcels,
      CaseParcels moves,
      Merchants merchants,
      TransactionTemplate transactions,
      Clock clock) {
    this.errands = errands;
    this.parcels = parcels;
    this.moves = moves;
    this.merchants = merchants;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The carriers of the house, with and without an account. */
  public List<Carrier> carriers() {
    return errands.carriers();
  }

  /** What was asked for a parcel, oldest first. */
  @Transactional(readOnly = true)
  public List<CarrierErrand> of(ParcelId parcelId) {
    return errands.ofParcel(parcelId);
  }

  /**
   * Asks a carrier for a label, its cancelling or a pick-up. Besides what carriers refuse, refused
   * with {@code parcel_not_in_this_state}, {@code label_missing}, {@code window_missing} and, where
   * a carrier could not find it, {@code address_incomplete}.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.ORDER_CARRIAGE)
  @Transactional
  public CarrierErrand ask(ParcelId parcelId, ErrandKind kind, String carrier, Actor by) {
    var parcel = require(parcelId);
    requirePossible(parcel, kind);
    return errands.ask(parcelId, kind, carrierOf(parcel, kind, carrier), by, clock.instant());
  }

  /**
   * What is known of a parcel only when its label is made.
   *
   * @param consumer where the consumer is; empty to leave it as it is
   * @param weightGrams of the box; empty to leave it as it is
   */
  public record Sending(Optional<PostalAddress> consumer, OptionalInt weightGrams) {}

  /** Asks a carrier for a label of a parcel of which more is known now; see {@link #ask}. */
  @Needs(Right.ORDER_CARRIAGE)
  @Transactional
  public CarrierErrand askLabel(ParcelId parcelId, Sending sending, String carrier, Actor by) {
    requireMove(require(parcelId), ParcelMove.MAKE_LABEL);
    sending.consumer().ifPresent(address -> parcels.consumerAt(parcelId, address));
    if (sending.weightGrams().isPresent()) {
      var weighed =
          new Details(Optional.empty(), Optional.empty(), sending.weightGrams(), "", "", Set.of());
      var note = ParcelStep.of(ParcelMove.NOTE, clock.instant(), weighed);
      var _ = moves.move(parcelId, note, OptionalInt.empty(), by);
    }
    return ask(parcelId, ErrandKind.LABEL, carrier, by);
  }

  /** Has something asked after once more whose answer stayed unknown. */
  @Needs(Right.ORDER_CARRIAGE)
  @Transactional
  public void askAgain(ErrandId id) {
    errands.askAgain(id, clock.instant());
  }

  private void requirePossible(Parcel parcel, ErrandKind kind) {
    switch (kind) {
      case LABEL -> {
        requireMove(parcel, ParcelMove.MAKE_LABEL);
        if (!parcel.from().isComplete() || !parcel.to().isComplete()) {
          throw new RefusedException(Refusal.of("address_incomplete", "parcel", parcel.number()));
        }
      }
      case CANCEL -> {
        requireMove(parcel, ParcelMove.CANCEL);
        requireLabel(parcel);
      }
      case PICK_UP -> {
        requireLabel(parcel);
        requireMove(parcel, ParcelMove.HAND_OVER);
        if (parcel.carriage().pickUp().isEmpty()) {
          throw new RefusedException(Refusal.of("window_missing", "parcel", parcel.number()));
        }
      }
    }
  }

  private static void requireMove(Parcel parcel, ParcelMove move) {
    if (!Parcels.allowed(parcel).contains(move)) {
      throw new RefusedException(Refusal.of("label_not_now", "parcel", parcel.number()));
    }
  }

  private void requireLabel(Parcel parcel) {
    if (ParcelWishes.labelOf(errands.ofParcel(parcel.id())).isEmpty()) {
      throw new RefusedException(Refusal.of("label_missing", "parcel", parcel.number()));
    }
  }

  /** Whoever made the label cancels it and comes for the parcel. */
  private static String carrierOf(Parcel parcel, ErrandKind kind, String carrier) {
    return kind == ErrandKind.LABEL ? carrier : parcel.carriage().carrier().orElse(carrier);
  }

  /** Does an errand as far as it can be done now; never inside a transaction. */
  public void run(ErrandId id) {
    var prepared = errands.prepare(id, clock.instant());
    if (prepared.plan() == ErrandPlan.NOTHING) {
      return;
    }
    var answer = answer(prepared);
    transactions.executeWithoutResult(
        status -> {
          var now = clock.instant();
          errands.record(id, answer, now).ifPresent(after -> follow(after, now));
        });
  }

  private CarrierAnswer<Given> answer(Prepared prepared) {
    var parcel = require(prepared.errand().parcelId());
    var signer = merchants.current().legalName();
    return new ParcelWishes(parcel, signer)
        .of(prepared.errand(), errands.ofParcel(parcel.id()))
        .map(wish -> errands.call(prepared, wish))
        .orElseGet(() -> new CarrierAnswer.Refused<>("parcel_changed"));
  }

  private void follow(CarrierErrand errand, Instant now) {
    if (errand.state() == ErrandState.DONE && errand.given().isPresent()) {
      var parcel = require(errand.parcelId());
      var given = errand.given().get();
      switch (errand.kind()) {
        case LABEL -> labelled(parcel, errand, given, now);
        case CANCEL -> move(parcel, fitting(parcel, ParcelMove.CANCEL), errand, Details.NONE, now);
        case PICK_UP -> move(parcel, ParcelMove.NOTE, errand, Details.words(given.service()), now);
      }
    }
  }

  /** A parcel that is not sent any more has its label cancelled, which costs money until then. */
  private void labelled(Parcel parcel, CarrierErrand errand, Given given, Instant now) {
    var tracking = new Tracking(errand.carrier(), given.number().orElseThrow().value());
    var move = fitting(parcel, ParcelMove.MAKE_LABEL);
    var after = move(parcel, move, errand, Details.tracked(tracking), now);
    if (after.state() == ParcelState.CANCELLED) {
      errands.ask(parcel.id(), ErrandKind.CANCEL, errand.carrier(), Actor.SYSTEM, now);
    }
  }

  private static ParcelMove fitting(Parcel parcel, ParcelMove wanted) {
    return Parcels.allowed(parcel).contains(wanted) ? wanted : ParcelMove.NOTE;
  }

  private Parcel move(
      Parcel parcel, ParcelMove move, CarrierErrand errand, Details details, Instant now) {
    var step = new ParcelStep(move, now, errand.key(), details);
    return moves.move(parcel.id(), step, OptionalInt.empty(), errand.asked().by());
  }

  private Parcel require(ParcelId id) {
    return parcels.byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
  }
}
