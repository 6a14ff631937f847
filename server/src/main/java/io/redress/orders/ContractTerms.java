package io.redress.orders;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How and when the contract was made, and what the consumer was told then.
 *
 * @param date day of the contract, where it is known and differs from the delivery
 * @param facts further facts by their names in decisions, without the prefix {@code contract.}:
 *     {@code withdrawalInformation}, {@code nonReturnableConfirmed}
 */
public record ContractTerms(Channel channel, Optional<LocalDate> date, Map<String, Object> facts) {
  /** Where the contract was made. */
  public enum Channel {
    ONLINE,
    PHONE,
    MAIL,
    IN_STORE
  }

  public ContractTerms {
    facts = Map.copyOf(facts);
  }
}
