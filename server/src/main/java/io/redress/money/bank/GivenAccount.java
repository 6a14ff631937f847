package io.redress.money.bank;

import io.redress.shared.ActorKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An account to which a case is to be paid.
 *
 * @param by who gave it
 */
public record GivenAccount(UUID id, PayoutAccount account, ActorKind by, Instant givenAt) {
  /** Whether somebody of the house took it down, for whatever is still to be paid. */
  public boolean isByHouse() {
    return by != ActorKind.CONSUMER;
  }
}
