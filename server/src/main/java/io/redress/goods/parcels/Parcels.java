package io.redress.goods.parcels;

import io.redress.goods.Reception;
import io.redress.goods.parcels.domain.LineArrival;
import io.redress.goods.parcels.domain.ParcelMachine;
import io.redress.goods.parcels.domain.ParcelRules;
import io.redress.goods.parcels.store.ParcelAddressStore;
import io.redress.goods.parcels.store.ParcelEventStore;
import io.redress.goods.parcels.store.ParcelEventStore.Written;
import io.redress.goods.parcels.store.ParcelReading;
import io.redress.goods.parcels.store.ParcelStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.OrderId;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parcels of the merchant in scope: announced, moved by steps, read.
 *
 * <p>Whatever changes a parcel locks it first, reads it again, decides and writes. The same step by
 * its reference is made once. What a step means for cases is told by whoever makes it.
 */
@Service
public class Parcels {
  private final ParcelStore store;
  private final ParcelAddressStore addresses;
  private final ParcelReading reading;
  private final ParcelEventStore events;
  private final NewIds ids;

  Parcels(
      ParcelStore store,
      ParcelAddressStore addresses,
      ParcelReading reading,
      ParcelEventStore events,
      NewIds ids) {
    this.store = store;
    this.addresses = addresses;
    this.reading = reading;
    this.events = events;
    this.ids = ids;
  }

  /**
   * What became of a step.
   *
   * @param before the parcel before it
   * @param after the parcel now
   * @param isNew false when the step had been told before and nothing changed
   */
  public record Moved(Parcel before, Parcel after, boolean isNew) {}

  /**
   * Announces a parcel; the same one by its id is announced once. Refused with {@code
   * piece_in_another_parcel} while one of its pieces is in another open box of the leg.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Parcel announce(NewParcel wanted, Instant now) {
    var known = byId(wanted.id());
    if (known.isPresent()) {
      return known.get();
    }
    var parcel =
        new Parcel(
            wanted.id(),
            store.nextNumber(),
            wanted.leg(),
            wanted.carriage(),
            ParcelState.ANNOUNCED,
            wanted.from(),
            wanted.to(),
            wanted.weightGrams(),
            wanted.pieces(),
            ParcelTimes.announced(cut(now), wanted.expectedAt().map(Parcels::cut)),
            0,
            1);
    store.insert(parcel);
    addresses.insert(parcel.id(), parcel.from(), parcel.to());
    return parcel;
  }

  /**
   * Makes a step; one that was told before by its reference changes nothing. Refused with {@code
   * parcel_not_in_this_state}, naming what can be done.
   *
   * @param readVersion the version that was read before; empty when any will do
   * @throws Problem NOT_FOUND; PRECONDITION_FAILED when it was changed since it was read
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Moved move(ParcelId id, ParcelStep step, OptionalInt readVersion, Actor by, Instant now) {
    if (!store.lock(id)) {
      throw Problem.notFound("The parcel");
    }
    var current = byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    if (events.isKnown(id, step)) {
      return new Moved(current, current, false);
    }
    if (readVersion.orElse(current.version()) != current.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The parcel is not in version %d any more; read it again."
              .formatted(readVersion.orElse(0)));
    }
    var made = new ParcelStep(step.move(), cut(step.at()), step.reference(), step.details());
    var next = ParcelRules.apply(current, made);
    store.update(next);
    events.insert(new Written(ids.next(), next, made, by, cut(now)));
    return new Moved(current, next, true);
  }

  /**
   * Says where the consumer is, of a box without a label that comes from or goes to them; the
   * country was agreed and stays.
   *
   * @throws Problem NOT_FOUND
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void consumerAt(ParcelId id, PostalAddress address) {
    if (!store.lock(id)) {
      throw Problem.notFound("The parcel");
    }
    var parcel = byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    if (parcel.state() != ParcelState.ANNOUNCED || parcel.consumer().isEmpty()) {
      throw new IllegalStateException("the addresses of " + parcel.number() + " stay");
    }
    var isFrom = parcel.leg() == Leg.CONSUMER_TO_HUB;
    addresses.replace(id, isFrom ? ParcelAddressStore.FROM : ParcelAddressStore.TO, address);
  }

  /** What can be done with a parcel now. */
  public static List<ParcelMove> allowed(Parcel parcel) {
    return ParcelMachine.allowed(parcel.state(), parcel.leg());
  }

  /**
   * What opened parcels say about a line of a case; empty while some of it may still come.
   *
   * @param awaited how many pieces of it shall come back
   * @param all the parcels in which pieces of the case are or were
   */
  public static Optional<Reception> arrival(Quantity awaited, CaseLineId line, List<Parcel> all) {
    return LineArrival.of(awaited, line, all);
  }

  @Transactional(readOnly = true)
  public Optional<Parcel> byId(ParcelId id) {
    return reading.byIds(List.of(id)).stream().findFirst();
  }

  /** The parcel with this number ({@code PA-000042}). */
  @Transactional(readOnly = true)
  public Optional<Parcel> byNumber(String number) {
    return reading.byNumber(number).flatMap(this::byId);
  }

  /** The parcel that is called so, by its number or its id; none for any other text. */
  @Transactional(readOnly = true)
  public Optional<Parcel> named(String text) {
    if (text.startsWith(Parcel.PREFIX)) {
      return byNumber(text);
    }
    try {
      return byId(ParcelId.parse(text));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }

  /** The latest parcel that a carrier knows under this number. */
  @Transactional(readOnly = true)
  public Optional<Parcel> byTracking(Tracking tracking) {
    return reading.byTracking(tracking).flatMap(this::byId);
  }

  /** The parcels in which pieces of these cases are or were, oldest first. */
  @Transactional(readOnly = true)
  public List<Parcel> ofCases(Collection<CaseId> cases) {
    return reading.byIds(reading.ofCases(cases));
  }

  /** The parcels in which pieces of an order are or were, oldest first. */
  @Transactional(readOnly = true)
  public List<Parcel> ofOrder(OrderId orderId) {
    return reading.byIds(reading.ofOrder(orderId));
  }

  /** Parcels over all cases; at most {@link ParcelQuery#MOST}. */
  @Transactional(readOnly = true)
  public List<Parcel> find(ParcelQuery query) {
    return reading.byIds(reading.find(query));
  }

  /** What happened to a parcel, oldest first. */
  @Transactional(readOnly = true)
  public List<ParcelEvent> history(ParcelId id) {
    return events.of(id);
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
