package io.redress.cases.web;

import io.redress.cases.carriers.EasyPostNews;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where EasyPost tells where parcels are. The merchant is in the address, the proof in the
 * signature; an event is kept and answered at once, and parcels move afterwards.
 */
@RestController
class EasyPostHook {
  private final EasyPostNews news;
  private final Clock clock;

  EasyPostHook(EasyPostNews news, Clock clock) {
    this.news = news;
    this.clock = clock;
  }

  @PostMapping("/hooks/{slug}/easypost")
  @ResponseStatus(HttpStatus.OK)
  void easyPost(
      @RequestHeader(name = "X-Hmac-Signature", defaultValue = "") String signature,
      @RequestBody Optional<byte[]> body) {
    news.take(body.orElseGet(() -> new byte[0]), signature, clock.instant());
  }
}
