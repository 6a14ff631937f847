package io.redress.money.ledger;

import io.redress.money.ledger.PostingChain.Link;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the books; they are only ever added. */
@Component
class LedgerStore {
  /** Where a chain ends now. */
  record Head(int sequenceNumber, String hash) {}

  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  LedgerStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  Head head(UUID chain) {
    return trips
        .sql(
            """
            select sequence_number, hash
            from ledger_posting
            where merchant_id = :merchantId and chain_id = :chain
            order by sequence_number desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("chain", chain)
        .optional((row, number) -> new Head(row.getInt("sequence_number"), hex(row, "hash")))
        .ask()
        .orElseGet(() -> new Head(0, PostingChain.start()));
  }

  boolean isBooked(PostingKind kind, UUID reference) {
    return jdbc.sql(
            """
            select exists (
              select 1
              from ledger_posting
              where merchant_id = :merchantId and kind = :kind and reference_id = :reference)
            """)
        .param("merchantId", tenancy.require().value())
        .param("kind", code(kind))
        .param("reference", reference)
        .query(Boolean.class)
        .single();
  }

  /** All chains of the merchant. */
  List<UUID> chains() {
    return jdbc.sql(
            """
            select distinct chain_id
            from ledger_posting
            where merchant_id = :merchantId
            order by chain_id
            """)
        .param("merchantId", tenancy.require().value())
        .query((row, number) -> row.getObject("chain_id", UUID.class))
        .list();
  }

  void insert(Posting posting, Link link) {
    var entries = posting.entries();
    trips
        .sql(
            """
            with posting as (
              insert into ledger_posting (merchant_id, posting_id, chain_id, case_id, kind,
                reference_id, at, sequence_number, previous_hash, hash)
              values (:merchantId, :postingId, :chain, :caseId, :kind,
                :reference, :at, :sequenceNumber, :previousHash, :hash)
              returning merchant_id, posting_id)
            insert into ledger_entry (merchant_id, posting_id, entry_number, account, amount_minor,
              currency)
            select p.merchant_id, p.posting_id, e.number, e.account, e.amount, e.currency
            from posting p,
              unnest(cast(:accounts as text[]), cast(:amounts as bigint[]),
                cast(:currencies as text[]))
                with ordinality as e (account, amount, currency, number)
            """)
        .param("merchantId", tenancy.require().value())
        .param("postingId", posting.id().value())
        .param("chain", posting.chain())
        .param("caseId", posting.caseId().map(id -> id.value()).orElse(null))
        .param("kind", code(posting.kind()))
        .param("reference", posting.reference())
        .param("at", posting.at().atOffset(ZoneOffset.UTC))
        .param("sequenceNumber", link.sequenceNumber())
        .param("previousHash", HexFormat.of().parseHex(link.previousHash()))
        .param("hash", HexFormat.of().parseHex(link.hash()))
        .param("accounts", entries.stream().map(e -> code(e.account())).toArray(String[]::new))
        .param("amounts", entries.stream().map(e -> e.amount().minorUnits()).toArray(Long[]::new))
        .param(
            "currencies",
            entries.stream().map(e -> e.amount().currency().toString()).toArray(String[]::new))
        .later();
  }

  /** The postings of a chain, in order; the entries are read as they stand, however they stand. */
  List<Link> links(UUID chain) {
    return jdbc.sql(
            """
            select p.sequence_number, p.previous_hash, p.hash, p.chain_id, p.posting_id, p.case_id,
              p.kind, p.reference_id, p.at,
              array(
                select upper(e.account) || ' ' || e.amount_minor || ' ' || e.currency
                from ledger_entry e
                where e.merchant_id = p.merchant_id and e.posting_id = p.posting_id
                order by e.entry_number) as entries
            from ledger_posting p
            where p.merchant_id = :merchantId and p.chain_id = :chain
            order by p.sequence_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("chain", chain)
        .query((row, number) -> link(row))
        .list();
  }

  List<Entry> balances() {
    return jdbc.sql(
            """
            select account, currency, cast(sum(amount_minor) as bigint) as balance
            from ledger_entry
            where merchant_id = :merchantId
            group by account, currency
            having sum(amount_minor) <> 0
            order by account, currency
            """)
        .param("merchantId", tenancy.require().value())
        .query(LedgerStore::balance)
        .list();
  }

  List<Entry> balances(Instant before) {
    return jdbc.sql(
            """
            select e.account, e.currency, cast(sum(e.amount_minor) as bigint) as balance
            from ledger_entry e
            join ledger_posting p
              on p.merchant_id = e.merchant_id and p.posting_id = e.posting_id
            where e.merchant_id = :merchantId and p.at < :before
            group by e.account, e.currency
            having sum(e.amount_minor) <> 0
            order by e.account, e.currency
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(LedgerStore::balance)
        .list();
  }

  private static Entry balance(ResultSet row, int number) throws SQLException {
    return new Entry(
        Account.valueOf(row.getString("account").toUpperCase(Locale.ROOT)),
        Money.of(row.getLong("balance"), row.getString("currency")));
  }

  private static Link link(ResultSet row) throws SQLException {
    var fields = new ArrayList<String>();
    fields.add(row.getString("chain_id"));
    fields.add(row.getString("posting_id"));
    fields.add(Optional.ofNullable(row.getString("case_id")).orElse("-"));
    fields.add(row.getString("kind").toUpperCase(Locale.ROOT));
    fields.add(row.getString("reference_id"));
    fields.add(instant(row).toString());
    fields.addAll(List.of((String[]) row.getArray("entries").getArray()));
    return new Link(
        row.getInt("sequence_number"), hex(row, "previous_hash"), hex(row, "hash"), fields);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static String hex(ResultSet row, String column) throws SQLException {
    return HexFormat.of().formatHex(row.getBytes(column));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
