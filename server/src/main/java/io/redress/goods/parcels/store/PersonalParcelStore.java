package io.redress.goods.parcels.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parcels of a person; erased are the names and places on labels and what was said on the way.
 * That a box travelled, from which country and when, stays.
 */
@Repository
class PersonalParcelStore implements PersonalRecords {
  private static final List<String> ERASURES =
      List.of(
          """
          update parcel_address
          set name = '', lines = '', postal_code = '', city = '', region = '', phone = ''
          where merchant_id = :merchantId and parcel_id in (
            select i.parcel_id
            from parcel_piece i
            where i.merchant_id = :merchantId
              and (i.case_id = any(:cases) or i.order_id = any(:orders)))
          """,
          """
          update parcel_event
          set place = '', words = ''
          where merchant_id = :merchantId and parcel_id in (
            select i.parcel_id
            from parcel_piece i
            where i.merchant_id = :merchantId
              and (i.case_id = any(:cases) or i.order_id = any(:orders)))
          """);

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalParcelStore(JdbcClient jdbc, Tenancy tenancy) {
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
                  select p.number, p.leg, p.way, p.carrier, p.tracking_number, p.state,
                    p.announced_at, p.delivered_at, a.side, a.name, a.lines, a.postal_code, a.city,
                    a.region, a.country, a.phone
                  from parcel p
                  join parcel_address a
                    on a.merchant_id = p.merchant_id and a.parcel_id = p.parcel_id
                  where p.merchant_id = :merchantId and p.parcel_id in (
                    select i.parcel_id
                    from parcel_piece i
                    where i.merchant_id = :merchantId
                      and (i.case_id = any(:cases) or i.order_id = any(:orders)))
                  order by p.announced_at, p.parcel_id, a.side) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("orders", subject.orderIds()));
    telling.rows(
        Section.PARCELS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select p.number, e.event_number, e.move, e.state, e.place, e.words, e.at
                  from parcel_event e
                  join parcel p on p.merchant_id = e.merchant_id and p.parcel_id = e.parcel_id
                  where e.merchant_id = :merchantId and e.parcel_id in (
                    select i.parcel_id
                    from parcel_piece i
                    where i.merchant_id = :merchantId
                      and (i.case_id = any(:cases) or i.order_id = any(:orders)))
                  order by p.announced_at, e.parcel_id, e.event_number) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("orders", subject.orderIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    for (var erasure : ERASURES) {
      jdbc.sql(erasure)
          .param("merchantId", tenancy.require().value())
          .param("cases", subject.caseIds())
          .param("orders", subject.orderIds())
          .update();
    }
  }
}
