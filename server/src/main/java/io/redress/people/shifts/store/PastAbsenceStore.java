package io.redress.people.shifts.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences that ended so long ago that nobody needs to know of them; least of all of illness. */
@Repository
class PastAbsenceStore implements CleanUp {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PastAbsenceStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public String kind() {
    return "absences";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(90, 14, 1095);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    return jdbc.sql(
            """
            delete from absence
            where merchant_id = :merchantId
              and absence_id in (
                select absence_id
                from absence
                where merchant_id = :merchantId and last_day < :before
                order by last_day
                limit :most)
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", LocalDate.ofInstant(endedBefore, ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
