package io.redress.cases.audit;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The daily seals; they are only ever added. */
@Repository
class DayAnchorStore {
  /** A day of a merchant that has events and no seal. */
  record OpenDay(MerchantId merchant, LocalDate day) {}

  private final JdbcClient jdbc;
  private final JdbcClient clock;
  private final Tenancy tenancy;

  DayAnchorStore(
      JdbcClient jdbc, @Qualifier("clockDataSource") DataSource clockDataSource, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.clock = JdbcClient.create(clockDataSource);
    this.tenancy = tenancy;
  }

  /** Days of all merchants that are not sealed, the oldest first. */
  List<OpenDay> toAnchor(Instant since, Instant until) {
    return clock
        .sql("select merchant_id, day from days_to_anchor(:since, :until)")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new OpenDay(
                    new MerchantId(row.getObject("merchant_id", UUID.class)),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  /** The seals of a day as they are made from what is there now. */
  DayAnchor again(LocalDate day) {
    return new DayAnchor(
        day, Seal.over(lastEvents(day)), Optional.of(Seal.over(lastPostings(day))));
  }

  private SortedMap<String, String> lastEvents(LocalDate day) {
    return ofDay(
        jdbc.sql(
            """
            select distinct on (case_id) case_id as chain, encode(hash, 'hex') as hash
            from case_event
            where merchant_id = :merchantId
              and at >= :from
              and at < :until
            order by case_id, sequence_number desc
            """),
        day);
  }

  private SortedMap<String, String> lastPostings(LocalDate day) {
    return ofDay(
        jdbc.sql(
            """
            select distinct on (chain_id) chain_id as chain, encode(hash, 'hex') as hash
            from ledger_posting
            where merchant_id = :merchantId
              and at >= :from
              and at < :until
            order by chain_id, sequence_number desc
            """),
        day);
  }

  private SortedMap<String, String> ofDay(JdbcClient.StatementSpec lastHashes, LocalDate day) {
    var hashes = new TreeMap<String, String>();
    lastHashes
        .param("merchantId", tenancy.require().value())
        .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query((row, number) -> hashes.put(row.getString("chain"), row.getString("hash")))
        .list();
    return hashes;
  }

  /** Keeps a seal; a day that another node has sealed meanwhile stays as it is. */
  void insert(DayAnchor anchor, Instant sealedAt) {
    jdbc.sql(
            """
            insert into chain_anchor (merchant_id, day, cases, head, ledgers, ledger_head,
              sealed_at)
            values (:merchantId, :day, :cases, decode(:head, 'hex'), :ledgers,
              decode(:ledgerHead, 'hex'), :sealedAt)
            on conflict (merchant_id, day) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("day", anchor.day())
        .param("cases", anchor.cases().chains())
        .param("head", anchor.cases().head())
        .param("ledgers", anchor.ledger().map(Seal::chains).orElse(null), Types.INTEGER)
        .param("ledgerHead", anchor.ledger().map(Seal::head).orElse(null), Types.VARCHAR)
        .param("sealedAt", sealedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All seals, the oldest first. */
  List<DayAnchor> all() {
    return jdbc.sql(
            """
            select day, cases, encode(head, 'hex') as head, ledgers,
              encode(ledger_head, 'hex') as ledger_head
            from chain_anchor
            where merchant_id = :merchantId
            order by day
            """)
        .param("merchantId", tenancy.require().value())
        .query((row, number) -> anchor(row))
        .list();
  }

  private static DayAnchor anchor(ResultSet row) throws SQLException {
    var ledgerHead = Optional.ofNullable(row.getString("ledger_head"));
    var ledgers = row.getInt("ledgers");
    return new DayAnchor(
        row.getObject("day", LocalDate.class),
        new Seal(row.getInt("cases"), row.getString("head")),
        ledgerHead.map(head -> new Seal(ledgers, head)));
  }
}
