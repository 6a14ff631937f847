package io.redress.goods.passport.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.PersonalRecords;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the pieces that a person bought are known by: told whole; erased are serial number and
 * certificate, by which a piece in her hands is hers.
 */
@Repository
class PersonalPassportStore implements PersonalRecords {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalPassportStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  @Override
  public Belonging belonging() {
    return Belonging.PERSON;
  }

  @Override
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.ORDERS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select order_id, order_line_id, unit, version, serial, certificate, hallmark,
                    weight_mg, seal, source, noted_at
                  from item_passport
                  where merchant_id = :merchantId and order_id = any(:orders)
                  order by order_id, order_line_id, unit, version) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("orders", subject.orderIds()));
  }

  @Override
  public void erase(DataSubject subject, Instant now) {
    jdbc.sql(
            """
            update item_passport
            set serial = null, certificate = null
            where merchant_id = :merchantId and order_id = any(:orders)
              and (serial is not null or certificate is not null)
            """)
        .param("merchantId", tenancy.require().value())
        .param("orders", subject.orderIds())
        .update();
  }
}
