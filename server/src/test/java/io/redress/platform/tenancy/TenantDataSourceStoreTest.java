package io.redress.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redress.platform.StoreTest;
import io.redress.shared.MerchantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class TenantDataSourceStoreTest {
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired NamedParameterJdbcTemplate template;
  @Autowired TransactionTemplate transaction;
  @Autowired Tenancy tenancy;

  @Autowired
  @Qualifier("appPool")
  HikariDataSource pool;

  private final MerchantId ours = new MerchantId(UUID.randomUUID());
  private final MerchantId theirs = new MerchantId(UUID.randomUUID());

  private void count(MerchantId merchant, String entity, long number) {
    jdbc.sql(
            """
            insert into number_series (merchant_id, legal_entity, series, last_number)
            values (:merchantId, :entity, 'test', :number)
            """)
        .param("merchantId", merchant.value())
        .param("entity", entity)
        .param("number", number)
        .update();
  }

  private List<Long> numbers() {
    return jdbc.sql("select last_number from number_series where series = :series order by 1")
        .param("series", "test")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private String told() {
    return jdbc.sql("select coalesce(current_setting('app.merchant', true), '')")
        .query(String.class)
        .single();
  }

  @Nested
  class GivenNoTransaction {
    @Test
    void whenEachStatementStandsAlone_thenItSeesItsMerchantOnly() {
      tenancy.run(ours, () -> count(ours, "a", 1));
      tenancy.run(theirs, () -> count(theirs, "a", 2));

      assertThat(tenancy.call(ours, () -> numbers())).containsExactly(1L);
      assertThat(tenancy.call(theirs, () -> numbers())).containsExactly(2L);
      assertThat(numbers()).isEmpty();
    }

    @Test
    void whenARowOfAnotherMerchantIsWritten_thenTheDatabaseRefuses() {
      assertThatThrownBy(() -> tenancy.run(ours, () -> count(theirs, "a", 1)))
          .hasStackTraceContaining("row-level security");
      assertThatThrownBy(() -> count(ours, "a", 1)).hasStackTraceContaining("row-level security");
    }

    @Test
    void whenRowsAreReturnedByAnUpdate_thenTheyArrive() {
      tenancy.run(ours, () -> count(ours, "a", 1));

      var returned =
          tenancy.call(
              ours,
              () ->
                  jdbc.sql(
                          "update number_series set last_number = last_number + 1 where"
                              + " legal_entity = ? returning last_number")
                      .param("a")
                      .query(Long.class)
                      .single());

      assertThat(returned).isEqualTo(2);
    }

    @Test
    void whenNothingMatches_thenTheUpdateCountIsZero() {
      var changed =
          tenancy.call(ours, () -> jdbc.sql("update number_series set last_number = 5").update());

      assertThat(changed).isZero();
    }

    @Test
    void whenABatchIsRun_thenAllOfItBelongsToTheMerchant() {
      var counts =
          tenancy.call(
              ours,
              () ->
                  template.batchUpdate(
                      """
                      insert into number_series (merchant_id, legal_entity, series, last_number)
                      values (:merchantId, :entity, 'test', 7)
                      """,
                      SqlParameterSourceUtils.createBatch(
                          IntStream.range(0, 600)
                              .mapToObj(
                                  i -> Map.of("merchantId", ours.value(), "entity", "entity" + i))
                              .toList())));

      // Inserts go together, and none has a count of its own.
      assertThat(counts).hasSize(600).containsOnly(Statement.SUCCESS_NO_INFO);
      assertThat(tenancy.call(ours, () -> numbers())).hasSize(600);
    }

    @Test
    void whenGeneratedKeysAreAskedFor_thenTheyAreTheRows() {
      var keys = new GeneratedKeyHolder();

      tenancy.run(
          ours,
          () ->
              jdbc.sql("insert into number_series values (:merchantId, 'keys', 'test', 3)")
                  .param("merchantId", ours.value())
                  .update(keys, "last_number"));

      assertThat(keys.getKeys()).containsExactly(Map.entry("last_number", 3L));
    }

    @Test
    void whenAPlainStatementRuns_thenItTellsTheMerchantToo() throws SQLException {
      tenancy.run(ours, () -> count(ours, "a", 9));

      tenancy.call(
          ours,
          () -> {
            try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
              var rows = statement.executeQuery("select last_number from number_series");
              assertThat(rows.next()).isTrue();
              assertThat(rows.getLong(1)).isEqualTo(9);
              assertThat(statement.getConnection()).isSameAs(connection);
            }
            return true;
          });
    }
  }

  @Nested
  class GivenATransaction {
    @Test
    void whenSeveralStatementsRun_thenTheFirstTellsForAll() {
      var seen =
          tenancy.call(
              ours,
              () ->
                  transaction.execute(
                      status -> {
                        count(ours, "a", 1);
                        count(ours, "b", 2);
                        return numbers();
                      }));

      assertThat(seen).containsExactly(1L, 2L);
      assertThat(told()).isEmpty();
    }

    @Test
    void whenItIsRolledBack_thenTheNextOneTellsAgain() {
      tenancy.run(
          ours,
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  count(ours, "a", 1);
                  status.setRollbackOnly();
                });
            transaction.executeWithoutResult(status -> assertThat(told()).isEqualTo(ours + ""));
          });

      assertThat(tenancy.call(ours, () -> numbers())).isEmpty();
    }

    @Test
    void whenAnotherMerchantEnters_thenItIsRefused() {
      assertThatThrownBy(
              () ->
                  tenancy.run(
                      ours,
                      () ->
                          transaction.executeWithoutResult(
                              status -> {
                                count(ours, "a", 1);
                                tenancy.run(theirs, () -> numbers());
                              })))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot go on for");
    }

    @Test
    void whenASavepointTakesTheMerchantBack_thenItIsToldAgain() throws SQLException {
      tenancy.call(
          ours,
          () -> {
            try (var connection = dataSource.getConnection()) {
              connection.setAutoCommit(false);
              var savepoint = connection.setSavepoint();
              assertThat(toldOn(connection)).isEqualTo(ours + "");
              connection.rollback(savepoint);
              assertThat(toldOn(connection)).isEqualTo(ours + "");
              connection.rollback();
            }
            return true;
          });
    }

    @Test
    void whenAPreparedStatementOutlivesIt_thenItStillTells() throws SQLException {
      tenancy.call(
          ours,
          () -> {
            try (var connection = dataSource.getConnection()) {
              connection.setAutoCommit(false);
              assertThat(toldOn(connection)).isEqualTo(ours + "");
              try (var statement =
                  connection.prepareStatement("select current_setting('app.merchant'), ?::int")) {
                for (var i = 0; i < 12; i++) {
                  statement.setInt(1, i);
                  var rows = statement.executeQuery();
                  assertThat(rows.next()).isTrue();
                  assertThat(rows.getString(1)).isEqualTo(ours + "");
                  assertThat(rows.getInt(2)).isEqualTo(i);
                  connection.commit();
                }
              }
            }
            return true;
          });
    }

    @Test
    void whenABatchComesFirst_thenItIsOfTheMerchant() throws SQLException {
      tenancy.call(
          ours,
          () -> {
            try (var connection = dataSource.getConnection();
                var statement =
                    connection.prepareStatement(
                        "insert into number_series values (?, ?, 'test', 1)",
                        Statement.NO_GENERATED_KEYS)) {
              connection.setAutoCommit(false);
              for (var entity : List.of("a", "b")) {
                statement.setObject(1, ours.value());
                statement.setString(2, entity);
                statement.addBatch();
              }
              assertThat(statement.executeBatch()).containsOnly(Statement.SUCCESS_NO_INFO);
              connection.commit();
            }
            return true;
          });

      assertThat(tenancy.call(ours, () -> numbers())).containsExactly(1L, 1L);
    }
  }

  private static String toldOn(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("select coalesce(current_setting('app.merchant', true), '')")) {
      var rows = statement.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  @Nested
  class GivenManyCallersOnFewConnections {
    @Test
    void whenTheyTakeTurns_thenNobodySeesAnother() {
      try (var few = new HikariDataSource(fourConnections());
          var callers = Executors.newVirtualThreadPerTaskExecutor()) {
        var tenants = new TenantDataSource(few, tenancy);
        var client = JdbcClient.create(tenants);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(tenants));
        var asked =
            IntStream.range(0, 200)
                .mapToObj(i -> callers.submit(() -> askThreeWays(client, transactions, i)))
                .toList();

        assertThat(asked).allSatisfy(answer -> assertThat(answer.get()).isTrue());
        assertThat(few.getHikariPoolMXBean().getActiveConnections()).isZero();
      }
    }

    private boolean askThreeWays(JdbcClient client, TransactionTemplate transactions, int turn) {
      var sql = "select coalesce(current_setting('app.merchant', true), '')";
      if (turn % 3 == 0) {
        return client.sql(sql).query(String.class).single().isEmpty();
      }
      var mine = new MerchantId(UUID.randomUUID());
      return tenancy.call(
          mine,
          () ->
              turn % 3 == 1
                  ? client.sql(sql).query(String.class).single().equals(mine + "")
                  : Boolean.TRUE.equals(
                      transactions.execute(
                          status ->
                              client.sql(sql).query(String.class).single().equals(mine + ""))));
    }

    private HikariConfig fourConnections() {
      var config = new HikariConfig();
      config.setJdbcUrl(pool.getJdbcUrl());
      config.setUsername(pool.getUsername());
      config.setPassword(pool.getPassword());
      config.setMaximumPoolSize(4);
      return config;
    }
  }
}
