package io.redress.money.provider;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.money.provider.StripeLedger.Answer;
import io.redress.platform.clock.TravellingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A server of this machine that speaks Stripe's protocol: form fields in, JSON out, one account for
 * each key, errors in Stripe's shape. Requests can be lost on either way.
 */
public final class LocalStripe implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String DISPUTES = "/v1/disputes/";

  /** Puts it in Stripe's place. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Place {
    @Bean
    LocalStripe localStripe(TravellingClock clock) {
      return new LocalStripe(clock);
    }

    @Bean
    @Primary
    StripeAddress localStripeAddress(LocalStripe stripe) {
      return new StripeAddress(stripe.address(), PATIENCE, PATIENCE);
    }
  }

  /** What happens to the requests that come from now on. */
  public enum Road {
    OPEN,
    /** Nothing is done, and no answer comes. */
    LOST_ON_THE_WAY_THERE,
    /** It is done, and no answer comes. */
    LOST_ON_THE_WAY_BACK,
    /** It is done, and something between us answers instead. */
    BROKEN,
    /** Too many requests at once. */
    BUSY
  }

  private final Map<String, StripeLedger> accounts = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final TravellingClock clock;
  private final HttpServer server;
  private final AtomicReference<Road> nextRefund = new AtomicReference<>(Road.OPEN);
  private volatile Road road = Road.OPEN;
  private volatile Duration silence = PATIENCE.multipliedBy(3);

  LocalStripe(TravellingClock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/refunds", this::handle);
    server.createContext(DISPUTES, this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A new account, with keys that nobody else has. */
  public StripeKeys open() {
    var name = UUID.randomUUID().toString().replace("-", "");
    var keys = new StripeKeys("rk_test_" + name, "whsec_" + name);
    accounts.put(keys.apiKey(), new StripeLedger(clock));
    return keys;
  }

  /** The books of an account. */
  public StripeLedger of(StripeKeys keys) {
    return Optional.ofNullable(accounts.get(keys.apiKey())).orElseThrow();
  }

  /** What stands in the header of an event, as Stripe's own client writes it. */
  public static String signature(String event, StripeKeys keys, Instant at) {
    try {
      return Webhook.Signature.generateSignatureHeader(
          event, keys.signingSecret(), at.getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public void takeRoad(Road next) {
    road = next;
  }

  /** From now on every request arrives and is answered. */
  public void openTheRoad() {
    road = Road.OPEN;
    nextRefund.set(Road.OPEN);
  }

  /** Whoever gets no answer waits in vain from now on. */
  public void keepStill() {
    silence = PATIENCE.multipliedBy(3);
  }

  /** Whoever gets no answer finds the line cut at once from now on. */
  public void hangUp() {
    silence = Duration.ZERO;
  }

  /** The next refund is made, and its answer is lost. */
  public void loseTheNextAnswer() {
    nextRefund.set(Road.LOST_ON_THE_WAY_BACK);
  }

  /** The next refund is made, and something between us answers instead. */
  public void breakTheNextAnswer() {
    nextRefund.set(Road.BROKEN);
  }

  @Override
  public void destroy() {
    closed.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var taken = road(exchange);
      if (taken == Road.LOST_ON_THE_WAY_THERE) {
        keepSilent();
        return;
      }
      var answer = taken == Road.BUSY ? Answer.busy() : answer(exchange);
      if (taken == Road.LOST_ON_THE_WAY_BACK) {
        keepSilent();
        return;
      }
      write(exchange, taken == Road.BROKEN ? new Answer(502, "<html>Bad gateway</html>") : answer);
    }
  }

  private Road road(HttpExchange exchange) {
    return road == Road.OPEN && exchange.getRequestMethod().equals("POST")
        ? nextRefund.getAndSet(Road.OPEN)
        : road;
  }

  private void keepSilent() {
    try {
      var _ = closed.await(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    var account = Optional.ofNullable(accounts.get(bearer(exchange)));
    if (account.isEmpty()) {
      return Answer.refused(401, "invalid_request_error", "api_key_invalid");
    }
    var path = exchange.getRequestURI().getPath();
    if (path.startsWith(DISPUTES)) {
      return account.get().dispute(path.substring(DISPUTES.length()));
    }
    if (exchange.getRequestMethod().equals("GET")) {
      return account.get().list(fields(exchange.getRequestURI().getRawQuery()));
    }
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    return account.get().create(key.orElseThrow(), fields(body));
  }

  private static String bearer(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : form.split("&", -1)) {
      var parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
    exchange.getResponseHeaders().put("Request-Id", List.of("req_1"));
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
