package io.redress.goods.carriers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.redress.goods.carriers.EasyPostLedger.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of this machine that speaks EasyPost's protocol: JSON in and out, one account for each
 * key, errors in its shape. Requests can be lost on either way.
 */
public final class LocalEasyPost implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Puts it in EasyPost's place. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Place {
    @Bean
    LocalEasyPost localEasyPost() {
      return new LocalEasyPost();
    }

    @Bean
    @Primary
    EasyPostAddress localEasyPostAddress(LocalEasyPost server) {
      return new EasyPostAddress(server.address(), PATIENCE, PATIENCE);
    }
  }

  /** What happens to requests. */
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

  private final Map<String, EasyPostLedger> accounts = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Road> nextPurchase = new AtomicReference<>(Road.OPEN);
  private final HttpServer server;
  private volatile Road road = Road.OPEN;

  LocalEasyPost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v2/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** Starts one that belongs to no application. */
  public static LocalEasyPost start() {
    return new LocalEasyPost();
  }

  /** Where it is called. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A new account, with keys that nobody else has. */
  public EasyPostKeys open() {
    var name = UUID.randomUUID().toString().replace("-", "");
    var keys = new EasyPostKeys("EZTK" + name, "secret-" + name);
    accounts.put(keys.apiKey(), new EasyPostLedger());
    return keys;
  }

  /** What an account has. */
  public EasyPostLedger of(EasyPostKeys keys) {
    return Optional.ofNullable(accounts.get(keys.apiKey())).orElseThrow();
  }

  /** An event about a tracker, as it is sent. */
  public static String event(JsonNode tracker) {
    var event = JSON.createObjectNode();
    event.put("id", "evt_" + UUID.randomUUID().toString().replace("-", ""));
    event.put("object", "Event");
    event.put("description", "tracker.updated");
    event.set("result", tracker);
    return JSON.writeValueAsString(event);
  }

  /** What stands in the header of an event. */
  public static String signature(String event, EasyPostKeys keys) {
    return EasyPostSignature.of(event.getBytes(StandardCharsets.UTF_8), keys.webhookSecret());
  }

  /** What happens to all requests from now on. */
  public void takeRoad(Road next) {
    road = next;
    nextPurchase.set(Road.OPEN);
  }

  /** The next label or pick-up is bought, and its answer is lost. */
  public void loseTheNextAnswer() {
    nextPurchase.set(Road.LOST_ON_THE_WAY_BACK);
  }

  @Override
  public void destroy() {
    closed.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = path(exchange);
      var isPurchase = path.getLast().equals("buy");
      var taken = road == Road.OPEN && isPurchase ? nextPurchase.getAndSet(Road.OPEN) : road;
      if (taken == Road.LOST_ON_THE_WAY_THERE) {
        keepSilent();
        return;
      }
      var answer =
          taken == Road.BUSY ? Answer.refused(429, "RATE_LIMITED") : answer(exchange, path);
      if (taken == Road.LOST_ON_THE_WAY_BACK) {
        keepSilent();
        return;
      }
      write(exchange, taken == Road.BROKEN ? new Answer(502, "<html>Bad gateway</html>") : answer);
    }
  }

  private void keepSilent() {
    try {
      var _ = closed.await(PATIENCE.multipliedBy(3).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(HttpExchange exchange, List<String> path) throws IOException {
    var account = Optional.ofNullable(accounts.get(user(exchange)));
    if (account.isEmpty()) {
      return Answer.refused(401, "APIKEY.INACTIVE");
    }
    var isRead = exchange.getRequestMethod().equals("GET");
    var bytes = exchange.getRequestBody().readAllBytes();
    var body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    var books = account.get();
    return switch (path.getFirst()) {
      case "shipments" -> isRead ? books.shipment(path.get(1)) : shipment(books, path, body);
      case "pickups" -> isRead ? books.pickUp(path.get(1)) : pickUp(books, path, body);
      case "trackers" -> isRead ? books.trackersOf(wanted(exchange)) : books.track(body);
      default -> Answer.refused(404, "NOT_FOUND");
    };
  }

  private static Answer shipment(EasyPostLedger books, List<String> path, JsonNode body) {
    if (path.size() == 1) {
      return books.create(body);
    }
    return path.getLast().equals("buy") ? books.buy(path.get(1), body) : books.refund(path.get(1));
  }

  private static Answer pickUp(EasyPostLedger books, List<String> path, JsonNode body) {
    return path.size() == 1 ? books.createPickUp(body) : books.buyPickUp(path.get(1));
  }

  private static List<String> path(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath().replaceFirst("^/v2/", "");
    return Arrays.asList(path.split("/", -1));
  }

  private static String wanted(HttpExchange exchange) {
    var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    return Arrays.stream(query.split("&", -1))
        .filter(each -> each.startsWith("tracking_code="))
        .map(each -> each.substring("tracking_code=".length()))
        .map(each -> URLDecoder.decode(each, StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  private static String user(HttpExchange exchange) {
    var header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return "";
    }
    var both = Base64.getDecoder().decode(header.substring("Basic ".length()));
    return new String(both, StandardCharsets.UTF_8).replaceFirst(":$", "");
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
