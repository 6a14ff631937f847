package io.redress.money.bank;

import io.redress.platform.tenancy.Tenancy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The headings that the bank of a merchant uses and that are not found by themselves. */
@Service
public class KeptColumns {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  KeptColumns(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Those that were named last; none when all were found. */
  @Transactional(readOnly = true)
  public CsvColumns current() {
    var named = new HashMap<String, String>();
    jdbc.sql(
            """
            select field, heading
            from bank_csv_heading
            where merchant_id = :merchantId
            """)
        .param("merchantId", tenancy.require().value())
        .query((row, number) -> Map.entry(row.getString("field"), row.getString("heading")))
        .list()
        .forEach(each -> named.put(each.getKey(), each.getValue()));
    return CsvColumns.of(named);
  }

  /** Keeps these in the place of all others. */
  @Transactional
  public void replace(CsvColumns columns) {
    jdbc.sql("delete from bank_csv_heading where merchant_id = :merchantId")
        .param("merchantId", tenancy.require().value())
        .update();
    columns.named().forEach(this::insert);
  }

  private void insert(String field, String heading) {
    jdbc.sql(
            """
            insert into bank_csv_heading (merchant_id, field, heading)
            values (:merchantId, :field, :heading)
            on conflict (merchant_id, field) do nothing
            """)
        .param("merchantId", tenancy.require().value())
        .param("field", field)
        .param("heading", heading)
        .update();
  }
}
