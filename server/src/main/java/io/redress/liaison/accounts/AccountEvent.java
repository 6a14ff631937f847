package io.redress.liaison.accounts;

import io.redress.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That an account of a brand was changed.
 *
 * @param version the version that it became
 * @param subject the contact, term or purchasing account that it was about
 * @param status how the brand lets us buy from then on, where that was written down
 */
public record AccountEvent(
    int version,
    Kind kind,
    Optional<UUID> subject,
    Optional<AccountStatus> status,
    Actor by,
    Instant at) {
  /** What was done. */
  public enum Kind {
    OPEN,
    DEAL,
    KEEP_CONTACT,
    END_CONTACT,
    KEEP_TERM,
    END_TERM,
    KEEP_PURCHASING,
    SET_STANDING,
    LINK_PURCHASE
  }
}
