package io.redress.consumers.store;

import static java.util.stream.Collectors.toMap;

import io.redress.consumers.Consumer;
import io.redress.consumers.NewConsumer;
import io.redress.consumers.QuietHours;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.ConsumerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps consumers; of an erased one the row stays, for what her id stands in. */
@Repository
public class ConsumerStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  ConsumerStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** Inserts the consumer; false when one with the same address was faster. */
  public boolean insertUnlessThere(ConsumerId id, NewConsumer consumer, Instant now) {
    return jdbc.sql(
                """
                insert into consumer
                  (merchant_id, consumer_id, name, email, phone, country, language, time_zone,
                   created_at)
                values
                  (:merchantId, :consumerId, :name, :email, :phone, :country, :language, :zone,
                   :now)
                on conflict (merchant_id, lower(email)) where erased_at is null do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("name", consumer.name())
            .param("email", consumer.email())
            .param("phone", consumer.phone().orElse(null))
            .param("country", consumer.country())
            .param("language", consumer.language())
            .param("zone", consumer.zone().getId())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<Consumer> byEmail(String email) {
    return jdbc.sql(
            """
            select consumer_id, name, email, phone, country, language, time_zone, quiet_from,
              quiet_to
            from consumer
            where merchant_id = :merchantId
              and lower(email) = lower(:email)
              and erased_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("email", email)
        .query(ConsumerStore::consumer)
        .optional();
  }

  public Question<Map<ConsumerId, Consumer>> byIds(Collection<ConsumerId> ids) {
    return trips
        .sql(
            """
            select consumer_id, name, email, phone, country, language, time_zone, quiet_from,
              quiet_to
            from consumer
            where merchant_id = :merchantId
              and consumer_id = any(:ids)
            """)
        .param("merchantId", tenancy.require().value())
        .param("ids", ids.stream().map(ConsumerId::value).toArray(UUID[]::new))
        .list(ConsumerStore::consumer)
        .map(found -> found.stream().collect(toMap(Consumer::id, consumer -> consumer)));
  }

  /** True when there was such a consumer. */
  public boolean changeLanguage(ConsumerId id, String language) {
    return jdbc.sql(
                """
                update consumer
                set language = :language
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("language", language)
            .update()
        == 1;
  }

  /** Which change of quiet hours is in force, counted from 0; empty for nobody. */
  public OptionalInt quietVersion(ConsumerId id) {
    return jdbc.sql(
            """
            select quiet_version
            from consumer
            where merchant_id = :merchantId
              and consumer_id = :consumerId
            """)
        .param("merchantId", tenancy.require().value())
        .param("consumerId", id.value())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** True when there was such a consumer whose quiet hours stand at this version. */
  public boolean changeQuietHours(ConsumerId id, Optional<QuietHours> quiet, int readVersion) {
    return jdbc.sql(
                """
                update consumer
                set quiet_from = cast(:from as time), quiet_to = cast(:to as time),
                  quiet_version = quiet_version + 1
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and quiet_version = :readVersion
                  and erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("from", quiet.map(hours -> hours.from().toString()).orElse(null))
            .param("to", quiet.map(hours -> hours.to().toString()).orElse(null))
            .param("readVersion", readVersion)
            .update()
        == 1;
  }

  /** True when there was such a consumer. */
  public boolean changeName(ConsumerId id, String name) {
    return jdbc.sql(
                """
                update consumer
                set name = :name
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("name", name)
            .update()
        == 1;
  }

  /** True when there was such a consumer. */
  public boolean changePhone(ConsumerId id, Optional<String> phone) {
    return jdbc.sql(
                """
                update consumer
                set phone = :phone
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and erased_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("phone", phone.orElse(null))
            .update()
        == 1;
  }

  /** False when letters do not go to the one address, or the other is another person's. */
  public boolean changeEmail(ConsumerId id, String from, String to) {
    return jdbc.sql(
                """
                update consumer
                set email = :to
                where merchant_id = :merchantId
                  and consumer_id = :consumerId
                  and email = :from
                  and erased_at is null
                  and not exists (
                    select 1
                    from consumer other
                    where other.merchant_id = :merchantId
                      and lower(other.email) = lower(:to)
                      and other.erased_at is null
                      and other.consumer_id <> :consumerId)
                """)
            .param("merchantId", tenancy.require().value())
            .param("consumerId", id.value())
            .param("from", from)
            .param("to", to)
            .update()
        == 1;
  }

  private static Consumer consumer(ResultSet row, int number) throws SQLException {
    return new Consumer(
        new ConsumerId(row.getObject("consumer_id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        Optional.ofNullable(row.getString("phone")),
        row.getString("country"),
        row.getString("language"),
        ZoneId.of(row.getString("time_zone")),
        quiet(row));
  }

  private static Optional<QuietHours> quiet(ResultSet row) throws SQLException {
    var from = row.getObject("quiet_from", LocalTime.class);
    return from == null
        ? Optional.empty()
        : Optional.of(new QuietHours(from, row.getObject("quiet_to", LocalTime.class)));
  }
}
