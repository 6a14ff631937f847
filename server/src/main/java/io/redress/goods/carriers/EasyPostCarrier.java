package io.redress.goods.carriers;

import io.redress.goods.carriers.EasyPostReply.Given;
import io.redress.goods.carriers.EasyPostReply.No;
import io.redress.goods.carriers.EasyPostReply.Silent;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * EasyPost, by the account that each merchant connects: one protocol to some hundred carriers.
 *
 * <p>It has no idempotency keys. Ours is the {@code reference} of a shipment, which may stand for
 * its id (<a href="https://docs.easypost.com/docs/easypost-objects">objects</a>, read 2026-11): a
 * shipment costs nothing until its label is bought, and buying the label of one shipment twice is
 * refused. So what was lost is found by its reference first, and nothing is bought twice.
 */
@Component
public class EasyPostCarrier implements Carrier {
  /** What parcels by EasyPost carry as their carrier. */
  public static final String CODE = "easypost";

  private static final String SHIPMENTS = "shipments";
  private static final String PICK_UPS = "pickups";
  private static final String NOT_CONNECTED = "not_connected";

  private final EasyPostSeal seal;
  private final EasyPostAccounts accounts;
  private final ObjectProvider<EasyPostWire> wire;

  EasyPostCarrier(EasyPostSeal seal, EasyPostAccounts accounts, ObjectProvider<EasyPostWire> wire) {
    this.seal = seal;
    this.accounts = accounts;
    this.wire = wire;
  }

  /** What came of trying a key. */
  public enum Trial {
    GOOD,
    /** EasyPost does not know it, or it may not do what we need. */
    REFUSED,
    /** EasyPost was not to be had. */
    NO_ANSWER
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<CarrierSkill> skills() {
    return EnumSet.allOf(CarrierSkill.class);
  }

  @Override
  public boolean isConnected() {
    return accounts.connected().isPresent();
  }

  @Override
  public CarrierAnswer<Label> makeLabel(LabelOrder order) {
    if (order.weightGrams().isEmpty()) {
      return new CarrierAnswer.Refused<>("weight_missing");
    }
    var grams = order.weightGrams().getAsInt();
    return desk()
        .<CarrierAnswer<Label>>map(
            desk ->
                desk.found(SHIPMENTS, order.key(), () -> EasyPostRequests.shipment(order, grams))
                    .then(shipment -> bought(desk, shipment)))
        .orElseGet(() -> new CarrierAnswer.Unknown<>(NOT_CONNECTED));
  }

  private static CarrierAnswer<Label> bought(EasyPostDesk desk, JsonNode shipment) {
    var label = EasyPostBooks.label(shipment);
    if (label.isPresent()) {
      return new CarrierAnswer.Accepted<>(label.get());
    }
    return EasyPostBooks.cheapest(shipment.path("rates"))
        .map(rate -> desk.buy(shipment, EasyPostRequests.rate(EasyPostBooks.text(rate, "id"))))
        .<CarrierAnswer<Label>>map(reply -> reply.then(after -> made(EasyPostBooks.label(after))))
        .orElseGet(() -> new CarrierAnswer.Refused<>("no_rate"));
  }

  @Override
  public Optional<CarrierAnswer<Label>> findLabel(String key) {
    return find(SHIPMENTS, key, EasyPostBooks::label);
  }

  @Override
  public CarrierAnswer<Cancelled> cancelLabel(String reference) {
    return desk()
        .<CarrierAnswer<Cancelled>>map(
            desk -> desk.read(SHIPMENTS, reference).then(before -> cancelled(desk, before)))
        .orElseGet(() -> new CarrierAnswer.Unknown<>(NOT_CONNECTED));
  }

  private static CarrierAnswer<Cancelled> cancelled(EasyPostDesk desk, JsonNode before) {
    return EasyPostBooks.cancelled(before)
        .orElseGet(
            () ->
                desk.refund(before)
                    .then(
                        after ->
                            EasyPostBooks.cancelled(after)
                                .orElseGet(() -> new CarrierAnswer.Unknown<>("status_unknown"))));
  }

  @Override
  public CarrierAnswer<PickUp> bookPickUp(PickUpOrder order) {
    return desk()
        .<CarrierAnswer<PickUp>>map(
            desk ->
                desk.found(PICK_UPS, order.key(), () -> EasyPostRequests.pickUp(order))
                    .then(pickUp -> booked(desk, pickUp)))
        .orElseGet(() -> new CarrierAnswer.Unknown<>(NOT_CONNECTED));
  }

  private static CarrierAnswer<PickUp> booked(EasyPostDesk desk, JsonNode pickUp) {
    var known = EasyPostBooks.pickUp(pickUp);
    if (known.isPresent()) {
      return new CarrierAnswer.Accepted<>(known.get());
    }
    return EasyPostBooks.cheapest(pickUp.path("pickup_rates"))
        .map(
            rate ->
                EasyPostRequests.service(
                    EasyPostBooks.text(rate, "carrier"), EasyPostBooks.text(rate, "service")))
        .map(service -> desk.book(pickUp, service))
        .<CarrierAnswer<PickUp>>map(reply -> reply.then(after -> made(EasyPostBooks.pickUp(after))))
        .orElseGet(() -> new CarrierAnswer.Refused<>("no_rate"));
  }

  @Override
  public Optional<CarrierAnswer<PickUp>> findPickUp(String key) {
    return find(PICK_UPS, key, EasyPostBooks::pickUp);
  }

  @Override
  public Optional<List<TrackingNews>> lookUp(TrackingNumber number) {
    return desk()
        .map(desk -> desk.track(number))
        .filter(Given.class::isInstance)
        .map(Given.class::cast)
        .map(given -> EasyPostTracker.news(given.body()));
  }

  /** Tries a key with a question that changes nothing; never inside a transaction. */
  public Trial tryOut(EasyPostKeys keys) {
    return switch (wire.getObject().get(keys, "trackers?page_size=1")) {
      case Given _ -> Trial.GOOD;
      case No _ -> Trial.REFUSED;
      case Silent _ -> Trial.NO_ANSWER;
    };
  }

  private <T> Optional<CarrierAnswer<T>> find(
      String kind, String key, Function<JsonNode, Optional<T>> read) {
    var desk = desk();
    if (desk.isEmpty()) {
      return Optional.of(new CarrierAnswer.Unknown<>(NOT_CONNECTED));
    }
    return switch (desk.get().read(kind, key)) {
      case Given(var body) ->
          read.apply(body).<CarrierAnswer<T>>map(it -> new CarrierAnswer.Accepted<>(it));
      case No _ -> Optional.empty();
      case Silent(var reason) -> Optional.of(new CarrierAnswer.Unknown<>(reason));
    };
  }

  private static <T> CarrierAnswer<T> made(Optional<T> made) {
    return made.<CarrierAnswer<T>>map(it -> new CarrierAnswer.Accepted<>(it))
        .orElseGet(() -> new CarrierAnswer.Unknown<>("not_made_yet"));
  }

  private Optional<EasyPostDesk> desk() {
    return seal.keys().map(keys -> new EasyPostDesk(wire.getObject(), keys));
  }
}
