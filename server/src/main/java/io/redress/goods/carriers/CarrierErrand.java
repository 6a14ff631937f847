package io.redress.goods.carriers;

import io.redress.goods.tracking.TrackingNumber;
import io.redress.shared.Actor;
import io.redress.shared.ErrandId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a carrier is asked for, with one key for ever.
 *
 * @param sentAt when it was sent or asked after last
 * @param asks how often its answer was unknown
 * @param reason why it was refused or is unknown, as a short code
 * @param given what the carrier gave for it
 * @param version changes with every change; a stale one is refused
 */
public record CarrierErrand(
    ErrandId id,
    ParcelId parcelId,
    ErrandKind kind,
    String carrier,
    ErrandState state,
    Asked asked,
    Optional<Instant> sentAt,
    int asks,
    Optional<String> reason,
    Optional<Given> given,
    int version) {
  /** Longer than all requests to a carrier take together that one errand needs. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(100);

  /** Who asked for it and when. */
  public record Asked(Instant at, Actor by) {}

  /**
   * What a carrier gave.
   *
   * @param reference the carrier's own name of it
   * @param number under which the parcel travels, when it is a label
   * @param service who does it and how, as people know it; may be empty
   * @param picture where a label can be fetched to print
   * @param price what the carrier takes for it
   */
  public record Given(
      String reference,
      Optional<TrackingNumber> number,
      String service,
      Optional<URI> picture,
      Optional<Money> price) {
    static Given of(Label label) {
      return new Given(
          label.reference(),
          Optional.of(label.number()),
          label.service(),
          label.picture(),
          label.price());
    }

    /** What a pick-up is called to whoever waits for it stands where a service would. */
    static Given of(PickUp pickUp) {
      return new Given(
          pickUp.reference(),
          Optional.empty(),
          pickUp.confirmation(),
          Optional.empty(),
          pickUp.price());
    }
  }

  /** A new one that nothing was done for. */
  public static CarrierErrand asked(
      ErrandId id, ParcelId parcelId, ErrandKind kind, String carrier, Asked asked) {
    return new CarrierErrand(
        id,
        parcelId,
        kind,
        carrier,
        ErrandState.ASKED,
        asked,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /**
   * Whether somebody may still be waiting for an answer to it. Who is slow is done before this is
   * over, so that nobody asks beside them and a label is made twice.
   */
  public boolean isInHand(Instant now) {
    return state == ErrandState.SENT
        && sentAt.filter(at -> at.plus(LONGEST_CALL).isAfter(now)).isPresent();
  }

  /** Whether nobody knows what came of it and nobody is finding out, so that a person can ask. */
  public boolean isLeftOpen(Instant now) {
    return state == ErrandState.UNKNOWN || (state == ErrandState.SENT && !isInHand(now));
  }

  /** The key by which the carrier sees that it is the same. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + id;
  }

  /** The same one, on its way. */
  public CarrierErrand sent(Instant now) {
    return new CarrierErrand(
        id,
        parcelId,
        kind,
        carrier,
        ErrandState.SENT,
        asked,
        Optional.of(now),
        asks,
        Optional.empty(),
        given,
        version + 1);
  }

  /** The same one with what the carrier said. */
  public CarrierErrand answered(CarrierAnswer<Given> answer) {
    return switch (answer) {
      case CarrierAnswer.Accepted<Given>(var what) ->
          told(ErrandState.DONE, Optional.empty(), Optional.of(what));
      case CarrierAnswer.Refused<Given>(var why) ->
          told(ErrandState.REFUSED, Optional.of(why), given);
      case CarrierAnswer.Unknown<Given>(var why) ->
          told(ErrandState.UNKNOWN, Optional.of(why), given);
    };
  }

  private CarrierErrand told(ErrandState next, Optional<String> why, Optional<Given> what) {
    var again = next == ErrandState.UNKNOWN ? asks + 1 : asks;
    return new CarrierErrand(
        id, parcelId, kind, carrier, next, asked, sentAt, again, why, what, version + 1);
  }
}
