package io.redress.goods.tracking;

import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which parcels of the merchant in scope their carrier is asked after, and when it was last. */
@Repository
public class TrackingQuestions {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  TrackingQuestions(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /**
   * Numbers of parcels with this carrier that are under way, of which nothing was heard and that
   * nobody asked after since a moment; those first that were never asked after.
   */
  @Transactional(readOnly = true)
  public List<TrackingNumber> silentSince(String carrier, Instant moment, int most) {
    return jdbc.sql(
            """
            select p.tracking_number
            from parcel p
            left join tracking_question q
              on q.merchant_id = p.merchant_id and q.carrier = lower(p.carrier)
                and q.tracking_number = p.tracking_number
            where p.merchant_id = :merchantId and lower(p.carrier) = :carrier
              and p.state in ('labelled', 'handed_over', 'in_transit')
              and p.tracking_number ~ '^[0-9A-Z]{5,40}$'
              and (q.asked_at is null or q.asked_at < :moment)
              and not exists (
                select 1
                from tracking_news n
                where n.merchant_id = p.merchant_id and n.carrier = lower(p.carrier)
                  and n.tracking_number = p.tracking_number and n.received_at >= :moment)
            order by q.asked_at nulls first, p.announced_at, p.parcel_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, number) -> new TrackingNumber(row.getString("tracking_number")))
        .list();
  }

  /** Notes that a carrier is asked after a number now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void asked(String carrier, TrackingNumber number, Instant now) {
    jdbc.sql(
            """
            insert into tracking_question (merchant_id, carrier, tracking_number, asked_at)
            values (:merchantId, :carrier, :number, :now)
            on conflict (merchant_id, carrier, tracking_number)
            do update set asked_at = excluded.asked_at
            """)
        .param("merchantId", tenancy.require().value())
        .param("carrier", carrier)
        .param("number", number.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
