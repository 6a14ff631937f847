package io.redress.cases.audit;

import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals each finished day of each merchant once, over all chains that changed on it. */
@Service
public class ChainAnchors {
  // Longer than any transaction that began before midnight can run.
  private static final Duration GRACE = Duration.ofHours(1);
  private static final Duration LOOK_BACK = Duration.ofDays(30);

  private final DayAnchorStore store;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ChainAnchors(
      DayAnchorStore store, Tenancy tenancy, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Seals what is finished and not sealed, and says how many days of merchants that were. */
  public int sealFinishedDays() {
    var now = clock.instant();
    var until = now.minus(GRACE).atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    var open = store.toAnchor(until.minus(LOOK_BACK), until);
    for (var day : open) {
      tenancy.run(
          day.merchant(),
          () ->
              transaction.executeWithoutResult(
                  status ->
                      store.insert(DayAnchor.over(day.day(), store.lastHashes(day.day())), now)));
    }
    return open.size();
  }
}
