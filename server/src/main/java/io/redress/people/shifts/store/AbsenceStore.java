package io.redress.people.shifts.store;

import io.redress.people.shifts.Absence;
import io.redress.people.shifts.AbsenceKind;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.AbsenceId;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps when people of the merchant in scope are away. */
@Repository
public class AbsenceStore {
  private static final int MOST_LISTED = 2_000;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  AbsenceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Absences that have not ended before this day, of those who still work here. */
  public List<Absence> since(LocalDate day) {
    return jdbc.sql(
            """
            select a.absence_id, a.staff_id, a.kind, a.first_day, a.last_day, a.deputy_id
            from absence a
              join staff s on s.merchant_id = a.merchant_id and s.staff_id = a.staff_id
            where a.merchant_id = :merchantId
              and a.last_day >= :day
              and s.disabled_at is null
            order by a.first_day, a.absence_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("day", day)
        .param("most", MOST_LISTED)
        .query(AbsenceStore::absence)
        .list();
  }

  public Optional<Absence> byId(AbsenceId id) {
    return jdbc.sql(
            """
            select absence_id, staff_id, kind, first_day, last_day, deputy_id
            from absence
            where merchant_id = :merchantId and absence_id = :absenceId
            """)
        .param("merchantId", tenancy.require().value())
        .param("absenceId", id.value())
        .query(AbsenceStore::absence)
        .optional();
  }

  /** Keeps an absence; false when the same was told before, by whomever. */
  public boolean insertUnlessTold(Absence absence, Instant now, String by) {
    return jdbc.sql(
                """
                insert into absence
                  (merchant_id, absence_id, staff_id, kind, first_day, last_day, deputy_id, told_at,
                   told_by)
                values
                  (:merchantId, :absenceId, :staffId, :kind, :from, :until, :deputy, :now, :by)
                on conflict do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("absenceId", absence.id().value())
            .param("staffId", absence.staff().value())
            .param("kind", absence.kind().name().toLowerCase(Locale.ROOT))
            .param("from", absence.from())
            .param("until", absence.until())
            .param("deputy", absence.deputy().map(StaffId::value).orElse(null), Types.OTHER)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update()
        == 1;
  }

  /** False when it is not there any more. */
  public boolean delete(AbsenceId id) {
    return jdbc.sql(
                """
                delete from absence
                where merchant_id = :merchantId and absence_id = :absenceId
                """)
            .param("merchantId", tenancy.require().value())
            .param("absenceId", id.value())
            .update()
        == 1;
  }

  private static Absence absence(ResultSet row, int number) throws SQLException {
    return new Absence(
        new AbsenceId(row.getObject("absence_id", UUID.class)),
        new StaffId(row.getObject("staff_id", UUID.class)),
        AbsenceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        day(row, "first_day"),
        day(row, "last_day"),
        Optional.ofNullable(row.getObject("deputy_id", UUID.class)).map(StaffId::new));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
