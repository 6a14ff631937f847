package io.redress.people.signin;

import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened with an account, a key, a link, or credit.
 *
 * @param about whose account it was; none for keys, links and unknown people
 * @param by who did it; none when nobody had signed in
 * @param detail a name or a code, never a secret
 */
public record SecurityEvent(
    Instant at,
    Kind kind,
    Optional<StaffId> about,
    Optional<StaffId> by,
    String detail,
    String device,
    String address) {

  /** What happened. */
  public enum Kind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    RECOVERY_USED,
    PROVEN,
    INVITED,
    RESET_ASKED,
    LINK_MADE,
    ROLE_CHANGED,
    DISABLED,
    RULE_CHANGED,
    KEY_MADE,
    KEY_ROTATED,
    KEY_REVOKED,
    LINK_REVOKED,
    PROVIDER_CONNECTED,
    PROVIDER_DISCONNECTED,
    PAYOUT_ACCOUNT_GIVEN,
    CREDIT_GIVEN,
    CREDIT_TAKEN_BACK,
    CREDIT_PAID_OUT,
    CREDIT_RULES_CHANGED,
    GIFT_CARD_MADE,
    GIFT_CARDS_GUESSED,
    CARRIER_CONNECTED,
    CARRIER_DISCONNECTED
  }
}
