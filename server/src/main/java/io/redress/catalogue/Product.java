package io.redress.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A kind of goods that the shop sells or sold, with the variants that were seen of it.
 *
 * @param number the shop's own number; the sku of its only variant when the shop told none
 * @param brandName name of the maker, whether or not the merchant keeps an entry of it
 * @param category a name of the closed tree
 * @param material a material of the closed tree
 */
public record Product(
    String number,
    String title,
    Optional<String> brandName,
    Optional<String> category,
    Optional<String> material,
    List<Variant> variants) {
  public Product {
    variants = List.copyOf(variants);
  }

  /** The variant with this sku, when it is of this product. */
  public Optional<Variant> variant(String sku) {
    return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
  }
}
