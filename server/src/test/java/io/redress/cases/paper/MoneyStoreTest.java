package io.redress.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.platform.RedressTest;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Stories that are told on paper happen in the product's rows as well, step by step, and come to
 * the same; each is told for a merchant of its own.
 */
@RedressTest
@Import({RealTill.Parts.class, RealTill.Provider.class})
class MoneyStoreTest {
  private static final int FEW = 60;
  private static final int MANY = 3_000;
  private static final int MOST_STEPS = 25;
  private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD");

  @Autowired RealTill.Parts parts;
  @Autowired RealTill.Provider provider;
  @Autowired Ledger ledger;
  @Autowired Tenancy tenancy;

  private final Map<String, Integer> seen = new TreeMap<>();
  private final Map<String, Integer> onPaper = new TreeMap<>();

  /** Where all refunds and balances of a story stand, without any name. */
  private record Outcome(
      List<String> payments, List<String> intents, Map<Account, Money> balances) {
    static Outcome of(MoneyStory story) {
      var balances = new EnumMap<Account, Money>(Account.class);
      story
          .till()
          .balance()
          .balances()
          .forEach(each -> balances.put(each.account(), each.amount()));
      var payments =
          story.till().payments().stream()
              .map(
                  each ->
                      "%s %s %s %s"
                          .formatted(
                              each.captured(),
                              each.committed(),
                              each.external(),
                              each.frozenAt().isPresent()))
              .toList();
      var intents =
          story.all().stream()
              .flatMap(one -> one.state().intents().stream())
              .map(
                  each ->
                      told(
                          each.amount(),
                          each.state(),
                          each.attempts().stream().map(attempt -> attempt.state()).toList()))
              .toList();
      return new Outcome(payments, intents, balances);
    }

    private static String told(Money amount, IntentState state, List<AttemptState> attempts) {
      return amount + " " + state + " " + attempts;
    }
  }

  @Test
  void whenOrdersLiveInRows_thenTheyEndAsOnPaper() {
    tell(FEW);
  }

  @Tag("long")
  @Test
  void whenThousandsOfOrdersLiveInRows_thenTheyEndAsOnPaper() {
    tell(MANY);
  }

  private void tell(int standard) {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    var stories = Integer.getInteger("redress.stories", standard);
    System.out.println("MoneyStoreTest seed " + seed + " (pin with -Dredress.seed)");
    var start = System.nanoTime();
    for (var i = 0; i < stories; i++) {
      var own = seed + i;
      var currency = Currency.getInstance(CURRENCIES.get(i % CURRENCIES.size()));
      tenancy.run(new MerchantId(UUID.randomUUID()), () -> tell(own, currency));
    }
    System.out.printf(
        "%d orders in %d ms, %s%n",
        stories, Duration.ofNanos(System.nanoTime() - start).toMillis(), seen);
    assertThat(seen).isEqualTo(onPaper).containsKeys("released", "Settled", "Unknown");
  }

  private void tell(long seed, Currency currency) {
    var realBook = new PaperBook(seed);
    provider.open(realBook);
    var real = new MoneyStory(seed, currency, new RealTill(parts), realBook, seen);
    var paperBook = new PaperBook(seed);
    var paper = new MoneyStory(seed, currency, new PaperTill(paperBook), paperBook, onPaper);
    var steps = new Random(seed).nextInt(MOST_STEPS);
    for (var step = 0; step <= steps; step++) {
      var when = "seed %d in %s, step %d".formatted(seed, currency, step);
      try {
        if (step < steps) {
          real.step();
          paper.step();
        } else {
          real.goHome();
          paper.goHome();
          new MoneyChecks(real).areHome();
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(when, e);
      }
      assertThat(Outcome.of(real)).as(when).isEqualTo(Outcome.of(paper));
    }
    assertThat(ledger.broken()).isEmpty();
  }
}
