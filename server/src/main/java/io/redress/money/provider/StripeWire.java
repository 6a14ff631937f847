package io.redress.money.provider;

import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries the requests of Stripe's client: one try each, no redirects, bounds of time and size. The
 * connection that the client brings along sends a POST again by itself when the line breaks, and
 * has a bound for each read instead of one for the whole answer. It is made when it is first
 * needed.
 */
@Lazy
@Component
final class StripeWire extends HttpClient {
  static {
    // How long our requests took is nobody else's matter.
    Stripe.enableTelemetry = false;
  }

  /** A page of a hundred refunds has some hundred kilobytes. */
  private static final int LONGEST_ANSWER_BYTES = 4 * 1024 * 1024;

  private final java.net.http.HttpClient http;
  private final StripeAddress address;

  StripeWire(StripeAddress address) {
    this.address = address;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(address.connectWithin())
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER_BYTES);
    var pending = http.sendAsync(written(request), body);
    try {
      // The client's own bound ends with the head of the answer.
      return read(pending.get(address.within().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw new ApiConnectionException("time_out", e);
    } catch (ExecutionException e) {
      var isLate = e.getCause() instanceof HttpTimeoutException;
      throw new ApiConnectionException(isLate ? "time_out" : "no_connection", e);
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiConnectionException("interrupted", e);
    }
  }

  private HttpRequest written(StripeRequest request) {
    var written = HttpRequest.newBuilder(URI.create(request.url().toString()));
    request
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> written.header(name, value)));
    written.setHeader("User-Agent", buildUserAgentString(request));
    written.setHeader("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
    if (request.method() != RequestMethod.POST) {
      return written.method(request.method().name(), BodyPublishers.noBody()).build();
    }
    return written
        .setHeader("Content-Type", request.content().contentType())
        .POST(BodyPublishers.ofByteArray(request.content().byteArrayContent()))
        .build();
  }

  private static StripeResponse read(HttpResponse<byte[]> answer) {
    return new StripeResponse(
        answer.statusCode(),
        HttpHeaders.of(answer.headers().map()),
        new String(answer.body(), StandardCharsets.UTF_8));
  }
}
