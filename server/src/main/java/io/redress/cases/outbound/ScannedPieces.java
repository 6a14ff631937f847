package io.redress.cases.outbound;

import io.redress.catalogue.Product;
import io.redress.catalogue.Products;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.KnownPiece;
import io.redress.goods.outbound.PackChecks;
import io.redress.goods.outbound.ScannedCode;
import io.redress.goods.outbound.Stock;
import io.redress.goods.outbound.StockSeen;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what scanned codes stand for: codes of the shelves, numbers of variants. */
@Component
class ScannedPieces {
  private final Products products;
  private final Stock stock;

  ScannedPieces(Products products, Stock stock) {
    this.products = products;
    this.stock = stock;
  }

  /**
   * What these codes stand for, by {@link ScannedCode#normal}; nothing for what nobody knows.
   *
   * @throws io.redress.shared.Problem INVALID for too many codes, and for what is none
   */
  Map<String, KnownPiece> of(List<String> scans, List<DispatchPiece> wanted) {
    PackChecks.requireCodes(scans);
    var skus = skus(scans, wanted);
    var places =
        stock.of(Set.copyOf(skus.values())).stream()
            .collect(Collectors.toMap(StockSeen::sku, StockSeen::place));
    var pieces = new HashMap<String, KnownPiece>();
    skus.forEach((code, sku) -> pieces.put(code, piece(sku, wanted, places)));
    return pieces;
  }

  /** The product of a variant, where it was seen. */
  Optional<Product> product(String sku) {
    return products.bySku(sku);
  }

  /** A code that could be of two variants stands for none: the wrong one must not pass for it. */
  private Map<String, String> skus(List<String> scans, List<DispatchPiece> wanted) {
    var codes = scans.stream().map(ScannedCode::normal).collect(Collectors.toSet());
    var onShelves = stock.skusOf(codes);
    var possible = new HashMap<String, Set<String>>();
    for (var scan : Set.copyOf(scans)) {
      var code = ScannedCode.normal(scan);
      var skus = possible.computeIfAbsent(code, any -> new HashSet<>());
      wanted.stream()
          .map(DispatchPiece::sku)
          .filter(sku -> ScannedCode.normal(sku).equals(code))
          .forEach(skus::add);
      Optional.ofNullable(onShelves.get(code)).ifPresent(skus::add);
      var itself = scan.strip();
      if (!skus.contains(itself) && products.bySku(itself).isPresent()) {
        skus.add(itself);
      }
    }
    return possible.entrySet().stream()
        .filter(each -> each.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().iterator().next()));
  }

  private KnownPiece piece(String sku, List<DispatchPiece> wanted, Map<String, String> places) {
    var place = places.getOrDefault(sku, "");
    return wanted.stream()
        .filter(each -> each.sku().equals(sku))
        .findFirst()
        .map(each -> new KnownPiece(sku, each.model(), each.title(), place))
        .orElseGet(
            () ->
                products
                    .bySku(sku)
                    .map(product -> piece(product, sku, place))
                    .orElseGet(() -> new KnownPiece(sku, sku, sku, place)));
  }

  private static KnownPiece piece(Product product, String sku, String place) {
    return new KnownPiece(sku, product.number(), title(product, sku), place);
  }

  /** A title with what tells the variant from the others. */
  static String title(Product product, String sku) {
    return product
        .variant(sku)
        .flatMap(variant -> variant.label())
        .map(label -> product.title() + ", " + label)
        .orElseGet(product::title);
  }
}
