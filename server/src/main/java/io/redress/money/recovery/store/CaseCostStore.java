package io.redress.money.recovery.store;

import static io.redress.money.recovery.store.RecoveryColumns.at;
import static io.redress.money.recovery.store.RecoveryColumns.code;

import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.CaseCosts;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What cases cost the merchant, as the guard in the database counts it. */
@Repository
public class CaseCostStore {
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  CaseCostStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What a case cost and how much of it is claimed. */
  public CaseCosts of(CaseId caseId) {
    var parts =
        jdbc.sql(
                """
                select kind, currency, amount_minor
                from costs_of_case(:merchantId, :caseId)
                """)
            .param("merchantId", tenancy.require().value())
            .param("caseId", caseId.value())
            .query(
                (row, number) ->
                    new CaseCosts.Part(
                        row.getString("kind"), RecoveryColumns.money(row, "amount_minor")))
            .list();
    var claimed =
        jdbc.sql(
                """
                select currency, cast(sum(counted_minor) as bigint) as counted_minor
                from recovery
                where merchant_id = :merchantId and case_id = :caseId
                group by currency
                order by currency
                """)
            .param("merchantId", tenancy.require().value())
            .param("caseId", caseId.value())
            .query((row, number) -> RecoveryColumns.money(row, "counted_minor"))
            .list();
    return new CaseCosts(parts, claimed);
  }

  /** Notes a cost; false when the same kind with the same reference is there already. */
  public boolean insert(CaseCost cost) {
    return jdbc.sql(
                """
                insert into case_cost (merchant_id, cost_id, case_id, kind, amount_minor, currency,
                  reference, words, noted_by_kind, noted_by, noted_at)
                values (:merchantId, :id, :caseId, :kind, :amount, :currency,
                  :reference, :words, :byKind, :by, :at)
                on conflict (merchant_id, case_id, kind, reference) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("id", cost.id())
            .param("caseId", cost.caseId().value())
            .param("kind", code(cost.kind()))
            .param("amount", cost.amount().minorUnits())
            .param("currency", cost.amount().currency().getCurrencyCode())
            .param("reference", cost.reference())
            .param("words", cost.words())
            .param("byKind", code(cost.by().kind()))
            .param("by", cost.by().id())
            .param("at", at(cost.at()))
            .update()
        == 1;
  }

  /** What was noted of a case, oldest first. */
  public List<CaseCost> noted(CaseId caseId) {
    return jdbc.sql(
            """
            select cost_id, case_id, kind, amount_minor, currency, reference, words, noted_by_kind,
              noted_by, noted_at
            from case_cost
            where merchant_id = :merchantId and case_id = :caseId
            order by noted_at, cost_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST)
        .query(
            (row, number) ->
                new CaseCost(
                    RecoveryColumns.uuid(row, "cost_id"),
                    new CaseId(RecoveryColumns.uuid(row, "case_id")),
                    RecoveryColumns.value(CaseCost.Kind.class, row.getString("kind")),
                    RecoveryColumns.money(row, "amount_minor"),
                    row.getString("reference"),
                    row.getString("words"),
                    RecoveryColumns.actor(row, "noted_by_kind", "noted_by"),
                    RecoveryColumns.instant(row, "noted_at").orElseThrow()))
        .list();
  }

  /** The noted cost with this reference, if there is one. */
  public Optional<CaseCost> noted(CaseId caseId, CaseCost.Kind kind, String reference) {
    return noted(caseId).stream()
        .filter(each -> each.kind() == kind && each.reference().equals(reference))
        .findFirst();
  }
}
