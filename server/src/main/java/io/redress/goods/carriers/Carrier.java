package io.redress.goods.carriers;

import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who carries parcels; never called inside a transaction. */
public interface Carrier {
  /** The code that parcels carry. */
  String code();

  /** What it can be asked for; what it cannot do it refuses. */
  Set<CarrierSkill> skills();

  /**
   * Whether the merchant in scope has an account with it, so that anything can be asked of it. What
   * was asked by an account that is gone stays unknown until it is there again.
   */
  boolean isConnected();

  /** Makes a label; the same key twice makes one and answers alike. */
  CarrierAnswer<Label> makeLabel(LabelOrder order);

  /**
   * Asks what became of a label, by its key; makes nothing. Empty when the carrier answers that it
   * made none.
   */
  Optional<CarrierAnswer<Label>> findLabel(String key);

  /**
   * Has a label not count any more, and its price given back; the same label twice is cancelled
   * once and answered alike.
   *
   * @param reference the carrier's name of the label
   */
  CarrierAnswer<Cancelled> cancelLabel(String reference);

  /** Has a parcel fetched; the same key twice books one and answers alike. */
  CarrierAnswer<PickUp> bookPickUp(PickUpOrder order);

  /**
   * Asks what became of a pick-up, by its key; books nothing. Empty when the carrier answers that
   * it booked none.
   */
  Optional<CarrierAnswer<PickUp>> findPickUp(String key);

  /**
   * What the carrier knows of a parcel, in any order; changes nothing. Empty when it cannot be
   * asked now, which says nothing about the parcel.
   */
  Optional<List<TrackingNews>> lookUp(TrackingNumber number);
}
