package io.redress.cases.brands.packages;

import io.redress.liaison.vault.VaultDocument.About;
import io.redress.orders.OrderLine;
import io.redress.shared.OrderLineId;
import java.util.List;

/**
 * A paper that somebody brings to the vault.
 *
 * @param lines the order lines whose pieces it is about; none for one that counts for its brand
 */
public record NewProof(About about, List<OrderLineId> lines) {
  public NewProof {
    lines = List.copyOf(lines);
  }

  /** A paper about all pieces of these lines. */
  public static NewProof about(About about, List<OrderLine> lines) {
    return new NewProof(about, lines.stream().map(OrderLine::id).toList());
  }
}
