package io.redress.goods.carriers;

/** What exactly a carrier is asked for. */
public sealed interface CarrierWish {
  /** A label. */
  record MakeLabel(LabelOrder order) implements CarrierWish {}

  /**
   * That a label does not count any more.
   *
   * @param reference the carrier's name of the label
   */
  record CancelLabel(String reference) implements CarrierWish {}

  /** A pick-up. */
  record BookPickUp(PickUpOrder order) implements CarrierWish {}
}
