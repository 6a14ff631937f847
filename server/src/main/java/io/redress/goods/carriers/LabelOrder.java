package io.redress.goods.carriers;

import java.util.List;
import java.util.OptionalInt;

/**
 * A label to make.
 *
 * @param key the same for the same attempt, always
 * @param weightGrams empty when nobody has weighed it
 * @param isReturn whether a consumer sends it back, which some carriers bill otherwise
 * @param customs what is inside, where it crosses a border of customs
 * @param signer who answers for what the customs are told; empty where there are none
 */
public record LabelOrder(
    String key,
    CarrierAddress from,
    CarrierAddress to,
    OptionalInt weightGrams,
    boolean isReturn,
    List<CustomsItem> customs,
    String signer) {
  public LabelOrder {
    customs = List.copyOf(customs);
    if (weightGrams.isPresent() && weightGrams.getAsInt() < 1) {
      throw new IllegalArgumentException("a parcel weighs something: " + weightGrams);
    }
  }
}
