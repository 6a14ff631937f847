package io.redress.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.redress.Redress;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The whole application on an embedded database of its own, with a clock that can be moved. */
final class Trial implements AutoCloseable {
  private final Path folder;
  private final EmbeddedPostgres database;
  private final ConfigurableApplicationContext context;

  private Trial(Path folder, EmbeddedPostgres database, ConfigurableApplicationContext context) {
    this.folder = folder;
    this.database = database;
    this.context = context;
  }

  /** What differs from the application that people use. */
  @Configuration(proxyBeanMethods = false)
  static class Parts {
    @Bean
    @Primary
    TravellingClock trialClock() {
      return TravellingClock.over(Clock.systemUTC());
    }

    @Bean
    static StatementCount statementCount() {
      return new StatementCount();
    }
  }

  static Trial start() {
    return start(List.of());
  }

  /** With these settings besides the usual ones. */
  static Trial start(List<String> settings) {
    var folder = TrialFolder.make();
    var database = EmbeddedPostgres.start(folder.resolve("postgres"));
    var usual =
        List.of(
            "--redress.port=0",
            "--redress.data=" + folder.resolve("data"),
            "--redress.database-url=" + database.address().withCredentials(),
            "--redress.background=false",
            "--redress.demo=false",
            "--logging.level.io.redress=error");
    var context =
        new SpringApplicationBuilder(Redress.class, Parts.class)
            .run(Stream.concat(usual.stream(), settings.stream()).toArray(String[]::new));
    return new Trial(folder, database, context);
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Where the application listens. */
  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  DatabaseAddress address() {
    return database.address();
  }

  /** The statements so far. */
  long statements() {
    return part(StatementCount.class).soFar();
  }

  /** Milliseconds of processor time so far: the application's and the database's. */
  Cpu cpu() {
    return new Cpu(CpuTime.ofThisProcess(), CpuTime.ofTree(database.processId()));
  }

  /** Processor time in milliseconds. */
  record Cpu(long application, long database) {
    Cpu minus(Cpu before) {
      return new Cpu(application - before.application, database - before.database);
    }

    long sum() {
      return application + database;
    }
  }

  /** Lets go of all connections, so that the database adds up what they did. */
  void disconnect() {
    for (var pool : context.getBeansOfType(HikariDataSource.class).values()) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
    TrialFolder.remove(folder);
  }
}
