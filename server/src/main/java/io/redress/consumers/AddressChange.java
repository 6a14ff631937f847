package io.redress.consumers;

import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's wish to be written to at another address, and what became of it.
 *
 * @param oldEmail where letters went when it was asked
 * @param confirmedAt when a reader of the new address said yes
 * @param undoneAt when a reader of the old address took it back
 */
public record AddressChange(
    UUID id,
    ConsumerId consumerId,
    String oldEmail,
    String newEmail,
    Instant askedAt,
    Optional<Instant> confirmedAt,
    Optional<Instant> undoneAt) {
  /** Whether the new address may still be confirmed. */
  public boolean isWaiting() {
    return confirmedAt.isEmpty();
  }

  /** Whether letters go to the new address because of this. */
  public boolean isDone() {
    return confirmedAt.isPresent() && undoneAt.isEmpty();
  }
}
