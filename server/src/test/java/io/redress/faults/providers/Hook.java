package io.redress.faults.providers;

import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.StripeKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;

/**
 * Where Stripe tells a house what happens, with the keys of its account.
 *
 * @param address the hook of the house
 */
record Hook(HttpClient http, URI address, StripeKeys keys) {
  /**
   * What Stripe has to tell of a payment, as bytes that are the same however often it is sent.
   *
   * @param text the event in JSON
   */
  record Event(String text) {
    static Event of(String kind, String object, String payment) {
      return new Event(
          """
          {"id": "evt_%s", "object": "event", "type": "%s", "livemode": false,
           "data": {"object": {"id": "%s", "payment_intent": "%s", "charge": "ch_1"}}}
          """
              .formatted(UUID.randomUUID().toString().replace("-", ""), kind, object, payment));
    }
  }

  /** Sends an event, signed now as Stripe does each time; gives the status of the answer. */
  int send(Event event, Instant now) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Stripe-Signature", LocalStripe.signature(event.text(), keys, now))
            .POST(BodyPublishers.ofString(event.text()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError("the hook does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
