package io.redress.people.store;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps staff; who was disabled is not found any more. */
@Repository
public class StaffStore {
  private static final int MOST_STAFF = 500;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  StaffStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Somebody with the hash of the password; who was only invited has none yet. */
  public record StaffWithHash(StaffMember member, Optional<String> passwordHash) {}

  /** False when the address is taken. */
  public boolean insertUnlessThere(StaffMember member, Optional<String> passwordHash, Instant now) {
    return jdbc.sql(
                """
                insert into staff
                  (merchant_id, staff_id, email, name, password_hash, role, language, time_zone,
                   created_at)
                values
                  (:merchantId, :staffId, :email, :name, :passwordHash, :role, :language, :zone,
                   :now)
                on conflict (merchant_id, email) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("staffId", member.id().value())
            .param("email", member.email())
            .param("name", member.name())
            .param("passwordHash", passwordHash.orElse(null))
            .param("role", member.role().name().toLowerCase(Locale.ROOT))
            .param("language", member.language())
            .param("zone", member.zone().getId())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public Optional<StaffMember> byId(StaffId id) {
    return jdbc.sql(
            """
            select staff_id, email, name, role, language, time_zone
            from staff
            where merchant_id = :merchantId
              and staff_id = :staffId
              and disabled_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", id.value())
        .query(StaffStore::member)
        .optional();
  }

  public Optional<StaffWithHash> withHash(String email) {
    return jdbc.sql(
            """
            select staff_id, email, name, role, language, time_zone, password_hash
            from staff
            where merchant_id = :merchantId
              and email = :email
              and disabled_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .param("email", email)
        .query(
            (row, number) ->
                new StaffWithHash(
                    member(row, number), Optional.ofNullable(row.getString("password_hash"))))
        .optional();
  }

  public void setPasswordHash(StaffId id, String passwordHash) {
    jdbc.sql(
            """
            update staff
            set password_hash = :passwordHash
            where merchant_id = :merchantId
              and staff_id = :staffId
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", id.value())
        .param("passwordHash", passwordHash)
        .update();
  }

  /** False when there is nobody whose role could change. */
  public boolean setRole(StaffId id, Role role) {
    return jdbc.sql(
                """
                update staff
                set role = :role
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and disabled_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("staffId", id.value())
            .param("role", role.name().toLowerCase(Locale.ROOT))
            .update()
        == 1;
  }

  /** By when somebody needs a second factor; the given date when none was set before. */
  public Instant secondFactorDue(StaffId id, Instant otherwise) {
    return jdbc.sql(
            """
            update staff
            set second_factor_due_at = coalesce(second_factor_due_at, :otherwise)
            where merchant_id = :merchantId
              and staff_id = :staffId
            returning second_factor_due_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", id.value())
        .param("otherwise", otherwise.atOffset(ZoneOffset.UTC))
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  /** How many administrators still work here; locked, so that two cannot both be the last. */
  public int lockAdministrators() {
    return jdbc.sql(
            """
            select staff_id
            from staff
            where merchant_id = :merchantId
              and role = 'administrator'
              and disabled_at is null
            order by staff_id
            for update
            """)
        .param("merchantId", tenancy.require().value())
        .query(UUID.class)
        .list()
        .size();
  }

  public List<StaffMember> list() {
    return jdbc.sql(
            """
            select staff_id, email, name, role, language, time_zone
            from staff
            where merchant_id = :merchantId
              and disabled_at is null
            order by name, staff_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", MOST_STAFF)
        .query(StaffStore::member)
        .list();
  }

  /** False when there is nobody to disable. */
  public boolean disable(StaffId id, Instant now) {
    return jdbc.sql(
                """
                update staff
                set disabled_at = :now
                where merchant_id = :merchantId
                  and staff_id = :staffId
                  and disabled_at is null
                """)
            .param("merchantId", tenancy.require().value())
            .param("staffId", id.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static StaffMember member(ResultSet row, int number) throws SQLException {
    return new StaffMember(
        new StaffId(row.getObject("staff_id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getString("language"),
        ZoneId.of(row.getString("time_zone")));
  }
}
