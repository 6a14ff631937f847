package io.redress.privacy.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.privacy.LegalHold;
import io.redress.shared.ConsumerId;
import io.redress.shared.LegalHoldId;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The claims that are defended. */
@Repository
public class HoldStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  HoldStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(ConsumerId consumer, LegalHold hold, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into legal_hold (merchant_id, hold_id, consumer_id, reason, until, placed_by,
              placed_at)
            values (:merchantId, :holdId, :consumerId, :reason, :until, :by, :now)
            """)
        .param("merchantId", tenancy.require().value())
        .param("holdId", hold.id().value())
        .param("consumerId", consumer.value())
        .param("reason", hold.reason())
        .param("until", hold.until())
        .param("by", by.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** True when there was such a hold that nobody had released. */
  public boolean release(LegalHoldId id, StaffId by, Instant now) {
    return jdbc.sql(
                """
                update legal_hold
                set released_by = :by, released_at = :now
                where merchant_id = :merchantId and hold_id = :holdId and released_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("holdId", id.value())
            .param("by", by.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The holds on a person that are good on a day, the longest first. */
  public List<LegalHold> of(ConsumerId id, LocalDate day) {
    return jdbc.sql(
            """
            select hold_id, reason, until
            from legal_hold
            where merchant_id = :merchantId and consumer_id = :consumerId
              and released_at is null and until >= :day
            order by until desc, hold_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .param("day", day)
        .query(
            (row, number) ->
                new LegalHold(
                    new LegalHoldId(row.getObject("hold_id", UUID.class)),
                    row.getString("reason"),
                    Objects.requireNonNull(row.getObject("until", LocalDate.class))))
        .list();
  }
}
