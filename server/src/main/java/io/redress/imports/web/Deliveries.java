package io.redress.imports.web;

import io.redress.imports.Storefront;
import io.redress.imports.StorefrontHooks;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where shop systems deliver their orders. The merchant is in the address, the proof in the
 * signature; a delivery is taken in the background and answered at once, since a storefront does
 * not wait for long and gives up on who answers badly for long.
 */
@RestController
class Deliveries {
  private static final String NONE = "";
  private static final Pattern PING = Pattern.compile("webhook_id=\\d{1,18}");

  private final StorefrontHooks hooks;
  private final Clock clock;

  Deliveries(StorefrontHooks hooks, Clock clock) {
    this.hooks = hooks;
    this.clock = clock;
  }

  /** What Shopify sends; of other topics than orders, nothing is wanted. */
  @PostMapping("/hooks/{slug}/shopify")
  @ResponseStatus(HttpStatus.OK)
  void shopify(
      @RequestHeader(name = "X-Shopify-Hmac-Sha256", defaultValue = NONE) String signature,
      @RequestHeader(name = "X-Shopify-Webhook-Id", defaultValue = NONE) String id,
      @RequestHeader(name = "X-Shopify-Topic", defaultValue = "orders/create") String topic,
      @RequestBody Optional<byte[]> body) {
    if (topic.startsWith("orders/") && !topic.equals("orders/delete")) {
      deliver(Storefront.SHOPIFY, id, signature, body);
    }
  }

  /** What WooCommerce sends; it tries a new address with its webhook's number and no signature. */
  @PostMapping("/hooks/{slug}/woocommerce")
  @ResponseStatus(HttpStatus.OK)
  void wooCommerce(
      @RequestHeader(name = "X-WC-Webhook-Signature", defaultValue = NONE) String signature,
      @RequestHeader(name = "X-WC-Webhook-Delivery-ID", defaultValue = NONE) String id,
      @RequestHeader(name = "X-WC-Webhook-Topic", defaultValue = "order.created") String topic,
      @RequestBody Optional<byte[]> body) {
    var text = new String(body.orElseGet(() -> new byte[0]), StandardCharsets.UTF_8);
    var isOfOrder = topic.startsWith("order.") && !topic.equals("order.deleted");
    if (isOfOrder && !PING.matcher(text.strip()).matches()) {
      deliver(Storefront.WOOCOMMERCE, id, signature, body);
    }
  }

  private void deliver(Storefront storefront, String id, String signature, Optional<byte[]> body) {
    var bytes =
        body.orElseThrow(
            () -> Problem.of(ProblemCode.NOT_SIGNED_IN, "The signature is missing or wrong."));
    hooks.deliver(storefront, known(id, bytes), signature, bytes, clock.instant());
  }

  /** A delivery without a usable id is known by its content. */
  private static String known(String id, byte[] body) {
    if (!id.isBlank() && id.length() <= 100 && id.chars().noneMatch(Character::isISOControl)) {
      return id.strip();
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
