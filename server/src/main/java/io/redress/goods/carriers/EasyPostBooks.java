package io.redress.goods.carriers;

import io.redress.goods.tracking.TrackingNumber;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What EasyPost's shipments and pick-ups say, in the words of this module. */
final class EasyPostBooks {
  private static final String SCHEDULED = "scheduled";

  /** The longest name of theirs, and the longest words of it, that are kept. */
  private static final int LONGEST_ID = 250;

  private static final int LONGEST_WORDS = 120;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");

  private EasyPostBooks() {}

  /** The label of a shipment; empty while none was bought. */
  static Optional<Label> label(JsonNode shipment) {
    var number = TrackingNumber.read(shipment.path("tracking_code").asString(""));
    var bought = shipment.path("postage_label");
    if (number.isEmpty() || !bought.isObject() || !isNamed(shipment)) {
      return Optional.empty();
    }
    var rate = shipment.path("selected_rate");
    var service = text(rate, "carrier") + " " + text(rate, "service");
    return Optional.of(
        new Label(
            text(shipment, "id"),
            number.get(),
            words(service),
            price(rate),
            address(text(bought, "label_url"))));
  }

  /** The cheapest of what is offered; prices in other currencies than the first are passed over. */
  static Optional<JsonNode> cheapest(JsonNode offers) {
    var currency = offers.isEmpty() ? "" : text(offers.get(0), "currency");
    return Stream.iterate(0, at -> at < offers.size(), at -> at + 1)
        .map(offers::get)
        .filter(each -> text(each, "currency").equals(currency) && amount(each).isPresent())
        .min(Comparator.comparing(each -> amount(each).orElseThrow()));
  }

  /** A pick-up that is booked; empty while it is not. */
  static Optional<PickUp> pickUp(JsonNode pickUp) {
    if (!text(pickUp, "status").equals(SCHEDULED) || !isNamed(pickUp)) {
      return Optional.empty();
    }
    return Optional.of(
        new PickUp(
            text(pickUp, "id"),
            words(text(pickUp, "confirmation")),
            cheapest(pickUp.path("pickup_rates")).flatMap(EasyPostBooks::price)));
  }

  /**
   * What became of having a label not count any more (<a
   * href="https://docs.easypost.com/docs/shipments/shipping-refund">refunds</a>, read 2026-11);
   * empty while nobody asked for it. What is billed when it is scanned has no price to give back.
   */
  static Optional<CarrierAnswer<Cancelled>> cancelled(JsonNode shipment) {
    return switch (text(shipment, "refund_status")) {
      case "submitted" -> Optional.of(new CarrierAnswer.Accepted<>(new Cancelled(false)));
      case "refunded", "not_applicable" ->
          Optional.of(new CarrierAnswer.Accepted<>(new Cancelled(true)));
      case "rejected" -> Optional.of(new CarrierAnswer.Refused<>("refund_rejected"));
      default -> Optional.empty();
    };
  }

  private static boolean isNamed(JsonNode made) {
    var id = text(made, "id");
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }

  private static String words(String text) {
    var line = PlainWords.oneLine(text);
    return line.length() > LONGEST_WORDS
        ? PlainWords.oneLine(line.substring(0, LONGEST_WORDS))
        : line;
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static Optional<Money> price(JsonNode rate) {
    try {
      var currency = Currency.getInstance(text(rate, "currency").toUpperCase(Locale.ROOT));
      return amount(rate)
          .map(it -> it.setScale(currency.getDefaultFractionDigits(), RoundingMode.CEILING))
          .map(it -> Money.ofDecimal(it, currency));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> amount(JsonNode rate) {
    var text = text(rate, "rate");
    return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Where a label lies: nothing that a browser would run. */
  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text))
          .filter(each -> text.startsWith("https://") && text.length() <= LONGEST_ADDRESS);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
