package io.redress.money.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Stripe tells the merchant in scope by signed events. An event is a hint where to look and
 * nothing more: it may come late, twice, out of order, or of another time.
 */
@Component
public class StripeEvents {
  /** An event of a charge has some ten kilobytes. */
  public static final int MOST_BYTES = 256 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,250}");

  private final StripeAccountStore store;
  private final StripeSeal seal;

  StripeEvents(StripeAccountStore store, StripeSeal seal) {
    this.store = store;
    this.seal = seal;
  }

  /** Where to look. */
  public enum Subject {
    /** At the refunds of a payment. */
    REFUNDS,
    /** At a chargeback. */
    DISPUTE,
    /** Nowhere that concerns us. */
    NOTHING
  }

  /**
   * A hint.
   *
   * @param kind as Stripe calls it
   * @param object the id of what it is about
   * @param payments the names that the payment may have
   */
  public record Hint(
      String id, String kind, Subject subject, String object, List<String> payments) {
    public Hint {
      payments = List.copyOf(payments);
    }
  }

  /** The hint in an event; empty when the account did not sign it within the last minutes. */
  public Optional<Hint> read(byte[] body, String signature, Instant now) {
    return seal.keys()
        .filter(keys -> body.length <= MOST_BYTES)
        .filter(keys -> StripeSignature.isGood(body, signature, keys.signingSecret(), now))
        .flatMap(keys -> parsed(body));
  }

  /** Notes that an event was taken; false when it was before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(Hint hint, Instant now) {
    return store.take(hint.id(), hint.kind(), now);
  }

  private static Optional<Hint> parsed(byte[] body) {
    try {
      var event = JSON.readTree(body);
      var object = event.path("data").path("object");
      var kind = event.path("type").asString("");
      var hint =
          new Hint(
              event.path("id").asString(""),
              kind,
              subject(kind),
              object.path("id").asString(""),
              payments(kind, object));
      return Optional.of(hint)
          .filter(each -> ID.matcher(each.id()).matches() && each.kind().length() <= 100);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Subject subject(String kind) {
    return switch (kind) {
      case "refund.created",
          "refund.updated",
          "refund.failed",
          "charge.refund.updated",
          "charge.refunded" ->
          Subject.REFUNDS;
      case "charge.dispute.created", "charge.dispute.closed" -> Subject.DISPUTE;
      default -> Subject.NOTHING;
    };
  }

  private static List<String> payments(String kind, JsonNode object) {
    var charge = kind.equals("charge.refunded") ? object.path("id") : object.path("charge");
    return Stream.of(object.path("payment_intent"), charge)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(StripeBooks::mayKnow)
        .toList();
  }
}
