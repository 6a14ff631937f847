package io.redress.cases.web;

import io.redress.cases.providers.StripeNews;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Stripe tells what happened. The merchant is in the address, the proof in the signature; an
 * event is answered at once and looked into afterwards.
 */
@RestController
class StripeHook {
  private final StripeNews news;
  private final Clock clock;

  StripeHook(StripeNews news, Clock clock) {
    this.news = news;
    this.clock = clock;
  }

  @PostMapping("/hooks/{slug}/stripe")
  @ResponseStatus(HttpStatus.OK)
  void stripe(
      @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature,
      @RequestBody Optional<byte[]> body) {
    news.take(body.orElseGet(() -> new byte[0]), signature, clock.instant());
  }
}
