package io.redress.cases.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts over all merchants, through functions that the clock's role may run. */
@Component
public class HouseFiguresStore {
  private record Row(String name, long value) {}

  private final JdbcClient clock;

  HouseFiguresStore(@Qualifier("clockDataSource") DataSource clockDataSource) {
    this.clock = JdbcClient.create(clockDataSource);
  }

  /** The figures at this moment. */
  public HouseFigures at(Instant now) {
    return new HouseFigures(
        clock
            .sql("select name, value from house_figures(:now)")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, number) -> new Row(row.getString("name"), row.getLong("value")))
            .list()
            .stream()
            .collect(Collectors.toMap(Row::name, Row::value)));
  }

  /** Whether any merchant has connected an account at a provider. */
  boolean isAnyProviderConnected() {
    return clock.sql("select is_any_provider_connected()").query(Boolean.class).single();
  }
}
