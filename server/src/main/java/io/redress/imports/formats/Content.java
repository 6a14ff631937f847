package io.redress.imports.formats;

import io.redress.cases.web.OpenCaseRequest;
import io.redress.catalogue.web.ProductsRequest;
import io.redress.orders.web.OrderRequest;

/** What one part of a file asks for. */
public sealed interface Content {
  /** That an order is taken in. */
  record OfOrder(OrderRequest request) implements Content {}

  /** That a case is opened. */
  record OfCase(OpenCaseRequest request) implements Content {}

  /** That products are noted. */
  record OfProducts(ProductsRequest request) implements Content {}

  /** Nothing that could be read; the troubles say why. */
  record Unreadable() implements Content {}
}
