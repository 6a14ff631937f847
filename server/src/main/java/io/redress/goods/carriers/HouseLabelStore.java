package io.redress.goods.carriers;

import io.redress.platform.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running numbers of labels that the merchant in scope makes itself. */
@Component
class HouseLabelStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final Clock clock;

  HouseLabelStore(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** Gives this key the next number, unless it has one. */
  void make(String key) {
    // One after the other, so that no number is given twice.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('house_label ' || :merchant, 0))")
        .param("merchant", tenancy.require().toString())
        .query(rows -> {});
    jdbc.sql(
            """
            insert into house_label (merchant_id, label_number, order_key, made_at)
            select :merchantId, coalesce(max(l.label_number), 0) + 1, :key, :now
            from house_label l
            where l.merchant_id = :merchantId
            on conflict (merchant_id, order_key) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("key", key)
        .param("now", now())
        .update();
  }

  Optional<Long> numberOf(String key) {
    return jdbc.sql(
            """
            select label_number
            from house_label
            where merchant_id = :merchantId and order_key = :key
            """)
        .param("merchantId", tenancy.require().value())
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  /** Notes that a label does not count any more; false when there is none. */
  boolean cancel(long number) {
    return jdbc.sql(
                """
                update house_label
                set cancelled_at = coalesce(cancelled_at, :now)
                where merchant_id = :merchantId and label_number = :number
                """)
            .param("merchantId", tenancy.require().value())
            .param("number", number)
            .param("now", now())
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
