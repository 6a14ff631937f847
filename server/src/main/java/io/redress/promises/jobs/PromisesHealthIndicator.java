package io.redress.promises.jobs;

import io.redress.platform.settings.Settings;
import io.redress.promises.Promises;
import io.redress.promises.domain.ScanWatch;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The watchdog of promises: red when nobody has looked for due work for two periods, or when a
 * promise lies overdue for longer than a minute.
 *
 * <p>It measures for itself and shares no thread with the work it watches.
 */
@Component
final class PromisesHealthIndicator implements HealthIndicator {
  private final Promises promises;
  private final Clock clock;
  private final boolean doesDueWork;

  PromisesHealthIndicator(Promises promises, Clock clock, Settings settings) {
    this.promises = promises;
    this.clock = clock;
    this.doesDueWork = settings.work().isBackground();
  }

  @Override
  public Health health() {
    try {
      return look();
    } catch (DataAccessException e) {
      // What cannot be seen is not well: nobody can act on a promise without the database either.
      return Health.down(e).build();
    }
  }

  private Health look() {
    var now = clock.instant();
    var lastScan = Optional.of(promises.lastScan()).filter(at -> doesDueWork);
    var watch = new ScanWatch(now, lastScan, promises.oldestOverdue(now));
    var health = watch.isRed(Promises.SCAN_PERIOD) ? Health.down() : Health.up();
    return health
        .withDetail("lastScanSecondsAgo", watch.scanAge().toSeconds())
        .withDetail("oldestOverdueSeconds", watch.overdueAge().toSeconds())
        .build();
  }
}
