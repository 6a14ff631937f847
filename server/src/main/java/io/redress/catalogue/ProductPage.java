package io.redress.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Some products of a longer list, by number.
 *
 * @param next the number after which the next page begins; empty on the last one
 */
public record ProductPage(List<Product> products, Optional<String> next) {
  public ProductPage {
    products = List.copyOf(products);
  }
}
