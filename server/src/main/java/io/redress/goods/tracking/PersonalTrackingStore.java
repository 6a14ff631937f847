package io.redress.goods.tracking;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What carriers said of the parcels of a person, and of new pieces sent to her: they write down
 * neighbours and front doors. Erased are places and words; that something happened, and when,
 * stays.
 */
@Repository
class PersonalTrackingStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalTrackingStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.CASE;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.PARCELS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select n.carrier, n.tracking_number, n.kind, n.happened_at, n.place, n.words
                  from tracking_news n
                  where n.merchant_id = :merchantId
                    and (
                      (n.carrier, n.tracking_number) in (
                        select lower(p.carrier), p.tracking_number
                        from parcel p
                        join parcel_piece i
                          on i.merchant_id = p.merchant_id and i.parcel_id = p.parcel_id
                        where p.merchant_id = :merchantId
                          and (i.case_id = any(:cases) or i.order_id = any(:orders)))
                      or n.tracking_number in (
                        select upper(regexp_replace(d.tracking, '[^0-9A-Za-z]', '', 'g'))
                        from dispatch d
                        where d.merchant_id = :merchantId and d.case_id = any(:cases)))
                  order by n.happened_at, n.tracking_number, n.event_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("orders", subject.orderIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update tracking_news
            set place = '', words = ''
            where merchant_id = :merchantId
              and (
                (carrier, tracking_number) in (
                  select lower(p.carrier), p.tracking_number
                  from parcel p
                  join parcel_piece i
                    on i.merchant_id = p.merchant_id and i.parcel_id = p.parcel_id
                  where p.merchant_id = :merchantId
                    and (i.case_id = any(:cases) or i.order_id = any(:orders)))
                or tracking_number in (
                  select upper(regexp_replace(d.tracking, '[^0-9A-Za-z]', '', 'g'))
                  from dispatch d
                  where d.merchant_id = :merchantId and d.case_id = any(:cases)))
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("orders", subject.orderIds())
        .update();
  }
}
