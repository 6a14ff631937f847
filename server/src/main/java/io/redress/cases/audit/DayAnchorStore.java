package io.redress.cases.audit;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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

  /** The last hash of the day of each case that changed on it, by case. */
  SortedMap<String, String> lastHashes(LocalDate day) {
    var hashes = new TreeMap<String, String>();
    jdbc.sql(
            """
            select distinct on (case_id) case_id, encode(hash, 'hex') as hash
            from case_event
            where merchant_id = :merchantId
              and at >= :from
              and at < :until
            order by case_id, sequence_number desc
            """)
        .param("merchantId", tenancy.require().value())
        .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query((row, number) -> hashes.put(row.getString("case_id"), row.getString("hash")))
        .list();
    return hashes;
  }

  /** Keeps a seal; a day that another node has sealed meanwhile stays as it is. */
  void insert(DayAnchor anchor, Instant sealedAt) {
    jdbc.sql(
            """
            insert into chain_anchor (merchant_id, day, cases, head, sealed_at)
            values (:merchantId, :day, :cases, decode(:head, 'hex'), :sealedAt)
            on conflict (merchant_id, day) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("day", anchor.day())
        .param("cases", anchor.cases())
        .param("head", anchor.head())
        .param("sealedAt", sealedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All seals, the oldest first. */
  List<DayAnchor> all() {
    return jdbc.sql(
            """
            select day, cases, head
            from chain_anchor
            where merchant_id = :merchantId
            order by day
            """)
        .param("merchantId", tenancy.require().value())
        .query(
            (row, number) ->
                new DayAnchor(
                    row.getObject("day", LocalDate.class),
                    row.getInt("cases"),
                    HexFormat.of().formatHex(row.getBytes("head"))))
        .list();
  }
}
