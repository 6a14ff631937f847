package io.redress.money.provider;

import io.redress.platform.clock.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books of one account at {@link LocalStripe}. A key is replayed for a day and then forgotten:
 * what is sent with it again is paid again.
 */
public final class StripeLedger {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration KEY_LIFETIME = Duration.ofHours(24);

  /** Small, so that whoever reads has to turn pages. */
  private static final int ON_PAGE = 2;

  /** What is sent back. */
  record Answer(int status, String body) {
    static Answer of(Object value) {
      return new Answer(200, JSON.writeValueAsString(value));
    }

    static Answer refused(int status, String type, String code) {
      var error = Map.of("type", type, "code", code, "message", "No: " + code);
      return new Answer(status, JSON.writeValueAsString(Map.of("error", error)));
    }

    static Answer busy() {
      return refused(429, "invalid_request_error", "rate_limit");
    }
  }

  private record Remembered(Map<String, String> fields, Answer answer, Instant at) {}

  private record Charge(long captured, String currency) {}

  private static final class Line {
    final String id = "re_" + UUID.randomUUID().toString().replace("-", "");
    final String payment;
    final long amount;
    final Map<String, String> metadata;
    String status = "succeeded";
    Optional<String> failure = Optional.empty();
    boolean hasReference;

    Line(String payment, long amount, Map<String, String> metadata) {
      this.payment = payment;
      this.amount = amount;
      this.metadata = metadata;
    }

    boolean isOurs() {
      return !metadata.isEmpty();
    }

    boolean isPaying() {
      return !status.equals("failed") && !status.equals("canceled");
    }
  }

  private static final class Objection {
    final String payment;
    final long amount;
    String status = "needs_response";

    Objection(String payment, long amount) {
      this.payment = payment;
      this.amount = amount;
    }
  }

  private final Map<String, Objection> objections = new HashMap<>();
  private final TravellingClock clock;
  private final Map<String, Charge> charges = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Remembered> keys = new HashMap<>();
  private String nextStatus = "succeeded";

  StripeLedger(TravellingClock clock) {
    this.clock = clock;
  }

  /** A captured payment; gives the name of its payment intent. */
  public synchronized String captured(long amount, String currency) {
    var payment = "pi_" + UUID.randomUUID().toString().replace("-", "");
    charges.put(payment, new Charge(amount, currency.toLowerCase(Locale.ROOT)));
    return payment;
  }

  /** How refunds stand that are made from now on. */
  public synchronized void begin(String status) {
    nextStatus = status;
  }

  /** A refund that somebody makes in the console. */
  public synchronized String refundedByHand(String payment, long amount) {
    var line = new Line(payment, amount, Map.of());
    lines.addFirst(line);
    return line.id;
  }

  /** The latest refund of ours for a payment whose money has not come back. */
  public synchronized Optional<String> latestOfOurs(String payment) {
    return paying(payment).filter(Line::isOurs).map(line -> line.id).findFirst();
  }

  /** The latest refund of a payment whose money has not come back, whoever made it. */
  public synchronized Optional<String> latest(String payment) {
    return paying(payment).map(line -> line.id).findFirst();
  }

  /** Whatever is under way goes out. */
  public synchronized void payOut() {
    lines.stream().filter(Line::isPaying).forEach(line -> line.status = "succeeded");
  }

  /** What we had paid back from a payment, as it stands here. */
  public synchronized long ours(String payment) {
    return paying(payment).filter(Line::isOurs).mapToLong(line -> line.amount).sum();
  }

  /** What went back from a payment without us, by hand or by the bank. */
  public synchronized long elsewhere(String payment) {
    var byHand = paying(payment).filter(line -> !line.isOurs()).mapToLong(line -> line.amount);
    return byHand.sum() + objected(payment, "lost");
  }

  /** What could still leave for a payment: neither paid back nor taken or asked for by a bank. */
  public synchronized long left(String payment) {
    return charge(payment).captured() - paid(payment) - objected(payment, "needs_response");
  }

  /** How often money left for each intent of ours and did not come back. */
  public synchronized Map<String, Long> payoutsOfIntents() {
    return lines.stream()
        .filter(line -> line.isPaying() && line.isOurs())
        .collect(
            Collectors.groupingBy(
                line -> line.metadata.getOrDefault("redress_intent", ""), Collectors.counting()));
  }

  private Stream<Line> paying(String payment) {
    return lines.stream().filter(line -> line.payment.equals(payment) && line.isPaying());
  }

  private long objected(String payment, String status) {
    return objections.values().stream()
        .filter(each -> each.payment.equals(payment) && each.status.equals(status))
        .mapToLong(each -> each.amount)
        .sum();
  }

  /** How often money left for a payment and did not come back. */
  public synchronized long payouts(String payment) {
    return paying(payment).count();
  }

  /** What somebody made in the console fails. */
  public synchronized void failed(String refund) {
    lines.stream().filter(line -> line.id.equals(refund)).forEach(line -> line.status = "failed");
  }

  /** All refunds of a payment stand otherwise from now on. */
  public synchronized void all(String payment, String status) {
    lines.stream()
        .filter(line -> line.payment.equals(payment))
        .forEach(
            line -> {
              line.status = status;
              line.failure = Optional.of("expired_or_canceled_card");
            });
  }

  /** The card network has a reference for each refund of a payment. */
  public synchronized void arrived(String payment) {
    lines.stream()
        .filter(line -> line.payment.equals(payment))
        .forEach(line -> line.hasReference = true);
  }

  /** The bank takes a payment back; gives Stripe's name of it. */
  public synchronized String disputed(String payment, long amount) {
    var id = "dp_" + UUID.randomUUID().toString().replace("-", "");
    objections.put(id, new Objection(payment, amount));
    return id;
  }

  /** The bank has decided. */
  public synchronized void decided(String dispute, String status) {
    Optional.ofNullable(objections.get(dispute)).orElseThrow().status = status;
  }

  synchronized Answer dispute(String id) {
    var objection = objections.get(id);
    if (objection == null) {
      return Answer.refused(404, "invalid_request_error", "resource_missing");
    }
    var dueBy = clock.instant().plus(Duration.ofDays(7)).getEpochSecond();
    return Answer.of(
        Map.of(
            "id",
            id,
            "object",
            "dispute",
            "payment_intent",
            objection.payment,
            "amount",
            objection.amount,
            "currency",
            charge(objection.payment).currency(),
            "status",
            objection.status,
            "evidence_details",
            Map.of("due_by", dueBy)));
  }

  private Charge charge(String payment) {
    return Optional.ofNullable(charges.get(payment)).orElseThrow();
  }

  synchronized Answer create(String key, Map<String, String> fields) {
    var known = keys.get(key);
    if (known != null && clock.instant().isBefore(known.at().plus(KEY_LIFETIME))) {
      return known.fields().equals(fields)
          ? known.answer()
          : Answer.refused(400, "idempotency_error", "idempotency_key_reused");
    }
    var answer = created(fields);
    keys.put(key, new Remembered(fields, answer, clock.instant()));
    return answer;
  }

  private Answer created(Map<String, String> fields) {
    var payment = fields.getOrDefault("payment_intent", fields.getOrDefault("charge", ""));
    var charge = charges.get(payment);
    if (charge == null) {
      return Answer.refused(404, "invalid_request_error", "resource_missing");
    }
    if (objected(payment, "needs_response") > 0) {
      return Answer.refused(400, "invalid_request_error", "charge_disputed");
    }
    var amount = Long.parseLong(fields.getOrDefault("amount", ""));
    var left = charge.captured() - paid(payment);
    if (left == 0) {
      return Answer.refused(400, "invalid_request_error", "charge_already_refunded");
    }
    if (amount > left) {
      return Answer.refused(400, "invalid_request_error", "amount_too_large");
    }
    if (nextStatus.equals("declined")) {
      return Answer.refused(402, "card_error", "card_declined");
    }
    var line = new Line(payment, amount, metadata(fields));
    line.status = nextStatus;
    lines.addFirst(line);
    return Answer.of(shown(line));
  }

  private long paid(String payment) {
    return paying(payment).mapToLong(line -> line.amount).sum() + objected(payment, "lost");
  }

  private static Map<String, String> metadata(Map<String, String> fields) {
    var metadata = new HashMap<String, String>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("metadata[")) {
            metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
          }
        });
    return metadata;
  }

  synchronized Answer list(Map<String, String> fields) {
    var payment = fields.getOrDefault("payment_intent", fields.getOrDefault("charge", ""));
    if (!payment.isEmpty() && !charges.containsKey(payment)) {
      return Answer.refused(404, "invalid_request_error", "resource_missing");
    }
    var after = fields.getOrDefault("starting_after", "");
    var found =
        lines.stream()
            .filter(line -> payment.isEmpty() || line.payment.equals(payment))
            .dropWhile(line -> !after.isEmpty() && !line.id.equals(after))
            .skip(after.isEmpty() ? 0 : 1)
            .toList();
    var page = found.stream().limit(ON_PAGE).map(this::shown).toList();
    return Answer.of(
        Map.of(
            "object",
            "list",
            "url",
            "/v1/refunds",
            "has_more",
            found.size() > ON_PAGE,
            "data",
            page));
  }

  private Map<String, Object> shown(Line line) {
    var shown = new HashMap<String, Object>();
    shown.put("id", line.id);
    shown.put("object", "refund");
    shown.put("amount", line.amount);
    shown.put("currency", charge(line.payment).currency());
    shown.put("payment_intent", line.payment);
    shown.put("metadata", line.metadata);
    shown.put("status", line.status);
    line.failure.filter(why -> !line.isPaying()).ifPresent(why -> shown.put("failure_reason", why));
    var card = new HashMap<String, Object>();
    card.put("reference_status", line.hasReference ? "available" : "pending");
    card.put("type", "refund");
    if (line.hasReference) {
      card.put("reference", "74627888888888888888888");
    }
    shown.put("destination_details", Map.of("type", "card", "card", card));
    return shown;
  }
}
