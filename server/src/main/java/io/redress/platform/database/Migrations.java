package io.redress.platform.database;

import io.redress.platform.settings.StartupProblem;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the schema to the version of this code; refuses a database that is newer. */
final class Migrations implements FlywayMigrationStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final int TRIES = 5;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  @Override
  public void migrate(Flyway flyway) {
    refuseNewer(flyway);
    for (var attempt = 1; ; attempt++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayException e) {
        if (attempt == TRIES || !String.valueOf(e.getMessage()).contains(LOCK_NOT_AVAILABLE)) {
          throw e;
        }
        LOG.warn("A migration waited too long for a lock; try {} of {}.", attempt + 1, TRIES);
      }
    }
  }

  private static void refuseNewer(Flyway flyway) {
    var newer =
        Arrays.stream(flyway.info().all())
            .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
            .findFirst();
    if (newer.isPresent()) {
      throw new StartupProblem(
          "The database is of a newer Redress (it has migration %s): start that version or a later one."
              .formatted(newer.get().getVersion()));
    }
  }
}
