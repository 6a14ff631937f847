package io.redress.goods.parcels.store;

import io.redress.platform.personal.DataSubject;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Telling;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.UnknownParcelId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stood on parcels of a person that nobody had expected; erased is all that it said. A name on
 * a box may be somebody else's, so it is enough to forget what it says, and not to tell it.
 */
@Repository
public class PersonalUnknownParcelStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  PersonalUnknownParcelStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Tells what stands on those of her cases, and on those with the number of an order of hers. */
  public void tell(DataSubject subject, Telling telling) {
    telling.rows(
        Section.PARCELS,
        jdbc.sql(
                """
                select row_to_json(told)::text
                from (
                  select number, carrier, tracking_number, sender, order_number, phone, contents,
                    noted_at
                  from unknown_parcel
                  where merchant_id = :merchantId
                    and (case_id = any(:cases)
                      or (case_id is null and order_number = any(:numbers)))
                  order by noted_at, unknown_id) told
                """)
            .param("merchantId", tenancy.require().value())
            .param("cases", subject.caseIds())
            .param("numbers", subject.numbers()));
  }

  /** Which are told. */
  public List<UnknownParcelId> of(DataSubject subject) {
    return jdbc.sql(
            """
            select unknown_id
            from unknown_parcel
            where merchant_id = :merchantId
              and (case_id = any(:cases) or (case_id is null and order_number = any(:numbers)))
            order by noted_at, unknown_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("numbers", subject.numbers())
        .query((row, number) -> new UnknownParcelId(ParcelColumns.uuid(row, "unknown_id")))
        .list();
  }

  /** Blanks what may be hers, and says on which parcels it stood. */
  public List<UnknownParcelId> erase(DataSubject subject) {
    return jdbc.sql(
            """
            update unknown_parcel
            set sender = '', order_number = '', phone = '', contents = ''
            where merchant_id = :merchantId
              and (case_id = any(:cases) or lower(sender) = any(:spoken)
                or order_number = any(:numbers))
            returning unknown_id
            """)
        .param("merchantId", tenancy.require().value())
        .param("cases", subject.caseIds())
        .param("spoken", subject.spoken())
        .param("numbers", subject.numbers())
        .query((row, number) -> new UnknownParcelId(ParcelColumns.uuid(row, "unknown_id")))
        .list();
  }
}
