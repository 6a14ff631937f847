package io.redress.orders;

import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was bought at once, as the shop told it last.
 *
 * @param version how often it came in with other content, from 1
 * @param total all that was paid
 * @param cheapestShipping the cheapest standard delivery that was offered
 * @param lines what is bought
 * @param removed lines of earlier versions that are not bought any more
 */
public record Order(
    OrderId id,
    String orderNumber,
    int version,
    ConsumerId consumerId,
    Instant placedAt,
    Money total,
    Money shipping,
    Money cheapestShipping,
    Money serviceFee,
    ContractTerms contract,
    SellerPosition seller,
    List<OrderLine> lines,
    List<OrderLine> removed) {

  /**
   * One time that the order came in with other content than before.
   *
   * @param digest of its content, SHA-256 in hexadecimal form
   * @param differences from the version before; none of the first one
   */
  public record Version(int number, Instant cameAt, String digest, List<Difference> differences) {
    public Version {
      differences = List.copyOf(differences);
    }
  }

  /**
   * One field of an order that came in otherwise than before.
   *
   * @param before how it was; a dash when the value is a person's
   * @param after how it is; a dash when the value is a person's
   */
  public record Difference(String field, String before, String after) {}

  public Order {
    lines = List.copyOf(lines);
    removed = List.copyOf(removed);
  }

  /** The line with this id, when it is or was of this order. */
  public Optional<OrderLine> line(OrderLineId id) {
    return Stream.concat(lines.stream(), removed.stream())
        .filter(line -> line.id().equals(id))
        .findFirst();
  }
}
