package io.redress.cases.audit;

import io.redress.platform.tenancy.EveryMerchant;
import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals each finished day of each merchant once, over all chains that changed on it. */
@Service
public class ChainAnchors {
  private static final Logger LOG = LoggerFactory.getLogger(ChainAnchors.class);
  // Longer than any transaction that began before midnight can run.
  private static final Duration GRACE = Duration.ofHours(1);
  private static final Duration LOOK_BACK = Duration.ofDays(30);

  private final DayAnchorStore store;
  private final AnchorBook book;
  private final EveryMerchant everyMerchant;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile boolean hasLookedAllTheWay;

  ChainAnchors(
      DayAnchorStore store,
      AnchorBook book,
      EveryMerchant everyMerchant,
      Tenancy tenancy,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.everyMerchant = everyMerchant;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Seals what is finished and not sealed, and says how many days of merchants that were. A day
   * that cannot be sealed is logged, left for the next time and never holds up the others.
   */
  public int sealFinishedDays() {
    var now = clock.instant();
    var until = now.minus(GRACE).atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    // The first look of a process goes all the way back: nobody knows how long nobody looked.
    var since = hasLookedAllTheWay ? until.minus(LOOK_BACK) : Instant.EPOCH;
    var open = store.toAnchor(since, until);
    hasLookedAllTheWay = true;
    return (int) open.stream().filter(day -> seal(day, now)).count();
  }

  /** Writes the sealed days that are not there yet outside of the database; says how many. */
  public int copyOutside() {
    var copied = new int[1];
    everyMerchant.each(
        merchant -> {
          try {
            copied[0] += book.add(merchant.id(), store.all());
          } catch (RuntimeException e) {
            LOG.error("Sealed days of merchant {} could not be kept outside", merchant.id(), e);
          }
        });
    return copied[0];
  }

  private boolean seal(DayAnchorStore.OpenDay open, Instant now) {
    try {
      tenancy.run(
          open.merchant(),
          () ->
              transaction.executeWithoutResult(
                  status -> store.insert(store.again(open.day()), now)));
      return true;
    } catch (RuntimeException e) {
      LOG.error("Day {} of merchant {} could not be sealed", open.day(), open.merchant(), e);
      return false;
    }
  }
}
