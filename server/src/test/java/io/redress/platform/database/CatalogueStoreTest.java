package io.redress.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Reads the catalogue of a migrated database, so that tables that come later are checked too. */
class CatalogueStoreTest {
  private static final List<String> WITHOUT_MERCHANT =
      List.of("clock_offset", "flyway_schema_history", "rule_change", "rule_release", "rule_set");
  private static final List<String> APPEND_ONLY =
      List.of(
          "bank_match",
          "bank_match_undone",
          "bank_statement",
          "carrier_event",
          "bench_entry",
          "brand_account_change",
          "case_decision",
          "case_event",
          "chain_anchor",
          "disclosure",
          "dispatch_event",
          "document",
          "document_part",
          "exchange",
          "hand_over_note",
          "item_passport_photo",
          "ledger_entry",
          "ledger_posting",
          "legal_entity",
          "order_version",
          "pack_check",
          "provider_event",
          "refund_attempt_step",
          "return_way",
          "return_ways",
          "settlement",
          "stock_event",
          "store_credit_entry",
          "store_credit_policy",
          "vault_line");

  /** Rows that name a case and are only looked for by something else. */
  private static final List<String> NOT_READ_BY_CASE =
      List.of("import_row", "mention", "untold_slip");

  private static final DatabaseAddress ADDRESS = TestDatabase.fresh();
  private static Connection superuser;

  @BeforeAll
  static void connect() throws SQLException {
    superuser = ADDRESS.connect();
  }

  @AfterAll
  static void disconnect() throws SQLException {
    superuser.close();
  }

  private static List<String> list(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tablesOfMerchants() throws SQLException {
    return list(
        superuser,
        """
        select c.relname
        from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'merchant_id'
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        order by c.relname
        """);
  }

  @Nested
  class GivenTheTablesOfMerchants {
    @Test
    void whenTheyAreCounted_thenThereAreSome() throws SQLException {
      assertThat(tablesOfMerchants()).contains("outbox_task", "idempotency_key");
    }

    @Test
    void whenTheyAreRead_thenRowLevelSecurityBindsEverybody() throws SQLException {
      var open =
          list(
              superuser,
              """
              select c.relname
              from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'merchant_id'
              where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                and not (c.relrowsecurity and c.relforcerowsecurity
                  and exists (
                    select 1 from pg_policy p
                    where p.polrelid = c.oid and p.polcmd = '*'
                      and p.polqual is not null and p.polwithcheck is not null))
              """);

      assertThat(open).isEmpty();
    }

    @Test
    void whenTheyHaveKeysAndIndexes_thenEachBeginsWithTheMerchant() throws SQLException {
      var others =
          list(
              superuser,
              """
              select i.indexrelid::regclass::text
              from pg_index i
                join pg_class c on c.oid = i.indrelid
                join pg_attribute m on m.attrelid = c.oid and m.attname = 'merchant_id'
              where c.relnamespace = 'public'::regnamespace and i.indkey[0] <> m.attnum
                and c.relname || '.' || i.indexrelid::regclass::text
                  <> 'merchant.merchant_slug_key'
                -- Keys of grams begin with a mark of their merchant.
                and pg_get_indexdef(i.indexrelid) not like '% gin (search_grams(merchant_id, %'
                and i.indexrelid <> 'case_words_grams'::regclass
                -- What is due is found across merchants, by the clock's role.
                and i.indexrelid <> 'promise_next_act'::regclass
              union all
              select k.conname
              from pg_constraint k
                join pg_attribute m on m.attrelid = k.conrelid and m.attname = 'merchant_id'
              where k.contype = 'f' and k.conkey[1] <> m.attnum
              """);

      assertThat(others).isEmpty();
    }

    @Test
    void whenTheirRowsBelongToCases_thenAnIndexFindsThoseOfOne() throws SQLException {
      var searched =
          list(
              superuser,
              """
              select c.relname
              from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
              where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                and not exists (
                  select 1
                  from pg_index i
                    join pg_attribute m on m.attrelid = c.oid and m.attname = 'merchant_id'
                  where i.indrelid = c.oid and i.indpred is null
                    and i.indkey[0] = m.attnum and i.indkey[1] = a.attnum)
              order by c.relname
              """);

      assertThat(searched).isEqualTo(NOT_READ_BY_CASE);
    }

    @Test
    void whenATableHasNoMerchant_thenItIsOnTheList() throws SQLException {
      var without =
          list(
              superuser,
              """
              select c.relname
              from pg_class c
              where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                and not exists (
                  select 1 from pg_attribute a
                  where a.attrelid = c.oid and a.attname = 'merchant_id')
              order by c.relname
              """);

      assertThat(without).isEqualTo(WITHOUT_MERCHANT);
    }
  }

  @Nested
  class GivenTheRoles {
    @Test
    void whenTheRuntimeRolesAreRead_thenTheyHaveNoPower() throws SQLException {
      var powerful =
          list(
              superuser,
              """
              select rolname from pg_roles
              where rolname in ('redress_owner', 'redress_app', 'redress_clock')
                and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
              union all
              select relname from pg_class
              where relowner in ('redress_app'::regrole, 'redress_clock'::regrole)
              union all
              select member::regrole::text from pg_auth_members
              where member in ('redress_app'::regrole, 'redress_clock'::regrole)
              """);

      assertThat(powerful).isEmpty();
    }

    @Test
    void whenATableIsAppendOnly_thenTheRuntimeRoleCannotChangeIt() throws SQLException {
      assertThat(tablesOfMerchants()).containsAll(APPEND_ONLY);
      for (var table : APPEND_ONLY) {
        var rights =
            list(
                superuser,
                """
                select has_any_column_privilege('redress_app', '%1$s', 'update')
                  or has_table_privilege('redress_app', '%1$s', 'delete')
                """
                    .formatted(table));

        assertThat(rights).as(table).containsExactly("f");
      }
    }

    @Test
    void whenWhatHappenedIsForgottenAfterItsTime_thenUntilThenNobodyChangesIt()
        throws SQLException {
      var mayChange = "select has_any_column_privilege('redress_app', 'security_event', 'update')";

      assertThat(list(superuser, mayChange)).containsExactly("f");
    }

    @Test
    void whenAnyTableIsTaken_thenNobodyMayEmptyItAndTheClockRoleSeesNone() throws SQLException {
      var rights =
          list(
              superuser,
              """
              select relname from pg_class
              where relkind in ('r', 'p', 'v', 'm') and relnamespace = 'public'::regnamespace
                and (has_table_privilege('redress_app', oid, 'truncate')
                  or has_any_column_privilege('redress_clock', oid, 'select, insert, update')
                  or has_table_privilege('redress_clock', oid, 'delete, truncate'))
              """);

      assertThat(rights).isEmpty();
    }

    @Test
    void whenAFunctionRunsAsItsOwner_thenItIsNotForEverybody() throws SQLException {
      var open =
          list(
              superuser,
              """
              select p.proname from pg_proc p
              where p.prosecdef and p.pronamespace = 'public'::regnamespace
                and (p.proacl is null or exists (
                  select 1 from aclexplode(p.proacl) a where a.grantee = 0)
                  or p.proconfig is null)
              """);

      assertThat(open).isEmpty();
    }
  }

  @Nested
  class GivenARowInEveryTable {
    private final UUID merchant = UUID.randomUUID();

    @Test
    void whenTheRuntimeRoleLooks_thenItSeesItsMerchantAndNobodyElse() throws SQLException {
      var address = TestDatabase.fresh();
      var tables = tablesOfMerchants();
      try (var filler = address.connect()) {
        dropChecks(filler);
        for (var table : tables) {
          insertRow(filler, table);
        }
      }

      try (var app = DriverManager.getConnection(address.url(), Roles.APP, "app")) {
        assertThat(tablesThatShowARow(app, tables)).isEmpty();
        tell(app, UUID.randomUUID().toString());
        assertThat(tablesThatShowARow(app, tables)).isEmpty();
        tell(app, merchant.toString());
        assertThat(tablesThatShowARow(app, tables)).isEqualTo(tables);
      }
    }

    private void tell(Connection app, String who) throws SQLException {
      run(app, "select set_config('app.merchant', '%s', false)".formatted(who));
    }

    private List<String> tablesThatShowARow(Connection app, List<String> tables)
        throws SQLException {
      var showing = new ArrayList<String>();
      for (var table : tables) {
        if (!list(app, "select 1 from " + table).isEmpty()) {
          showing.add(table);
        }
      }
      return showing;
    }

    // Only that a row is there counts here, not that it makes sense.
    private void dropChecks(Connection filler) throws SQLException {
      run(filler, "set session_replication_role = replica");
      var drops =
          list(
              filler,
              """
              select format('alter table %s drop constraint %I', conrelid::regclass, conname)
              from pg_constraint
              where contype = 'c' and connamespace = 'public'::regnamespace
              """);
      for (var drop : drops) {
        run(filler, drop);
      }
    }

    private void insertRow(Connection filler, String table) throws SQLException {
      var columns =
          list(
              filler,
              """
              select quote_ident(attname) from pg_attribute
              where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' and attidentity = '' and attnotnull
              order by attnum
              """
                  .formatted(table));
      var values =
          list(
              filler,
              """
              select case
                  when attname = 'merchant_id' then quote_literal('%s')
                  when atttypid = 'uuid'::regtype then 'gen_random_uuid()'
                  when atttypid = 'bool'::regtype then 'true'
                  when atttypid in ('jsonb'::regtype, 'json'::regtype) then quote_literal('{}')
                  when atttypid = 'date'::regtype then quote_literal('2026-01-01')
                  when atttypid = 'timestamptz'::regtype then quote_literal('2026-01-01T00:00:00Z')
                  when atttypid = 'time'::regtype then quote_literal('10:00')
                  when atttypid::regtype::text like any (array['%%[]', '%%multirange'])
                    then quote_literal('{}')
                  when atttypid = 'interval'::regtype then quote_literal('1 day')
                  else quote_literal('1')
                end
              from pg_attribute
              where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' and attidentity = '' and attnotnull
              order by attnum
              """
                  .formatted(merchant, table));
      run(
          filler,
          "insert into %s (%s) values (%s)"
              .formatted(table, String.join(", ", columns), String.join(", ", values)));
    }
  }
}
