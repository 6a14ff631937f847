package io.redress.money.provider;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import io.redress.money.ProviderAnswer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Stripe says, in the words of this module (<a
 * href="https://docs.stripe.com/api/refunds/object">the refund object</a> and <a
 * href="https://docs.stripe.com/error-low-level">errors</a>, read 2026-11).
 *
 * <p>{@code succeeded} says that Stripe has sent the money; it can still come back. Proof is the
 * reference by which the receiving bank can be asked about it: once it is {@code available}, the
 * refund has reached the network of the card or of the bank.
 */
final class StripeAnswers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

  /** With these statuses the request was turned down before anything was done. */
  private static final Set<Integer> TURNED_DOWN = Set.of(400, 401, 402, 403, 404);

  private static final Set<String> TURNED_DOWN_TYPES =
      Set.of("invalid_request_error", "card_error");

  /** The same request is being worked on, or has to wait for another one. */
  private static final Set<String> BUSY =
      Set.of("idempotency_key_in_use", "lock_timeout", "rate_limit");

  private StripeAnswers() {}

  /** How it stands with a refund. */
  static ProviderAnswer of(Refund refund, Instant now) {
    var id = refund.getId();
    return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
      case "pending", "requires_action" -> new ProviderAnswer.Accepted(id);
      case "succeeded" ->
          hasReference(refund)
              ? new ProviderAnswer.Settled(id, now)
              : new ProviderAnswer.Succeeded(id);
      case "failed" -> new ProviderAnswer.Failed(code(refund.getFailureReason(), "failed"));
      case "canceled" -> new ProviderAnswer.Failed("canceled");
      default -> new ProviderAnswer.Unknown("status_unknown");
    };
  }

  /** Whether no money has left for it, or all of it came back. */
  static boolean isOver(Refund refund) {
    var status = refund.getStatus();
    return "failed".equals(status) || "canceled".equals(status);
  }

  /**
   * What a refused request to pay says. A definite no is Stripe's own word that it turned the
   * request down; busy, broken and unreadable answers leave it open whether money left.
   */
  static ProviderAnswer ofSubmitting(StripeException refused) {
    return isTurnedDown(refused)
        ? new ProviderAnswer.Failed(code(refused.getCode(), status(refused)))
        : unknown(refused);
  }

  /** What a refused question says: nothing about the money. */
  static ProviderAnswer unknown(StripeException refused) {
    if (refused instanceof ApiConnectionException) {
      return new ProviderAnswer.Unknown(code(refused.getMessage(), "no_connection"));
    }
    return new ProviderAnswer.Unknown(code(refused.getCode(), status(refused)));
  }

  /** Whether a key was used again for something else, which is a bug of ours. */
  static boolean isMisusedKey(StripeException refused) {
    return "idempotency_error".equals(type(refused).orElse(""));
  }

  private static boolean isTurnedDown(StripeException refused) {
    return TURNED_DOWN.contains(Objects.requireNonNullElse(refused.getStatusCode(), 0))
        && type(refused).filter(TURNED_DOWN_TYPES::contains).isPresent()
        && !BUSY.contains(Objects.requireNonNullElse(refused.getCode(), ""));
  }

  private static Optional<String> type(StripeException refused) {
    return Optional.ofNullable(refused.getStripeError()).map(error -> error.getType());
  }

  private static String status(StripeException refused) {
    return "status_" + Objects.requireNonNullElse(refused.getStatusCode(), 0);
  }

  private static String code(@Nullable String told, String otherwise) {
    return Optional.ofNullable(told).filter(CODE.asMatchPredicate()).orElse(otherwise);
  }

  private static boolean hasReference(Refund refund) {
    return Optional.ofNullable(refund.getDestinationDetails())
        .map(details -> JSON.readTree(details.toJson()))
        .map(details -> details.path(details.path("type").asString("")))
        .filter(StripeAnswers::isAvailable)
        .isPresent();
  }

  private static boolean isAvailable(JsonNode destination) {
    return "available".equals(destination.path("reference_status").asString(""))
        && !destination.path("reference").asString("").isEmpty();
  }
}
