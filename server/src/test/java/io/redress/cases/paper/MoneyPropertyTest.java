package io.redress.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to the money of orders, on paper: at every step no payment gives back more than
 * it took, no refund is paid twice, the ledger sums to zero and says what the refunds say; and
 * whoever goes through all postings and moves once more ends where they ended.
 */
class MoneyPropertyTest {
  private static final int FEW = 300;
  private static final int MANY = 100_000;
  private static final int MOST_STEPS = 40;
  private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD");

  /** What hundreds of stories see many times. */
  private static final List<String> OFTEN =
      List.of(
          "returned",
          "released",
          "Accepted",
          "Succeeded",
          "Settled",
          "Failed",
          "Unknown",
          "retried",
          "heard twice",
          "cancelled",
          "chargeback",
          "taken by bank",
          "refunded elsewhere",
          "came back elsewhere");

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void whenHundredsOfOrdersLive_thenNoMinorUnitIsLostOrPaidTwice() {
    tell(FEW);
  }

  @Tag("long")
  @Test
  void whenAHundredThousandOrdersLive_thenNoMinorUnitIsLostOrPaidTwice() {
    tell(MANY);
  }

  private void tell(int standard) {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    var stories = Integer.getInteger("redress.stories", standard);
    System.out.println("MoneyPropertyTest seed " + seed + " (pin with -Dredress.seed)");
    var start = System.nanoTime();
    for (var i = 0; i < stories; i++) {
      tell(seed + i, Currency.getInstance(CURRENCIES.get(i % CURRENCIES.size())));
    }
    System.out.printf(
        "%d orders in %d ms, %s%n",
        stories, Duration.ofNanos(System.nanoTime() - start).toMillis(), seen);
    assertThat(seen.keySet()).containsAll(OFTEN);
  }

  private void tell(long seed, Currency currency) {
    var book = new PaperBook(seed);
    var till = new PaperTill(book);
    var story = new MoneyStory(seed, currency, till, book, seen);
    var checks = new MoneyChecks(story);
    var steps = new Random(seed).nextInt(MOST_STEPS);
    for (var step = 0; step <= steps; step++) {
      try {
        if (step < steps) {
          story.step();
          checks.hold();
        } else {
          checks.partsSum();
          story.goHome();
          checks.areHome();
          isReplayed(story, till);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d in %s, step %d".formatted(seed, currency, step), e);
      }
    }
  }

  private static void isReplayed(MoneyStory story, PaperTill till) {
    assertThat(till.books().replayed()).isEqualTo(till.balance());
    for (var one : story.all()) {
      for (var intent : one.state().intents()) {
        assertThat(till.books().replayed(intent.id())).isEqualTo(intent.state());
        for (var attempt : intent.attempts()) {
          assertThat(till.books().replayed(attempt.id())).isEqualTo(attempt.state());
        }
      }
    }
  }
}
