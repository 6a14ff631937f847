package io.redress.privacy.store;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was erased, and when; rows are only ever added. */
@Repository
public class ErasureStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  ErasureStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** An erasure that was done. */
  public record Done(ConsumerId consumer, Instant at) {}

  /** Notes an erasure. */
  public void insert(ConsumerId id, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into erasure (merchant_id, consumer_id, erased_at, by_kind, by_id)
            values (:merchantId, :consumerId, :at, :byKind, :byId)
            on conflict (merchant_id, consumer_id) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("byKind", by.kind().name())
        .param("byId", by.id())
        .update();
  }

  public Optional<Instant> find(ConsumerId id) {
    return jdbc.sql(
            """
            select erased_at
            from erasure
            where merchant_id = :merchantId and consumer_id = :consumerId
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /** Erasures since a moment, the oldest first. */
  public List<Done> since(Instant moment) {
    return jdbc.sql(
            """
            select consumer_id, erased_at
            from erasure
            where merchant_id = :merchantId and erased_at >= :since
            order by erased_at, consumer_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("since", moment.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Done(
                    new ConsumerId(row.getObject("consumer_id", UUID.class)),
                    Objects.requireNonNull(row.getObject("erased_at", OffsetDateTime.class))
                        .toInstant()))
        .list();
  }
}
