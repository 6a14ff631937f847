package io.redress.privacy;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.privacy.store.RetentionStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing is kept longer than it is needed: the clean-ups of all modules, daily, in small steps.
 */
@Service
public class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  /** Rows in one transaction: short enough that nobody waits for it. */
  private static final int AT_ONCE = 200;

  /** Batches of one kind on one day; what is left waits for the next. */
  private static final int MOST_BATCHES = 5_000;

  private final RetentionStore store;
  private final List<CleanUp> cleanUps;
  private final EveryMerchant everyMerchant;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      RetentionStore store,
      List<CleanUp> cleanUps,
      EveryMerchant everyMerchant,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.cleanUps = cleanUps.stream().sorted(Comparator.comparing(CleanUp::kind)).toList();
    this.everyMerchant = everyMerchant;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How long each kind of data is kept by the house in scope. */
  @Transactional(readOnly = true)
  public List<RetentionRule> rules() {
    var chosen = store.chosen();
    var runs = store.lastRuns();
    return cleanUps.stream()
        .map(
            each ->
                new RetentionRule(
                    each.kind(),
                    chosen.getOrDefault(each.kind(), each.keeping().standardDays()),
                    each.keeping().leastDays(),
                    each.keeping().mostDays(),
                    Optional.ofNullable(runs.get(each.kind()))))
        .toList();
  }

  /** Chooses how long a kind of data is kept; a problem INVALID outside of its bounds. */
  @Needs(Right.KEEP_RECORDS)
  @Transactional
  public void choose(String kind, int days, StaffId by) {
    var keeping =
        cleanUps.stream()
            .filter(each -> each.kind().equals(kind))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The kind of data"))
            .keeping();
    if (days < keeping.leastDays() || days > keeping.mostDays()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "days",
              String.valueOf(days),
              "is out of bounds",
              "Choose %d to %d days.".formatted(keeping.leastDays(), keeping.mostDays())));
    }
    store.choose(kind, days, by, clock.instant());
  }

  /**
   * Cleans up what is due of every merchant once a day (UTC) and says how many rows went. Of two
   * nodes one takes a kind of a merchant; if it dies, another takes it over after an hour.
   */
  public int runDue() {
    var total = new int[1];
    everyMerchant.each(
        merchant -> {
          for (var cleanUp : cleanUps) {
            total[0] += run(cleanUp);
          }
        });
    return total[0];
  }

  private int run(CleanUp cleanUp) {
    var now = clock.instant();
    var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    var isOurs =
        transaction.execute(
            status -> store.begin(cleanUp.kind(), day, now, now.minus(Duration.ofHours(1))));
    if (!isOurs) {
      return 0;
    }
    try {
      var cleaned = clean(cleanUp, now);
      end(cleanUp, day, RetentionRule.State.DONE, cleaned);
      return cleaned;
    } catch (RuntimeException e) {
      LOG.error("The clean-up of {} failed", cleanUp.kind(), e);
      end(cleanUp, day, RetentionRule.State.FAILED, 0);
      return 0;
    }
  }

  private int clean(CleanUp cleanUp, Instant now) {
    var cleaned = 0;
    for (var batch = 0; batch < MOST_BATCHES; batch++) {
      var went =
          transaction.execute(
              status -> {
                var days =
                    store.chosen().getOrDefault(cleanUp.kind(), cleanUp.keeping().standardDays());
                return cleanUp.clean(now.minus(Duration.ofDays(days)), AT_ONCE);
              });
      cleaned += went;
      if (went < AT_ONCE) {
        return cleaned;
      }
    }
    return cleaned;
  }

  private void end(CleanUp cleanUp, LocalDate day, RetentionRule.State state, int cleaned) {
    transaction.executeWithoutResult(
        status -> store.end(cleanUp.kind(), day, state, cleaned, clock.instant()));
  }

  /** When a clean-up of any merchant last ended well, for health; empty before the first. */
  public Optional<Instant> lastRunAt() {
    return store.lastRunOfAll();
  }
}
