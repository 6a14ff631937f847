package io.redress.people.store;

import io.redress.people.signin.SecurityEvent;
import io.redress.platform.clock.NewIds;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened with accounts, keys and links; it is never changed until it goes. */
@Repository
public class SecurityEventStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final NewIds ids;

  SecurityEventStore(JdbcClient jdbc, Tenancy tenancy, NewIds ids) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.ids = ids;
  }

  public void insert(SecurityEvent event) {
    jdbc.sql(
            """
            insert into security_event
              (merchant_id, event_id, at, kind, staff_id, actor_id, detail, device, address)
            values
              (:merchantId, :eventId, :at, :kind, :staffId, :actorId, :detail, :device, :address)
            """)
        .param("merchantId", tenancy.require().value())
        .param("eventId", ids.next())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("kind", event.kind().name().toLowerCase(Locale.ROOT))
        .param("staffId", event.about().map(StaffId::value).orElse(null))
        .param("actorId", event.by().map(StaffId::value).orElse(null))
        .param("detail", event.detail())
        .param("device", event.device())
        .param("address", event.address())
        .update();
  }

  public List<SecurityEvent> of(StaffId about, int most) {
    return jdbc.sql(
            """
            select at, kind, staff_id, actor_id, detail, device, address
            from security_event
            where merchant_id = :merchantId
              and staff_id = :staffId
            order by at desc, event_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", about.value())
        .param("most", most)
        .query(SecurityEventStore::event)
        .list();
  }

  public List<SecurityEvent> latest(int most) {
    return jdbc.sql(
            """
            select at, kind, staff_id, actor_id, detail, device, address
            from security_event
            where merchant_id = :merchantId
            order by at desc, event_id desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(SecurityEventStore::event)
        .list();
  }

  private static SecurityEvent event(ResultSet row, int number) throws SQLException {
    return new SecurityEvent(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        SecurityEvent.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("staff_id", UUID.class)).map(StaffId::new),
        Optional.ofNullable(row.getObject("actor_id", UUID.class)).map(StaffId::new),
        row.getString("detail"),
        row.getString("device"),
        row.getString("address"));
  }
}
