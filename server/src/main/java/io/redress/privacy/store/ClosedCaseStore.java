package io.redress.privacy.store;

import io.redress.platform.cleanup.CleanUp;
import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.PersonalRecords.Belonging;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Words, letters and photos of cases that were closed long ago. The default is the three years in
 * which most claims of Europe lapse (Germany: sections 195 and 199 BGB, to the end of the year, so
 * four); what is defended is kept while its hold lasts.
 */
@Repository
class ClosedCaseStore implements CleanUp {
  private static final int LEAST_DAYS = 365;
  private static final int STANDARD_DAYS = 4 * 365 + 1;
  private static final int MOST_DAYS = 10 * 366;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final List<PersonalRecords> records;
  private final Clock clock;

  ClosedCaseStore(JdbcClient jdbc, Tenancy tenancy, List<PersonalRecords> records, Clock clock) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.records = records.stream().filter(each -> each.belonging() == Belonging.CASE).toList();
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "closed_cases";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(STANDARD_DAYS, LEAST_DAYS, MOST_DAYS);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    var now = clock.instant();
    var closed = closed(endedBefore, most);
    for (var each : closed) {
      records.forEach(record -> record.erase(each, now));
    }
    return closed.size();
  }

  private List<DataSubject> closed(Instant endedBefore, int most) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            """
            select c.case_id, c.consumer_id
            from after_sales_case c
            where c.merchant_id = :merchantId and c.closed_at < :before
              and c.words_erased_at is null
              and not exists (
                select 1
                from legal_hold h
                where h.merchant_id = c.merchant_id and h.consumer_id = c.consumer_id
                  and h.released_at is null and h.until >= :today)
            order by c.closed_at
            limit :most
            for update of c skip locked
            """)
        .param("merchantId", tenancy.require().value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .param("today", now.toLocalDate())
        .param("most", most)
        .query(
            (row, number) ->
                DataSubject.ofCase(
                    new ConsumerId(row.getObject("consumer_id", UUID.class)),
                    new CaseId(row.getObject("case_id", UUID.class))))
        .list();
  }
}
