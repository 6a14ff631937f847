package io.redress.money.credit;

import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.StoreCreditId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to credits; only ever added to. */
@Component
class CreditEntryStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CreditEntryStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** Adds an entry behind the last one of its credit, which is locked; its number is given here. */
  CreditEntry insert(StoreCreditId creditId, CreditEntry entry) {
    return jdbc.sql(
            """
            insert into store_credit_entry (merchant_id, entry_id, credit_id, entry_number, kind,
              amount_minor, reference, undoes, at, by_whom)
            select :merchantId, :id, :creditId, coalesce(max(e.entry_number), 0) + 1, :kind,
              :amount, :reference, cast(:undoes as uuid), :at, :by
            from store_credit_entry e
            where e.merchant_id = :merchantId and e.credit_id = :creditId
            returning entry_id, entry_number, kind, amount_minor, reference, undoes, at, by_whom,
              cast(:currency as text) as currency
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", entry.id().value())
        .param("creditId", creditId.value())
        .param("kind", entry.kind().name().toLowerCase(Locale.ROOT))
        .param("amount", entry.amount().minorUnits())
        .param("currency", entry.amount().currency().getCurrencyCode())
        .param("reference", entry.reference())
        .param("undoes", entry.undoes().map(CreditEntryId::value).orElse(null))
        .param("at", CreditStore.at(entry.at()))
        .param("by", entry.by())
        .query(CreditEntryStore::entry)
        .single();
  }

  /** All that happened to a credit, oldest first. */
  List<CreditEntry> of(StoreCreditId creditId) {
    return jdbc.sql(
            """
            select e.entry_id, e.entry_number, e.kind, e.amount_minor, e.reference, e.undoes, e.at,
              e.by_whom, c.currency
            from store_credit_entry e
            join store_credit c using (merchant_id, credit_id)
            where merchant_id = :merchantId and credit_id = :creditId
            order by e.entry_number
            """)
        .param("merchantId", tenancy.require().value())
        .param("creditId", creditId.value())
        .query(CreditEntryStore::entry)
        .list();
  }

  private static CreditEntry entry(ResultSet row, int number) throws SQLException {
    return new CreditEntry(
        new CreditEntryId(row.getObject("entry_id", UUID.class)),
        row.getInt("entry_number"),
        CreditEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        row.getString("reference"),
        Optional.ofNullable(row.getObject("undoes", UUID.class)).map(CreditEntryId::new),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_whom"));
  }
}
