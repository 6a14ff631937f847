package io.redress.benchmarks;

import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchants;
import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A merchant whose program plays orders and cases through the application's own API. */
final class Shop implements AutoCloseable {
  private final Clock clock;
  private final Api api;

  private Shop(Clock clock, Api api) {
    this.clock = clock;
    this.api = api;
  }

  static Shop open(Trial trial) {
    var clock = trial.part(Clock.class);
    var merchant = Samples.merchant();
    trial.part(Merchants.class).create(merchant, clock.instant());
    var scopes = Set.of(Scope.READ, Scope.WRITE);
    var keys = trial.part(ApiKeys.class);
    var key =
        trial
            .part(Tenancy.class)
            .call(merchant.id(), () -> keys.create("bench", scopes, clock.instant()));
    return new Shop(clock, new Api(trial.port(), key.token(), trial::statements));
  }

  /** The numbers of so many orders of one line, paid and delivered. */
  List<String> orders(int count) {
    return Stream.generate(() -> order(1)).limit(count).toList();
  }

  /** Sends an order with so many lines and tells its number. */
  String order(int lines) {
    var number = "A-" + UUID.randomUUID();
    api.post("order", "/api/v1/orders", Samples.order(number, lines, clock.instant()));
    return number;
  }

  /** Hands in a case about the first line of an order. */
  String submit(String order) {
    var body =
        """
        {"order": "%s", "words": "It is smaller than I thought.",
         "lines": [{"line": 1, "quantity": 1, "reason": "wrong_size"}]}
        """
            .formatted(order);
    return api.post("open", "/api/v1/cases", body).at("/id").asString();
  }

  /** Plays a case from its first word until the money is on its way. */
  String play(String order) {
    var matter = submit(order);
    api.command(matter, "decide", "{}");
    var line = read(matter, "/lines/0/id");
    api.command(
        matter,
        "offer_remedies",
        "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
    api.command(matter, "accept_offer", acceptance(read(matter, "/resolutions/0/id")));
    api.command(
        matter, "receive_goods", "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    api.command(matter, "inspect_goods", findings(line));
    api.command(matter, "release_refund", "{}");
    return matter;
  }

  private static String acceptance(String offer) {
    return """
    {"resolutions": ["%s"], "consentWords": "I agree."}
    """
        .formatted(offer);
  }

  private static String findings(String line) {
    return """
    {"line": "%s", "grade": "a", "result": "accepted",
     "deduction": {"amount": "0.00", "currency": "EUR"}}
    """
        .formatted(line);
  }

  /** Whether the money of a case has arrived. */
  boolean isPaid(String matter) {
    return read(matter, "/money").equals("paid");
  }

  /** Round trips to the database by request, on average since the last time this was told. */
  Map<String, Double> takeTrips() {
    return api.takeTrips();
  }

  private String read(String matter, String pointer) {
    return api.get("read", "/api/v1/cases/" + matter).at(pointer).asString();
  }

  @Override
  public void close() {
    api.close();
  }
}
