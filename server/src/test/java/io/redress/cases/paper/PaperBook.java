package io.redress.cases.paper;

import io.redress.money.ProviderAnswer;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.SubmitRefund;
import io.redress.shared.RefundAttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The books of a provider that loses requests and answers, declines, is slow, forgets keys after a
 * day, and takes money back. It never gives back more than was captured.
 */
final class PaperBook {
  static final Duration KEY_LIFETIME = Duration.ofHours(24);

  /** How a refund stands there. */
  enum Standing {
    PENDING,
    PAID,
    ARRIVED,
    BACK
  }

  /** One refund; made by hand where there is no attempt. */
  static final class Line {
    final String reference;
    final String payment;
    final Optional<SubmitRefund> request;
    final long amount;
    Standing standing;

    private Line(
        String reference, String payment, Optional<SubmitRefund> request, long amount, Standing s) {
      this.reference = reference;
      this.payment = payment;
      this.request = request;
      this.amount = amount;
      this.standing = s;
    }

    boolean isGone() {
      return standing != Standing.BACK;
    }
  }

  private record Key(Line line, Instant at) {}

  private final Random random;
  private final Map<String, Long> captured = new HashMap<>();
  private final Map<String, Long> objected = new HashMap<>();
  private final Map<String, Long> taken = new HashMap<>();
  private final Map<String, Key> keys = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private boolean isGood;

  PaperBook(long seed) {
    this.random = new Random(seed);
  }

  void at(Instant moment) {
    now = moment;
  }

  /** Everything arrives and is answered from now on. */
  void behave() {
    isGood = true;
    lines.stream().filter(line -> line.isGone()).forEach(line -> line.standing = Standing.ARRIVED);
  }

  void capture(String payment, long amount) {
    captured.put(payment, amount);
  }

  ProviderAnswer submit(SubmitRefund request) {
    var luck = isGood ? 9 : random.nextInt(10);
    if (luck == 0) {
      return new ProviderAnswer.Unknown("time_out");
    }
    var known = keys.get(request.idempotencyKey());
    if (known != null && now.isBefore(known.at().plus(KEY_LIFETIME))) {
      return answer(known.line());
    }
    var payment = request.paymentReference();
    if (luck == 1) {
      return new ProviderAnswer.Failed("declined");
    }
    if (objected.containsKey(payment) || request.amount().minorUnits() > left(payment)) {
      return new ProviderAnswer.Failed("not_payable");
    }
    var standing = isGood ? Standing.ARRIVED : luck < 5 ? Standing.PENDING : Standing.PAID;
    var line = line(payment, Optional.of(request), request.amount().minorUnits(), standing);
    keys.put(request.idempotencyKey(), new Key(line, now));
    return luck < 4 ? new ProviderAnswer.Unknown("time_out") : answer(line);
  }

  Optional<ProviderAnswer> lookUp(LookUpRefund question) {
    if (!isGood && random.nextInt(8) == 0) {
      return Optional.of(new ProviderAnswer.Unknown("busy"));
    }
    return of(question.attemptId()).map(this::answer);
  }

  private ProviderAnswer answer(Line line) {
    return switch (line.standing) {
      case PENDING -> new ProviderAnswer.Accepted(line.reference);
      case PAID -> new ProviderAnswer.Succeeded(line.reference);
      case ARRIVED -> new ProviderAnswer.Settled(line.reference, now);
      case BACK -> new ProviderAnswer.Failed("came_back");
    };
  }

  private Line line(
      String payment, Optional<SubmitRefund> request, long amount, Standing standing) {
    var line = new Line("re_" + lines.size(), payment, request, amount, standing);
    lines.add(line);
    return line;
  }

  private Optional<Line> of(RefundAttemptId attempt) {
    return lines.stream()
        .filter(line -> line.request.filter(it -> it.attemptId().equals(attempt)).isPresent())
        .findFirst();
  }

  /** One of our refunds goes on by itself, or comes back; those by hand do so where it is told. */
  void move() {
    var ours = lines.stream().filter(line -> line.request.isPresent()).toList();
    if (!ours.isEmpty()) {
      var line = ours.get(random.nextInt(ours.size()));
      line.standing =
          switch (line.standing) {
            case PENDING -> random.nextInt(4) == 0 ? Standing.BACK : Standing.PAID;
            case PAID -> random.nextInt(4) == 0 ? Standing.BACK : Standing.ARRIVED;
            case ARRIVED -> random.nextInt(6) == 0 ? Standing.BACK : Standing.ARRIVED;
            case BACK -> Standing.BACK;
          };
    }
  }

  /** Somebody refunds some of a payment here; empty when nothing is left. */
  Optional<Line> byHand(String payment) {
    var left = left(payment);
    return left <= 0 || objected.containsKey(payment)
        ? Optional.empty()
        : Optional.of(line(payment, Optional.empty(), 1 + random.nextLong(left), Standing.PAID));
  }

  /** What was refunded by hand. */
  List<Line> byHand() {
    return lines.stream().filter(line -> line.request.isEmpty()).toList();
  }

  /** A bank wants back what is left of a payment; false when nothing is. */
  boolean object(String payment) {
    var left = left(payment);
    if (left <= 0 || objected.containsKey(payment)) {
      return false;
    }
    objected.put(payment, left);
    return true;
  }

  /** The bank decides; gives what it took. */
  long decide(String payment, boolean isLost) {
    var amount = Optional.ofNullable(objected.remove(payment)).orElse(0L);
    if (isLost) {
      taken.merge(payment, amount, Long::sum);
    }
    return isLost ? amount : 0;
  }

  long left(String payment) {
    return captured.getOrDefault(payment, 0L) - ours(payment) - elsewhere(payment);
  }

  /** What we had paid back. */
  long ours(String payment) {
    return lines.stream()
        .filter(line -> line.payment.equals(payment) && line.isGone() && line.request.isPresent())
        .mapToLong(line -> line.amount)
        .sum();
  }

  /** What went back by hand or by the bank. */
  long elsewhere(String payment) {
    var byHand =
        byHand().stream()
            .filter(line -> line.payment.equals(payment) && line.isGone())
            .mapToLong(line -> line.amount)
            .sum();
    return byHand + taken.getOrDefault(payment, 0L);
  }

  /** An intent for which money is gone twice. */
  Optional<String> paidTwice() {
    var seen = new ArrayList<Object>();
    for (var line : lines) {
      if (line.isGone() && line.request.isPresent()) {
        var intent = line.request.get().intentId();
        if (seen.contains(intent)) {
          return Optional.of(intent.toString());
        }
        seen.add(intent);
      }
    }
    return Optional.empty();
  }
}
