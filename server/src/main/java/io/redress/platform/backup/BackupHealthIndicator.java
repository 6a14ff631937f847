package io.redress.platform.backup;

import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells when the last backup was made; an old one is no reason to stop serving, so never red. */
@Component
final class BackupHealthIndicator implements HealthIndicator {
  private final Backups backups;

  BackupHealthIndicator(Backups backups) {
    this.backups = backups;
  }

  @Override
  public Health health() {
    var health = Health.up().withDetail("state", backups.state().name().toLowerCase(Locale.ROOT));
    backups.last().ifPresent(made -> health.withDetail("last", made.finishedAt().toString()));
    return health.build();
  }
}
