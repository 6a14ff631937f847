package io.redress.consumers.store;

import io.redress.consumers.AddressChange;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ConsumerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code address_change}. */
@Repository
public class AddressChangeStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AddressChangeStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  public void insert(AddressChange change) {
    jdbc.sql(
            """
            insert into address_change
              (merchant_id, change_id, consumer_id, old_email, new_email, asked_at)
            values
              (:merchantId, :changeId, :consumerId, :oldEmail, :newEmail, :askedAt)
            """)
        .param("merchantId", tenancy.require().value())
        .param("changeId", change.id())
        .param("consumerId", change.consumerId().value())
        .param("oldEmail", change.oldEmail())
        .param("newEmail", change.newEmail())
        .param("askedAt", change.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<AddressChange> byId(UUID id) {
    return jdbc.sql(
            """
            select change_id, consumer_id, old_email, new_email, asked_at, confirmed_at, undone_at
            from address_change
            where merchant_id = :merchantId
              and change_id = :changeId
            """)
        .param("merchantId", tenancy.require().value())
        .param("changeId", id)
        .query(AddressChangeStore::change)
        .optional();
  }

  /** The first that was confirmed after a moment and not taken back. */
  public Optional<AddressChange> firstDoneSince(ConsumerId consumer, Instant moment) {
    return jdbc.sql(
            """
            select change_id, consumer_id, old_email, new_email, asked_at, confirmed_at, undone_at
            from address_change
            where merchant_id = :merchantId
              and consumer_id = :consumerId
              and confirmed_at > :moment
              and undone_at is null
            order by confirmed_at
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", consumer.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(AddressChangeStore::change)
        .optional();
  }

  /** False when it was confirmed before. */
  public boolean confirm(UUID id, Instant now) {
    return jdbc.sql(
                """
                update address_change
                set confirmed_at = :now
                where merchant_id = :merchantId
                  and change_id = :changeId
                  and confirmed_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("changeId", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False when it was not confirmed, or taken back before. */
  public boolean undo(UUID id, Instant now) {
    return jdbc.sql(
                """
                update address_change
                set undone_at = :now
                where merchant_id = :merchantId
                  and change_id = :changeId
                  and confirmed_at is not null
                  and undone_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("changeId", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static AddressChange change(ResultSet row, int number) throws SQLException {
    return new AddressChange(
        row.getObject("change_id", UUID.class),
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        row.getString("old_email"),
        row.getString("new_email"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getObject("undone_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
