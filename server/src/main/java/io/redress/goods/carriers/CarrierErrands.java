package io.redress.goods.carriers;

import io.redress.goods.carriers.CarrierErrand.Asked;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.ErrandId;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What carriers are asked for: written down, sent after the commit, asked after until it is known.
 *
 * <p>An errand and its key are committed before the call. If the process dies between the call and
 * the answer, the next run asks the carrier instead of having it make another label.
 */
@Service
public class CarrierErrands {
  /** The kind of task that does an errand; its subject is the errand. */
  public static final String TASK = "carrier.errand";

  private static final Logger LOG = LoggerFactory.getLogger(CarrierErrands.class);

  private final CarrierErrandStore store;
  private final List<Carrier> carriers;
  private final Outbox outbox;
  private final NewIds ids;

  CarrierErrands(CarrierErrandStore store, List<Carrier> carriers, Outbox outbox, NewIds ids) {
    this.store = store;
    this.carriers = carriers.stream().sorted(Comparator.comparing(Carrier::code)).toList();
    this.outbox = outbox;
    this.ids = ids;
  }

  /** All carriers there are, with and without an account. */
  public List<Carrier> carriers() {
    return carriers;
  }

  /** The carrier with this code, where it can be asked for anything. */
  public Optional<Carrier> carrier(String code) {
    return carriers.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /**
   * Asks for something; it is sent after the commit. Refused with {@code carrier_unknown}, {@code
   * carrier_not_connected}, {@code carrier_cannot} and, while the same is under way for the parcel
   * or its label was made since somebody looked, {@code errand_under_way}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CarrierErrand ask(
      ParcelId parcelId, ErrandKind kind, String carrier, Actor by, Instant now) {
    var wanted = carrier(carrier).orElseThrow(() -> refused("carrier_unknown", carrier));
    if (!wanted.isConnected()) {
      throw refused("carrier_not_connected", carrier);
    }
    if (!wanted.skills().contains(kind.skill())) {
      throw refused("carrier_cannot", carrier);
    }
    var asked = new Asked(now.truncatedTo(ChronoUnit.MICROS), by);
    var errand = CarrierErrand.asked(new ErrandId(ids.next()), parcelId, kind, carrier, asked);
    if (!store.insert(errand)) {
      throw refused("errand_under_way", carrier);
    }
    outbox.add(task(errand, "0", now));
    return errand;
  }

  /** Has something asked after once more whose answer stayed unknown. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void askAgain(ErrandId id, Instant now) {
    var errand = require(id);
    if (errand.isLeftOpen(now)) {
      outbox.add(task(errand, "hand-" + errand.version(), now));
    }
  }

  /** What was asked for a parcel, oldest first. */
  @Transactional(readOnly = true)
  public List<CarrierErrand> ofParcel(ParcelId parcelId) {
    return store.ofParcel(parcelId);
  }

  /** Labels that were bought for parcels that are not sent any more, and that nobody cancels. */
  @Transactional(readOnly = true)
  public List<CarrierErrand> labelsOfCancelled(int most) {
    return store.labelsOfCancelled(most);
  }

  /** What is to be done for an errand, and the errand as it stands. */
  public record Prepared(CarrierErrand errand, ErrandPlan plan) {}

  /**
   * Notes that an errand is sent now; nothing more is to be done for one that is settled. One that
   * somebody else has in hand is taken up later, when it is known what came of it: two who ask at
   * once would both hear that there is nothing yet.
   */
  @Transactional
  public Prepared prepare(ErrandId id, Instant now) {
    var errand = require(id);
    var plan = ErrandPlan.of(errand);
    if (plan == ErrandPlan.NOTHING) {
      return new Prepared(errand, plan);
    }
    if (errand.isInHand(now)) {
      throw new IllegalStateException("somebody else has errand " + id + " in hand");
    }
    var sent = errand.sent(now.truncatedTo(ChronoUnit.MICROS));
    store.update(sent, now);
    return new Prepared(sent, plan);
  }

  /** What the carrier says to an errand that was prepared; never inside a transaction. */
  public CarrierAnswer<Given> call(Prepared prepared, CarrierWish wish) {
    var carrier = carrier(prepared.errand().carrier());
    if (carrier.isEmpty()) {
      return new CarrierAnswer.Unknown<>("carrier_unknown");
    }
    return guarded(() -> call(carrier.get(), prepared, wish));
  }

  private static CarrierAnswer<Given> call(Carrier carrier, Prepared prepared, CarrierWish wish) {
    var isAsked = prepared.plan() == ErrandPlan.ASK;
    return switch (wish) {
      case CarrierWish.MakeLabel(var order) ->
          given(
              known(isAsked, () -> carrier.findLabel(order.key()))
                  .orElseGet(() -> carrier.makeLabel(order)),
              Given::of);
      case CarrierWish.BookPickUp(var order) ->
          given(
              known(isAsked, () -> carrier.findPickUp(order.key()))
                  .orElseGet(() -> carrier.bookPickUp(order)),
              Given::of);
      case CarrierWish.CancelLabel(var reference) ->
          given(
              carrier.cancelLabel(reference),
              done ->
                  new Given(reference, Optional.empty(), "", Optional.empty(), Optional.empty()));
    };
  }

  private static <T> Optional<CarrierAnswer<T>> known(
      boolean isAsked, Supplier<Optional<CarrierAnswer<T>>> question) {
    return isAsked ? question.get() : Optional.empty();
  }

  private static <T> CarrierAnswer<Given> given(CarrierAnswer<T> answer, Function<T, Given> read) {
    return switch (answer) {
      case CarrierAnswer.Accepted<T>(var what) -> new CarrierAnswer.Accepted<>(read.apply(what));
      case CarrierAnswer.Refused<T>(var why) -> new CarrierAnswer.Refused<>(why);
      case CarrierAnswer.Unknown<T>(var why) -> new CarrierAnswer.Unknown<>(why);
    };
  }

  // Whatever goes wrong between here and the carrier, the label may have been made.
  private static CarrierAnswer<Given> guarded(Supplier<CarrierAnswer<Given>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      LOG.warn("A call to a carrier ended without an answer", e);
      return new CarrierAnswer.Unknown<>("no_answer");
    }
  }

  /**
   * Writes down what the carrier said; what is unknown is asked after later. An errand that was
   * settled meanwhile stays as it is.
   *
   * @return the errand as it stands, when this answer changed it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<CarrierErrand> record(ErrandId id, CarrierAnswer<Given> answer, Instant now) {
    var errand = require(id);
    if (errand.state().isSettled()) {
      return Optional.empty();
    }
    var after = errand.answered(answer);
    store.update(after, now.truncatedTo(ChronoUnit.MICROS));
    if (after.state() == ErrandState.UNKNOWN) {
      ErrandPlan.pauseAfter(after.asks())
          .ifPresent(
              pause -> outbox.add(task(after, String.valueOf(after.asks()), now.plus(pause))));
    }
    return Optional.of(after);
  }

  private CarrierErrand require(ErrandId id) {
    return store.lock(id).orElseThrow(() -> Problem.notFound("The errand"));
  }

  private static OutboxTask task(CarrierErrand errand, String occurrence, Instant due) {
    return new OutboxTask(TASK, errand.id().toString(), occurrence, "{}", due);
  }

  private static RefusedException refused(String code, String carrier) {
    return new RefusedException(Refusal.of(code, "carrier", carrier));
  }
}
