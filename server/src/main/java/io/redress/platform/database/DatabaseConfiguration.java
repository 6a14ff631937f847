package io.redress.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.redress.platform.settings.Settings;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.tenancy.TenantDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server, its roles, and one data source for each of them. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);
  private static final Duration NO_WORD = Duration.ofSeconds(45);
  private static final int CLOCK_POOL = 2;

  /** The database with its roles prepared. */
  record PreparedDatabase(String url, RolePasswords passwords) {}

  @Bean
  DatabaseServer databaseServer(Settings settings) {
    return settings
        .storage()
        .databaseUrl()
        .<DatabaseServer>map(url -> new ExternalPostgres(DatabaseAddress.parse(url)))
        .orElseGet(() -> EmbeddedPostgres.start(settings.storage().data()));
  }

  @Bean
  PreparedDatabase preparedDatabase(DatabaseServer server, Settings settings) {
    var passwords = RolePasswords.of(settings.storage());
    Roles.prepare(server.address(), passwords);
    return new PreparedDatabase(server.address().url(), passwords);
  }

  @Bean(defaultCandidate = false)
  HikariDataSource appPool(PreparedDatabase database, Settings settings) {
    return pool(database.url(), Roles.APP, database.passwords().app(), settings.work().pool());
  }

  @Bean
  @Primary
  TenantDataSource dataSource(@Qualifier("appPool") HikariDataSource appPool, Tenancy tenancy) {
    return new TenantDataSource(appPool, tenancy);
  }

  @Bean
  MeterBinder tripMeter(TenantDataSource tenants) {
    return meters ->
        FunctionCounter.builder("redress.round.trips", tenants, TenantDataSource::roundTrips)
            .description("Times that requests and tasks waited for the database")
            .register(meters);
  }

  @Bean(defaultCandidate = false)
  HikariDataSource clockDataSource(PreparedDatabase database) {
    return pool(database.url(), Roles.CLOCK, database.passwords().clock(), CLOCK_POOL);
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migrationDataSource(PreparedDatabase database) {
    return new DriverManagerDataSource(database.url(), Roles.OWNER, database.passwords().owner());
  }

  @Bean
  FlywayMigrationStrategy migrations() {
    return new Migrations();
  }

  @Bean
  ListenConnections listenConnections(PreparedDatabase database) {
    return new ListenConnections(database.url(), database.passwords().app());
  }

  private static HikariDataSource pool(String url, String role, String password, int size) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setJdbcUrl(url);
    config.setUsername(role);
    config.setPassword(password);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, CLOCK_POOL));
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    config.addDataSourceProperty("ApplicationName", "redress");
    // Rows of one batch that are inserted alike travel as one statement.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A server that went away without a word is given up, later than it would end a statement.
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", String.valueOf(NO_WORD.toSeconds()));
    // Its detail quotes rows, and rows hold names and addresses.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // Without a first connection at creation: the migrations come before, and they say what is
    // wrong.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
