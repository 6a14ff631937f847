package io.redress.goods.carriers;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What came of one request to EasyPost. */
sealed interface EasyPostReply {
  /** It answers what was asked. */
  record Given(JsonNode body) implements EasyPostReply {}

  /**
   * It says no, in its own words.
   *
   * @param code its code of the error
   */
  record No(int status, String code) implements EasyPostReply {
    private static final int NOT_FOUND = 404;
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

    /** The carrier behind it may have done it, or is at it. */
    private static final Set<String> OPEN =
        Set.of(
            "SHIPMENT.POSTAGE.EXISTS",
            "SHIPMENT.POSTAGE.TIMED_OUT",
            "SHIPMENT.POSTAGE.NO_RESPONSE",
            "SHIPMENT.PURCHASE.IN_PROGRESS",
            "REFUND.NO_RESPONSE");

    boolean isNotFound() {
      return status == NOT_FOUND;
    }

    /** Whether it leaves open what was done. */
    boolean isOpen() {
      return OPEN.contains(code);
    }

    /** Its code as a short code of ours. */
    String reason() {
      var reason = code.toLowerCase(Locale.ROOT).replace('.', '_');
      return CODE.matcher(reason).matches() ? reason : "status_" + status;
    }
  }

  /**
   * It is busy or broken, or something else answers in its place, or nothing does.
   *
   * @param reason short code
   */
  record Silent(String reason) implements EasyPostReply {}

  /** The answer that follows from what it gives; otherwise what its silence or its no says. */
  default <T> CarrierAnswer<T> then(Function<JsonNode, CarrierAnswer<T>> next) {
    return switch (this) {
      case Given(var body) -> next.apply(body);
      case No no when no.isOpen() -> new CarrierAnswer.Unknown<>(no.reason());
      case No no -> new CarrierAnswer.Refused<>(no.reason());
      case Silent(var reason) -> new CarrierAnswer.Unknown<>(reason);
    };
  }

  /** The same reply to a question: a no says nothing of what it was about. */
  default EasyPostReply asked() {
    return this instanceof No no && !no.isNotFound() ? new Silent(no.reason()) : this;
  }
}
